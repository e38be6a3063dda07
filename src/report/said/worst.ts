import { counts, type Finding, type Report } from '../../lint/report.js';
import { bySeverity } from '../../registry/severity.js';
import type { Severity } from '../../rule.js';

/** What is put in turn: how severe it is, and in which draft. */
interface Placed {
  readonly severity: Severity;
  readonly path: string;
}

/** The most severe first; of the same severity, the first of each draft, then the second of each …. */
export function inTurn<T>(all: readonly T[], placedOf: (one: T) => Placed): T[] {
  const turns = new Map<string, number>();
  const placed = all.map((one) => {
    const { severity, path } = placedOf(one);
    const key = `${severity}\n${path}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { one, severity, turn };
  });
  return placed.sort((a, b) => bySeverity(a.severity, b.severity) || a.turn - b.turn).map(({ one }) => one);
}

/**
 * The same reports, of whose findings only the `most` worst are to be shown, spread over the drafts: all still count.
 */
export function worstOf(reports: readonly Report[], most: number): readonly Report[] {
  const all = reports.flatMap(({ path, findings }) => findings.filter(counts).map((finding) => ({ path, finding })));
  if (all.length <= most) return reports;
  const turned = inTurn(all, ({ path, finding: { severity } }) => ({ path, severity }));
  const shown = new Set(turned.slice(0, most).map(({ finding }) => finding));
  const marked = (finding: Finding) =>
    counts(finding) && !shown.has(finding) ? { ...finding, unshown: true } : finding;
  return reports.map((report) => ({ ...report, findings: report.findings.map(marked) }));
}
