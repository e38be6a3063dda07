import { type Finding, withFindings } from '../lint/report.js';
import type { Outcome } from './checked.js';

/** Fewer drafts that share a reason are no habit of a house. */
const fewest = 5;

/**
 * The outcomes of a run in which what drafts share is found once, in the first of them, with their number: what most of them
 * have, and faults in the form of the front matter whatever their number.
 */
export function saidOnce<O extends Outcome>(outcomes: readonly O[]): O[] {
  const reports = outcomes.flatMap((outcome) => ('report' in outcome ? [outcome.report] : []));
  const drafts = new Map<string, number>();
  for (const { findings } of reports)
    for (const key of new Set(findings.flatMap(keyOf))) drafts.set(key, (drafts.get(key) ?? 0) + 1);
  const most = Math.max(fewest, reports.length / 2);
  const told = new Set<string>();
  const once = (finding: Finding): Finding[] => {
    const [key] = keyOf(finding);
    const count = key === undefined ? 0 : (drafts.get(key) as number);
    if (key === undefined || count < (finding.principle === null ? 2 : most)) return [finding];
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...finding, data: { ...finding.data, drafts: count } }];
  };
  return outcomes.map((outcome) =>
    'report' in outcome && outcome.report.findings.some((finding) => finding.once !== undefined)
      ? { ...outcome, report: withFindings(outcome.report, outcome.report.findings.flatMap(once)) }
      : outcome,
  );
}

const keyOf = ({ rule, once, waived }: Finding): string[] => (once === undefined || waived ? [] : [`${rule} ${once}`]);
