import { type Draft, defineRule, joined, type Placed } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  *check(draft, { lexicon }) {
    const said = lexicon.said('claim');
    if (said.length === 0) return;
    const years = [...draft.prose.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(({ index }) => ({ start: index }));
    const sources = [...lexicon.hits('source'), ...draft.links, ...years];
    const proved = draft.within('paragraph', sources);
    const underProof = itemsUnder(draft, (lead) => proved.has(lead));
    const offers = draft.within('sentence', lexicon.hits('offer'));
    const claims = said.filter(
      (claim) =>
        !proved.has(claim) &&
        !underProof.has(draft.paragraphAt(claim.start)) &&
        (claim.entry.kind === 'comparison' || !offers.has(claim)),
    );
    for (const claim of joined(draft, claims)) yield { at: claim, message: 'unsourced', data: { words: claim.text } };
  },
});

/** The items of lists that stand under a paragraph of a kind. */
function itemsUnder({ paragraphs }: Draft, is: (lead: Placed) => boolean): ReadonlySet<unknown> {
  const items = new Set<unknown>();
  let holds = false;
  for (const paragraph of paragraphs) {
    if (paragraph.type !== 'item') holds = is(paragraph);
    else if (holds) items.add(paragraph);
  }
  return items;
}
