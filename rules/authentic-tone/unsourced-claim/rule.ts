import { type Draft, defineRule, joined, type Offset, type Post, type Span, wholeGroup } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  reads: ['grammar'],
  *check(post, { lexicon }) {
    const said = lexicon.said('claim');
    if (said.length === 0) return;
    const years = [...post.prose.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(({ index }) => ({ start: index }));
    const sources = [...lexicon.hits('source'), ...post.links, ...years];
    const proved = post.within('paragraph', sources);
    const underProof = itemsUnder(post, (lead) => proved.has(lead));
    const offers = post.within('sentence', lexicon.hits('offer'));
    const claims = said.filter(
      (claim) =>
        !proved.has(claim) &&
        !underProof.has(post.paragraphAt(claim.start)) &&
        (claim.entry.kind === 'comparison' || !offers.has(claim)) &&
        isStated(post, claim),
    );
    for (const one of joined(post, claims)) {
      const claim = wholeGroup(post, one);
      yield { at: claim, message: 'unsourced', data: { words: claim.text } };
    }
  },
});

/** What is asked, offered, wished or a duty is no claim, and what is denied before it is none either. */
function isStated({ sayings }: Post<never>, { start, end }: Span): boolean {
  const said = sayings.at(start);
  if (!said) return true;
  // “Double the number of pupils have enrolled”: a word that begins a claim is no verb that asks.
  const { mode, verb } = said.verb?.start === start ? (sayings.at(end) ?? said) : said;
  return mode === 'states' && !(verb?.negated && verb.end <= start);
}

/** The items of lists that stand under a paragraph of a kind. */
function itemsUnder({ paragraphs }: Draft, is: (lead: Offset) => boolean): ReadonlySet<unknown> {
  const items = new Set<unknown>();
  let holds = false;
  for (const paragraph of paragraphs) {
    if (paragraph.type !== 'item') holds = is(paragraph);
    else if (holds) items.add(paragraph);
  }
  return items;
}
