import { defineRule, joined, occurrences, puffery, toucherOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  options: { threshold: 2, allow: [] as readonly string[] },
  *check(draft, { options }) {
    const allowed = toucherOf(occurrences(draft, options.allow));
    const praise = puffery(draft).filter(({ hit }) => !allowed(hit));
    if (praise.reduce((sum, { weight }) => sum + weight, 0) < options.threshold) return;
    const entries = new Map<unknown, Set<number>>();
    for (const { hit } of praise) {
      const paragraph = draft.paragraphAt(hit.start);
      entries.set(paragraph, (entries.get(paragraph) ?? new Set()).add(hit.entry.id));
    }
    /** A weak word counts beside other praise of its paragraph. */
    const told = praise.filter(
      ({ hit, weight }) => weight >= 2 || (entries.get(draft.paragraphAt(hit.start))?.size ?? 0) > 1,
    );
    const hits = told.map(({ hit }) => hit);
    for (const words of joined(draft, hits)) yield { at: words, message: 'praise', data: { words: words.text } };
  },
});
