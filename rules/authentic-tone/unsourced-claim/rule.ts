import { defineRule, joined } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  *check(draft, { lexicon }) {
    const years = [...draft.prose.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(({ index }) => ({ start: index }));
    const sources = [...lexicon.hits('source'), ...draft.links, ...years];
    const proved = new Set(sources.map(({ start }) => draft.paragraphAt(start)));
    const offers = new Set(lexicon.hits('offer').map(({ start }) => draft.sentenceAt(start)));
    const claims = lexicon
      .said('claim')
      .filter(({ start }) => !proved.has(draft.paragraphAt(start)))
      .filter(({ start, entry }) => entry.kind === 'comparison' || !offers.has(draft.sentenceAt(start)));
    for (const claim of joined(draft, claims)) yield { at: claim, message: 'unsourced', data: { words: claim.text } };
  },
});
