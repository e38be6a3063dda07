import * as v from 'valibot';
import { Mistake } from '../mistake.js';
import { isWaivable } from '../say/outside.js';
import { type Finding, type Report, withFindings } from './report.js';

/** Counts of findings that were there before, by file and rule. Paths use `/` and are relative to the baseline's folder. */
export interface Baseline {
  readonly version: 1;
  readonly files: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const form = v.strictObject({
  version: v.literal(1),
  files: v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1)))),
});

/** Reads a baseline. Throws a Mistake on what is none. */
export function readBaseline(text: string, file: string): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Mistake('baseline', { file });
  }
  const result = v.safeParse(form, data);
  if (!result.success) throw new Mistake('baseline', { file });
  return result.output;
}

/** Does a baseline speak of it: neither waived, nor about a waiver. */
const isCounted = (finding: Finding): boolean => !finding.waived && isWaivable(finding.rule);

function countsOf({ findings }: Report): Record<string, number> {
  const counted: Record<string, number> = Object.create(null);
  for (const finding of findings.filter(isCounted)) counted[finding.rule] = (counted[finding.rule] ?? 0) + 1;
  return counted;
}

/** The report with the findings that the baseline covers marked: up to the count of a rule all are, above it none is. */
export function underBaseline(report: Report, baseline: Baseline, name: string): Report {
  const known = Object.hasOwn(baseline.files, name) ? baseline.files[name] : undefined;
  if (!known) return report;
  const found = countsOf(report);
  const isCovered = (finding: Finding) =>
    isCounted(finding) &&
    Object.hasOwn(known, finding.rule) &&
    (found[finding.rule] ?? 0) <= (known[finding.rule] ?? 0);
  return withFindings(
    report,
    report.findings.map((finding) => (isCovered(finding) ? { ...finding, baselined: true } : finding)),
  );
}

/** Was a rule left out of a run by its command line: then nothing is known of it. */
export type LeftOut = (rule: string) => boolean;

/** The baseline of a run: files that were not checked keep their entries, and so do rules that were left out. Keys are sorted. */
export function baselineOf(
  reports: ReadonlyMap<string, Report>,
  isLeftOut: LeftOut,
  before: Baseline = { version: 1, files: {} },
): Baseline {
  const files: Record<string, Readonly<Record<string, number>>> = { ...before.files };
  for (const [name, report] of reports) {
    const kept = Object.entries(files[name] ?? {}).filter(([rule]) => isLeftOut(rule));
    files[name] = { ...Object.fromEntries(kept), ...countsOf(report) };
  }
  return tidy(files);
}

/** A baseline lowered to what was found, never raised; entries of files that are gone are dropped. */
export function pruned(
  baseline: Baseline,
  reports: ReadonlyMap<string, Report>,
  isLeftOut: LeftOut,
  isGone: (name: string) => boolean,
): Baseline {
  const files: Record<string, Readonly<Record<string, number>>> = {};
  for (const [name, known] of Object.entries(baseline.files)) {
    const report = reports.get(name);
    if (!report && isGone(name)) continue;
    const found = report ? countsOf(report) : known;
    const left = (rule: string, n: number) => (isLeftOut(rule) ? n : Math.min(n, found[rule] ?? 0));
    files[name] = Object.fromEntries(Object.entries(known).map(([rule, n]) => [rule, left(rule, n)]));
  }
  return tidy(files);
}

/** How many entries of the checked files are larger than what was found. */
export function staleEntries(baseline: Baseline, reports: ReadonlyMap<string, Report>, isLeftOut: LeftOut): number {
  let stale = 0;
  for (const [name, report] of reports) {
    const found = countsOf(report);
    for (const [rule, n] of Object.entries(baseline.files[name] ?? {}))
      if (!isLeftOut(rule) && n > (found[rule] ?? 0)) stale++;
  }
  return stale;
}

function tidy(files: Record<string, Readonly<Record<string, number>>>): Baseline {
  const byName = <T>(entries: [string, T][]): [string, T][] => entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = Object.entries(files)
    .map(([name, counted]): [string, Record<string, number>] => [
      name,
      Object.fromEntries(byName(Object.entries(counted).filter(([, n]) => n > 0))),
    ])
    .filter(([, counted]) => Object.keys(counted).length > 0);
  return { version: 1, files: Object.fromEntries(byName(kept)) };
}
