import { type Draft, defineRule, joined, type Paragraph } from '../../../src/rule.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  *check(draft, { lexicon }) {
    const sources = lexicon.hits('source');
    const offers = lexicon.hits('offer');
    const claims = lexicon.hits('claim').filter((hit) => {
      if (hit.entry.weight === 0 || draft.quoted(hit)) return false;
      const paragraph = draft.paragraphAt(hit.start);
      if (!paragraph || proved(draft, paragraph)) return false;
      const sentence = draft.sentenceAt(hit.start);
      if (hit.entry.kind !== 'comparison' && offers.some(({ start }) => draft.sentenceAt(start) === sentence))
        return false;
      return !sources.some(({ start }) => draft.paragraphAt(start) === paragraph);
    });
    for (const claim of joined(draft, claims)) yield { at: claim, message: 'unsourced', data: { words: claim.text } };
  },
});

/** A link or a year in the paragraph tells where the figure comes from. */
const proved = (draft: Draft, { start, end }: Paragraph): boolean =>
  draft.links.some((link) => link.start >= start && link.start < end) ||
  /(?<!\d)(?:19|20)\d\d(?!\d)/.test(draft.prose.slice(start, end));
