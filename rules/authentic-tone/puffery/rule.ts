import {
  type Draft,
  defineRule,
  type Hit,
  hasAuthor,
  joined,
  occurrences,
  overlapsWith,
  puffery,
} from '../../../src/rule.js';

/** An article that its author signs may praise somebody else: only what speaks of ourselves is beyond doubt. */
const isOwn = (draft: Draft, { entry }: Hit): boolean =>
  !hasAuthor(draft) || (entry.weight > 1 && (entry.kind === 'self-praise' || entry.kind === 'promise'));

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  options: { threshold: 2, allow: [] as readonly string[] },
  *check(draft, { options }) {
    const found = puffery(draft);
    if (found.length === 0) return;
    const allowed = overlapsWith(occurrences(draft, options.allow));
    const praise = found.filter(({ hit }) => !allowed(hit));
    if (praise.reduce((sum, { weight }) => sum + weight, 0) < options.threshold) return;
    const entries = new Map<unknown, Set<number>>();
    for (const { hit } of praise) {
      const paragraph = draft.paragraphAt(hit.start);
      entries.set(paragraph, (entries.get(paragraph) ?? new Set()).add(hit.entry.id));
    }
    /** A weak word counts beside other praise of its paragraph. */
    const counted = praise.filter(
      ({ hit, weight }) => weight >= 2 || (entries.get(draft.paragraphAt(hit.start))?.size ?? 0) > 1,
    );
    const hits = counted.map(({ hit }) => hit);
    for (const words of joined(draft, hits)) {
      const severity = words.of.some((hit) => isOwn(draft, hit)) ? {} : { severity: 'suggestion' as const };
      yield { at: words, message: 'praise', data: { words: words.text }, ...severity };
    }
  },
});
