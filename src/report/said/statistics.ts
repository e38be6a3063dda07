import { counts, type Finding, isFixable, type Report } from '../../lint/report.js';
import type { Severity } from '../../rule.js';
import { grouped } from '../../text/grouped.js';
import type { View } from '../format.js';
import { titleOf } from './sentence.js';

/** How often a rule has findings, by severity. */
export interface RuleCount extends Readonly<Record<Severity, number>> {
  readonly rule: string;
  readonly title: string;
  readonly total: number;
  readonly fixable: number;
}

/** Does the finding exist, in the baseline or not? */
export const stands = ({ waived }: Finding): boolean => !waived;

/** Does the baseline cover it? */
export const isKnown = ({ baselined = false }: Finding): boolean => baselined;

/** How often each rule has findings, most first: those that count, or others. */
export function countByRule(reports: readonly Report[], view: View, which = counts): RuleCount[] {
  const counted = reports.flatMap(({ findings }) => findings.filter(which));
  const of = (findings: readonly Finding[], severity: Severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  return [...grouped(counted, ({ rule }) => rule)]
    .map(([rule, findings]) => ({
      rule,
      title: titleOf({ rule }, view),
      total: findings.length,
      error: of(findings, 'error'),
      warning: of(findings, 'warning'),
      suggestion: of(findings, 'suggestion'),
      fixable: findings.filter(isFixable).length,
    }))
    .sort((a, b) => b.total - a.total || (a.rule < b.rule ? -1 : 1));
}
