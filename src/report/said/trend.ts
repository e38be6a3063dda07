import type { Report } from '../../lint/report.js';
import type { Severity } from '../../rule.js';
import type { View } from '../format.js';
import { titleOf } from './sentence.js';
import { countByRule, isKnown, stands } from './statistics.js';

/** A count then and now. */
export interface Change {
  readonly before: number;
  readonly now: number;
}

/**
 * How a run compares with an earlier one, including findings in the baseline. Rules with the same count are left out;
 * the largest change comes first.
 */
export interface Trend {
  readonly date?: string | undefined;
  readonly drafts: Change;
  /** How many of the current ones the baseline covers. */
  readonly known: number;
  readonly severities: Readonly<Record<Severity, Change>>;
  readonly rules: readonly (Change & { readonly rule: string; readonly title: string })[];
}

/** What has become more and what less since the report that the view compares with; undefined without one. */
export function trendOf(shown: readonly Report[], view: View): Trend | undefined {
  const before = view.run?.before;
  if (!before) return undefined;
  const reports = view.run?.whole ?? shown;
  const there = reports.flatMap(({ findings }) => findings.filter(stands));
  const now = new Map(countByRule(reports, view, stands).map(({ rule, total }) => [rule, total]));
  const change = (of: Severity) => ({
    before: before[of],
    now: there.filter(({ severity }) => severity === of).length,
  });
  const rules = [...new Set([...before.rules.keys(), ...now.keys()])]
    .map((rule) => ({
      rule,
      title: titleOf({ rule }, view),
      before: before.rules.get(rule) ?? 0,
      now: now.get(rule) ?? 0,
    }))
    .filter((one) => one.before !== one.now)
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || (a.rule < b.rule ? -1 : 1));
  return {
    date: before.date,
    drafts: { before: before.drafts, now: reports.length },
    known: there.filter(isKnown).length,
    severities: { error: change('error'), warning: change('warning'), suggestion: change('suggestion') },
    rules,
  };
}
