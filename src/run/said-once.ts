import { counts, type Finding, type Report } from '../lint/report.js';

/** Fewer drafts that share a reason are no habit of a house. */
const fewest = 5;

/**
 * The reports of a run as they are shown and counted: what drafts share is found once, in the first of them, with the others' paths:
 * what most of them have, and faults in the form of the front matter whatever their number. Made last: a baseline needs every
 * finding of each draft, and what it covers is left as it is.
 */
export function saidOnce(reports: readonly Report[]): Report[] {
  const pathsOf = new Map<string, Set<string>>();
  for (const { path, findings } of reports)
    for (const key of findings.flatMap(keyOf)) pathsOf.set(key, (pathsOf.get(key) ?? new Set()).add(path));
  const most = Math.max(fewest, reports.length / 2);
  const told = new Set<string>();
  const once = (finding: Finding): Finding[] => {
    const [key] = keyOf(finding);
    const paths = key === undefined ? [] : [...(pathsOf.get(key) as Set<string>)];
    if (key === undefined || paths.length < (finding.principle === null ? 2 : most)) return [finding];
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...finding, data: { ...finding.data, drafts: paths.length }, alsoIn: paths.slice(1) }];
  };
  // The verdicts stay: what is said elsewhere is still to be put right here.
  return reports.map((report) => {
    const findings = report.findings.flatMap(once);
    return findings.length === report.findings.length && findings.every((one, i) => one === report.findings[i])
      ? report
      : { ...report, findings, ...(findings.length < report.findings.length && { saidElsewhere: true }) };
  });
}

const keyOf = (finding: Finding): string[] =>
  finding.once === undefined || !counts(finding) ? [] : [`${finding.rule} ${finding.once}`];
