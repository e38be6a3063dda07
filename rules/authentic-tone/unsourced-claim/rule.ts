import { type Draft, defineRule, type Hit, joined, type Offset, type Post, wholeGroup } from '../../../src/rule.js';

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
    const days = post.within('sentence', lexicon.hits('day'));
    const claims = said.filter((claim) => {
      if (proved.has(claim) || underProof.has(post.paragraphAt(claim.start)) || !isStated(post, claim)) return false;
      if (claim.entry.kind === 'comparison' || isAbility(post, claim)) return true;
      return !offers.has(claim) && !(days.has(claim) && isNotice(post, claim));
    });
    for (const one of joined(post, claims)) {
      const claim = wholeGroup(post, one);
      yield { at: claim, message: 'unsourced', data: { words: claim.text } };
    }
  },
});

/** A share that has a day to come: “half of the trees will be pruned on Monday”. */
const isNotice = ({ sayings }: Post<never>, { start }: Offset): boolean => {
  const { time } = sayings.at(start) ?? {};
  return time === 'now' || time === 'to-come';
};

/** That a share of people can or must do something is what is claimed: “half of all households must pay more”. */
function isAbility({ sayings }: Post<never>, { start, entry }: Hit): boolean {
  const { mode } = sayings.at(start) ?? {};
  return entry.kind === 'people' && (mode === 'offers' || mode === 'must');
}

/** Is it stated, not asked or wished? What is denied before the words is no claim. */
function isStated(post: Post<never>, claim: Hit): boolean {
  const { start, end } = claim;
  const said = post.sayings.at(start);
  if (!said) return true;
  // “Double the number of pupils have enrolled”: a word that begins a claim is no verb that asks.
  const { mode, verb } = said.verb?.start === start ? (post.sayings.at(end) ?? said) : said;
  return (mode === 'states' || isAbility(post, claim)) && !(verb?.negated && verb.end <= start);
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
