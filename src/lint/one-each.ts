import type { Issue, Unlooked } from '../rule.js';

/**
 * The issues of a rule without the hints that nobody wants, and one of those that are the `same`: the first that is no
 * hint, or the first.
 */
export function oneEach(
  issues: readonly (Issue | Unlooked)[],
  { withoutHints }: { readonly withoutHints: boolean },
): readonly (Issue | Unlooked)[] {
  const wanted = issues.filter((issue) => 'unlooked' in issue || !(issue.hint && withoutHints));
  const told = new Map<string, Issue>();
  for (const issue of wanted) {
    if ('unlooked' in issue || issue.same === undefined) continue;
    const known = told.get(issue.same);
    if (!known || (known.hint && !issue.hint)) told.set(issue.same, issue);
  }
  return wanted.filter((issue) => 'unlooked' in issue || issue.same === undefined || told.get(issue.same) === issue);
}
