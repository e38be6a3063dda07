import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import {
  type Baseline,
  baselineOf,
  type LeftOut,
  pruned,
  readBaseline,
  severitiesIn,
  staleEntries,
  underBaseline,
} from '../lint/baseline.js';
import type { Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { BaselineFacts } from '../report/format.js';
import { writeWhole } from '../run/write-whole.js';
import type { CheckOptions } from './options.js';
import type { Shell } from './program.js';

/** The baseline's name when no option gives another. */
export const baselineName = 'redlint-baseline.json';

/** What the baseline makes of a run's reports. */
export interface Based {
  readonly reports: readonly Report[];
  readonly notices: readonly string[];
  /** What is known of the baseline that was applied. */
  readonly baseline?: BaselineFacts;
}

/**
 * Heeds, writes or lowers the baseline. It is looked at when an option names it or when it stands in the working folder.
 * Throws a Mistake on a file that is none, or one that was named and is missing.
 */
export function based(
  { host, t }: Shell,
  reports: readonly Report[],
  options: CheckOptions,
  isLeftOut: LeftOut,
  today: string,
): Based {
  if (options.baseline === false) return { reports, notices: [] };
  const name = options.baseline ?? baselineName;
  const file = resolve(host.cwd(), name);
  const there = existsSync(file);
  if (!there && !options.writeBaseline) {
    if (options.baseline === undefined && !options.pruneBaseline) return { reports, notices: [] };
    throw new Mistake('baseline-missing', { file: name });
  }
  const before = there ? readBaseline(textOf(file, name), name) : undefined;
  const keyOf = (report: Report) => relative(dirname(file), resolve(host.cwd(), report.path)).replaceAll(sep, '/');
  const byKey = new Map(reports.map((report) => [keyOf(report), report]));
  const under = (baseline: Baseline) => ({
    reports: reports.map((report) => underBaseline(report, baseline, keyOf(report))),
    baseline: { date: baseline.date, ...severitiesIn(baseline) },
  });
  if (options.writeBaseline) {
    const written = baselineOf(byKey, isLeftOut, today, before);
    writeBaseline(file, written, name);
    return { ...under(written), notices: [t('notice_written', { file: name })] };
  }
  const baseline = before as Baseline;
  if (options.pruneBaseline) {
    const lower = pruned(baseline, byKey, isLeftOut, (key) => !existsSync(resolve(dirname(file), key)), today);
    writeBaseline(file, lower, name);
    return { ...under(lower), notices: [t('notice_pruned', { file: name })] };
  }
  const stale = staleEntries(baseline, byKey, isLeftOut);
  return { ...under(baseline), notices: stale > 0 ? [t('notice_stale', { file: name, n: stale })] : [] };
}

const writeBaseline = (file: string, baseline: Baseline, name: string): void =>
  writeWhole(file, `${JSON.stringify(baseline, null, 2)}\n`, { name });

/** A file of the person's. Throws a Mistake where it cannot be read. */
export function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Mistake('no-such-path', { path: name });
    throw new Mistake('unreadable', { file: name, reason: code ?? String(error) });
  }
}
