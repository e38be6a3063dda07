import { counts, type Finding, type Report } from '../lint/report.js';

/** Fewer drafts with the same cause are not a habit. */
const fewestDrafts = 5;

/**
 * The reports of a run as shown and counted: what drafts share is reported once, in the first of them, with the others'
 * paths: whatever most of them have, and faults in the form of the front matter however many have them. Done last: a
 * baseline needs every finding of each draft, and what it covers is left as it is.
 */
export function saidOnce(reports: readonly Report[]): Report[] {
  const pathsOf = new Map<string, Set<string>>();
  for (const { path, findings } of reports)
    for (const key of findings.flatMap(keyOf)) pathsOf.set(key, (pathsOf.get(key) ?? new Set()).add(path));
  const most = Math.max(fewestDrafts, reports.length / 2);
  const told = new Set<string>();
  const once = (finding: Finding): Finding[] => {
    const [key] = keyOf(finding);
    const paths = key === undefined ? [] : [...(pathsOf.get(key) as Set<string>)];
    if (key === undefined || paths.length < (finding.principle === null ? 2 : most)) return [finding];
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...finding, data: { ...finding.data, drafts: paths.length }, alsoIn: paths.slice(1) }];
  };
  // The verdicts stay: what is reported elsewhere must still be fixed here.
  return reports.map((report) => {
    const findings = report.findings.flatMap(once);
    return findings.length === report.findings.length && findings.every((one, i) => one === report.findings[i])
      ? report
      : { ...report, findings, ...(findings.length < report.findings.length && { saidElsewhere: true }) };
  });
}

const keyOf = (finding: Finding): string[] =>
  finding.once === undefined || !counts(finding) ? [] : [`${finding.rule} ${finding.once}`];
