import type { Registry } from '../registry/registry.js';
import { type Report, withFindings } from './report.js';

/**
 * The report without what other rules say more exactly about the same article: short posts have few findings, long ones
 * many. A rule whose findings are all waived says nothing any more.
 */
export function withoutCovered(report: Report, { rules }: Registry): Report {
  if (report.kind !== 'article') return report;
  const speaking = new Set(report.findings.filter(({ waived }) => !waived).map(({ rule }) => rule));
  const isCovered = (id: string) => rules.get(id)?.rule.coveredBy?.some((other) => speaking.has(other));
  const left = report.findings.filter(({ rule }) => !isCovered(rule));
  return left.length === report.findings.length ? report : withFindings(report, left);
}
