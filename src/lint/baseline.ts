import * as v from 'valibot';
import { jsonInForm } from '../data/json-form.js';
import { isWaivable } from '../messages/outside.js';
import type { Severity } from '../rule.js';
import { type Finding, type Report, withFindings } from './report.js';

/** How many findings of a rule a file has, by severity; earlier versions wrote a bare number. */
type Tolerated = number | Readonly<Partial<Record<Severity, number>>>;

/** Earlier findings, by file and rule. Paths use `/` and are relative to the baseline's folder. */
export interface Baseline {
  readonly version: 1;
  /** ISO day of the last change. */
  readonly date?: string;
  /** The version of redlint that wrote it; the first ones did not say. */
  readonly redlint?: string;
  readonly files: Readonly<Record<string, Readonly<Record<string, Tolerated>>>>;
}

const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const bySeverity = v.strictObject({
  error: v.optional(count),
  warning: v.optional(count),
  suggestion: v.optional(count),
});
const form = v.strictObject({
  version: v.literal(1),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  redlint: v.optional(v.string()),
  files: v.record(v.string(), v.record(v.string(), v.union([count, bySeverity]))),
});

/** Reads a baseline. Throws a Mistake on anything else. */
export const readBaseline = (text: string, file: string): Baseline => jsonInForm(text, form, 'baseline', file);

/** Does a baseline count it? Not if it is waived, or about a waiver. */
const isCounted = (finding: Finding): boolean => !finding.waived && isWaivable(finding.rule);

/** By rule. */
type Counted = Record<string, Partial<Record<Severity, number>>>;

/** How many findings of each rule a baseline of a report would hold. */
export function countsOf({ findings }: Report): Counted {
  const counted: Counted = Object.create(null);
  for (const { rule, severity, cases = 1 } of findings.filter(isCounted)) {
    counted[rule] ??= {};
    counted[rule][severity] = (counted[rule][severity] ?? 0) + cases;
  }
  return counted;
}

/** Of all severities. */
export const totalOf = (known: Tolerated = 0): number =>
  typeof known === 'number' ? known : (known.error ?? 0) + (known.warning ?? 0) + (known.suggestion ?? 0);

/** The number of findings of each severity in a baseline; empty for one of an earlier version. */
export function severitiesIn({ files }: Baseline): Record<Severity, number> {
  const sums = { error: 0, warning: 0, suggestion: 0 };
  for (const known of Object.values(files).flatMap((rules) => Object.values(rules)))
    if (typeof known !== 'number')
      for (const severity of Object.keys(sums) as Severity[]) sums[severity] += known[severity] ?? 0;
  return sums;
}

/** Does it count errors, warnings and suggestions of a rule as one, as earlier versions did? */
export const isUndivided = ({ files }: Baseline, isLeftOut: LeftOut): boolean =>
  Object.values(files).some((rules) =>
    Object.entries(rules).some(([rule, known]) => typeof known === 'number' && !isLeftOut(rule)),
  );

/**
 * The report with the findings that the baseline covers marked: up to its count all findings of a rule are marked,
 * above it none. Severities are not compared: making a rule stricter in the config does not bring old findings back.
 */
export function underBaseline(report: Report, baseline: Baseline, name: string): Report {
  const known = Object.hasOwn(baseline.files, name) ? baseline.files[name] : undefined;
  if (!known) return report;
  const found = countsOf(report);
  const isCovered = (finding: Finding) =>
    isCounted(finding) &&
    Object.hasOwn(known, finding.rule) &&
    totalOf(found[finding.rule]) <= totalOf(known[finding.rule]);
  return withFindings(
    report,
    report.findings.map((finding) => (isCovered(finding) ? { ...finding, baselined: true } : finding)),
  );
}

/** Did the command line leave a rule out of a run? Then nothing is known about it. */
export type LeftOut = (rule: string) => boolean;

/**
 * The baseline of a run: files that were not checked keep their entries, and so do rules that were left out. Keys are
 * sorted.
 */
export function baselineOf(
  reports: ReadonlyMap<string, Report>,
  isLeftOut: LeftOut,
  written: Pick<Baseline, 'date' | 'redlint'>,
  before: Baseline = { version: 1, files: {} },
): Baseline {
  const files: Record<string, Readonly<Record<string, Tolerated>>> = { ...before.files };
  for (const [name, report] of reports) {
    const kept = Object.entries(files[name] ?? {}).filter(([rule]) => isLeftOut(rule));
    files[name] = { ...Object.fromEntries(kept), ...countsOf(report) };
  }
  return tidy(files, written);
}

/** How many findings of each rule files of the baseline have that it does not cover, most first. */
export function beyondBaseline(baseline: Baseline, reports: ReadonlyMap<string, Report>): [rule: string, n: number][] {
  const sums = new Map<string, number>();
  for (const [name, report] of reports) {
    if (!Object.hasOwn(baseline.files, name)) continue;
    const { findings } = underBaseline(report, baseline, name);
    for (const { rule, cases = 1 } of findings.filter((finding) => isCounted(finding) && !finding.baselined))
      sums.set(rule, (sums.get(rule) ?? 0) + cases);
  }
  return [...sums].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** A baseline lowered to what was found, never raised; entries of files that are gone are dropped. */
export function pruned(
  baseline: Baseline,
  reports: ReadonlyMap<string, Report>,
  isLeftOut: LeftOut,
  isGone: (name: string) => boolean,
  date: string,
): Baseline {
  const files: Record<string, Readonly<Record<string, Tolerated>>> = {};
  for (const [name, known] of Object.entries(baseline.files)) {
    const report = reports.get(name);
    if (!report && isGone(name)) continue;
    const found = report ? countsOf(report) : known;
    const left = (rule: string, n: Tolerated) =>
      isLeftOut(rule) || totalOf(found[rule]) >= totalOf(n) ? n : found[rule];
    files[name] = Object.fromEntries(Object.entries(known).map(([rule, n]) => [rule, left(rule, n) ?? 0]));
  }
  return tidy(files, { ...baseline, date });
}

/** How many entries of the checked files exceed what was found. */
export function staleEntries(baseline: Baseline, reports: ReadonlyMap<string, Report>, isLeftOut: LeftOut): number {
  let stale = 0;
  for (const [name, report] of reports) {
    const found = countsOf(report);
    for (const [rule, n] of Object.entries(baseline.files[name] ?? {}))
      if (!isLeftOut(rule) && totalOf(n) > totalOf(found[rule])) stale++;
  }
  return stale;
}

function tidy(
  files: Record<string, Readonly<Record<string, Tolerated>>>,
  { date, redlint }: Pick<Baseline, 'date' | 'redlint'>,
): Baseline {
  const byName = <T>(entries: [string, T][]): [string, T][] => entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const kept = Object.entries(files)
    .map(([name, counted]): [string, Record<string, Tolerated>] => [
      name,
      Object.fromEntries(byName(Object.entries(counted).filter(([, n]) => totalOf(n) > 0))),
    ])
    .filter(([, counted]) => Object.keys(counted).length > 0);
  return { version: 1, date, ...(redlint && { redlint }), files: Object.fromEntries(byName(kept)) };
}
