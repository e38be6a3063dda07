import { type Baseline, countsOf, totalOf } from './baseline.js';
import type { Report } from './report.js';

/** A baseline whose entries have followed drafts to their new names. */
export interface Followed {
  readonly baseline: Baseline;
  /** How many entries did. */
  readonly n: number;
  /**
   * Entries that are left over, each with the one draft without an entry that has just its findings: perhaps its new
   * name.
   */
  readonly guesses: readonly { readonly old: string; readonly name: string }[];
}

/**
 * Lets the entries of files that are gone follow drafts to a new folder, or to a name with a day before it:
 * `_drafts/x.md` → `_posts/2026-11-01-x.md`. An entry follows only if it is the one entry left with that name, exactly
 * one draft without an entry has the name, and at least half of the entry's findings are still in that draft.
 */
export function followed(
  baseline: Baseline,
  reports: ReadonlyMap<string, Report>,
  isGone: (name: string) => boolean,
): Followed {
  const orphans = byStem(Object.keys(baseline.files).filter((name) => !reports.has(name) && isGone(name)));
  if (orphans.size === 0) return { baseline, n: 0, guesses: [] };
  const fresh = byStem([...reports.keys()].filter((name) => !Object.hasOwn(baseline.files, name)));
  const files = { ...baseline.files };
  let n = 0;
  for (const [stem, [old, ...otherOld]] of orphans) {
    const [name, ...others] = fresh.get(stem) ?? [];
    if (old === undefined || name === undefined || otherOld.length + others.length > 0) continue;
    if (!isKept(baseline.files[old] ?? {}, reports.get(name) as Report)) continue;
    files[name] = files[old] ?? {};
    delete files[old];
    n++;
  }
  const left = [...orphans.values()].flat().filter((name) => Object.hasOwn(files, name));
  const unknown = [...reports].filter(([name]) => !Object.hasOwn(files, name));
  return { baseline: { ...baseline, files }, n, guesses: guessesOf(left, files, unknown) };
}

function guessesOf(left: readonly string[], files: Baseline['files'], unknown: readonly (readonly [string, Report])[]) {
  const entries = byFindings(left.map((name) => [name, files[name] ?? {}]));
  const drafts = byFindings(unknown.map(([name, report]) => [name, countsOf(report)]));
  return [...entries].flatMap(([findings, [old = '', ...others]]) => {
    const [name, ...more] = drafts.get(findings) ?? [];
    return name !== undefined && others.length + more.length === 0 ? [{ old, name }] : [];
  });
}

/** Names by what was found there, without those in which nothing was. */
function byFindings(all: readonly (readonly [string, Baseline['files'][string]])[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, counts] of all) {
    const totals = Object.entries(counts).map(([rule, one]) => `${rule} ${totalOf(one)}`);
    const findings = totals.sort().join();
    if (findings !== '') names.set(findings, [...(names.get(findings) ?? []), name]);
  }
  return names;
}

function isKept(known: Baseline['files'][string], report: Report): boolean {
  const found = countsOf(report);
  const all = Object.values(known).reduce<number>((sum, one) => sum + totalOf(one), 0);
  const left = Object.entries(known).reduce(
    (sum, [rule, one]) => sum + Math.min(totalOf(one), totalOf(found[rule])),
    0,
  );
  return left > 0 && 2 * left >= all;
}

function byStem(names: readonly string[]): Map<string, string[]> {
  const stems = new Map<string, string[]>();
  for (const name of names) stems.set(stemOf(name), [...(stems.get(stemOf(name)) ?? []), name]);
  return stems;
}

/**
 * What stays of a path when a draft is published: its name without folder, day and ending; of `x/index.md` the
 * folder's.
 */
function stemOf(path: string): string {
  const parts = path.split('/');
  const file = parts.at(-1) ?? '';
  const name = /^_?index\./i.test(file) && parts.length > 1 ? (parts.at(-2) ?? '') : file.replace(/\.[^.]+$/, '');
  return name.replace(/^\d{4}-\d\d-\d\d[-_]/, '').toLowerCase();
}
