import { defineRule, joined } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  *check(draft, { lexicon }) {
    const years = [...draft.prose.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(({ index }) => ({ start: index }));
    const sources = [...lexicon.hits('source'), ...draft.links, ...years];
    const proved = draft.within('paragraph', sources);
    const offers = draft.within('sentence', lexicon.hits('offer'));
    const claims = lexicon
      .said('claim')
      .filter((claim) => !proved.has(claim) && (claim.entry.kind === 'comparison' || !offers.has(claim)));
    for (const claim of joined(draft, claims)) yield { at: claim, message: 'unsourced', data: { words: claim.text } };
  },
});
