import { defineRule, holds, joined, occurrences, type Praise, puffery } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  options: { threshold: 2, allow: [] as readonly string[] },
  *check(draft, { options }) {
    const allowed = occurrences(draft, options.allow);
    const praise = puffery(draft).filter(({ hit }) => !allowed.some((name) => holds(name, hit)));
    if (praise.reduce((sum, { weight }) => sum + weight, 0) < options.threshold) return;
    const told = praise.filter((one) => one.weight >= 2 || praise.some((other) => accompanies(other, one)));
    for (const words of joined(
      draft,
      told.map(({ hit }) => hit),
    ))
      yield { at: words, message: 'praise', data: { words: words.text } };

    /** A weak word counts beside other praise of its paragraph. */
    function accompanies(other: Praise, one: Praise): boolean {
      return (
        other.hit.entry.id !== one.hit.entry.id &&
        draft.paragraphAt(other.hit.start) === draft.paragraphAt(one.hit.start)
      );
    }
  },
});
