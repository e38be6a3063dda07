import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type Baseline,
  baselineOf,
  beyondBaseline,
  isUndivided,
  type LeftOut,
  pruned,
  severitiesIn,
  staleEntries,
  underBaseline,
} from '../../lint/baseline.js';
import { followed } from '../../lint/baseline-renames.js';
import { hasFailed } from '../../lint/failure.js';
import type { Report } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import type { BaselineFacts } from '../../report/format.js';
import { visible } from '../../report/visible.js';
import { baselineName, keyUnder, readBaselineFile } from '../../run/baseline-file.js';
import { writeWhole } from '../../run/write/write-whole.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { tool } from '../tool.js';

/** The result of applying the baseline to a run's reports. */
export interface Based {
  readonly reports: readonly Report[];
  /** The same before anything is left out of them that nobody has to see in this run. */
  readonly whole?: readonly Report[];
  readonly notices: readonly string[];
  /** The facts of the baseline that was applied. */
  readonly baseline?: BaselineFacts;
}

/**
 * Applies, writes or lowers the baseline. It is read when an option names it or when it is in the working folder.
 * Throws a Mistake on a file that is not a baseline, and on a named one that is missing.
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
  const keyOf = keyUnder(file, host.cwd());
  // A draft that was not checked keeps its entries.
  const byKey = new Map(reports.filter((report) => !hasFailed(report)).map((report) => [keyOf(report), report]));
  const isGone = (key: string) => !existsSync(resolve(dirname(file), key));
  const moved = there ? followed(readBaselineFile(file, name), byKey, isGone) : undefined;
  const before = moved?.baseline;
  const under = (baseline: Baseline) => ({
    reports: reports.map((report) => underBaseline(report, baseline, keyOf(report))),
    baseline: { date: baseline.date, ...severitiesIn(baseline) },
  });
  if (options.writeBaseline) {
    const written = baselineOf(byKey, isLeftOut, { date: today, redlint: tool.version }, before);
    writeBaseline(file, written, name, host.cwd());
    return { ...under(written), notices: [t('notice_written', { file: name })] };
  }
  const baseline = before as Baseline;
  if (options.pruneBaseline) {
    const lower = pruned(baseline, byKey, isLeftOut, isGone, today);
    if (isDeepStrictEqual({ ...lower, date: baseline.date }, baseline) && (moved?.n ?? 0) === 0)
      return { ...under(baseline), notices: [t('notice_pruned_nothing', { file: name })] };
    writeBaseline(file, lower, name, host.cwd());
    return { ...under(lower), notices: [t('notice_pruned', { file: name })] };
  }
  const stale = staleEntries(baseline, byKey, isLeftOut);
  const beyond = baseline.redlint === tool.version ? [] : beyondBaseline(baseline, byKey);
  const renamed = moved?.n ?? 0;
  return {
    ...under(baseline),
    notices: [
      ...(isUndivided(baseline, isLeftOut) ? [t('notice_undivided', { file: name })] : []),
      ...(renamed > 0 ? [t('notice_followed', { file: name, n: renamed })] : []),
      ...(moved?.guesses ?? []).map(({ old, name: now }) =>
        t('notice_renamed', { file: name, old: visible(old), now: visible(now) }),
      ),
      ...(beyond.length > 0
        ? [t('notice_beyond', { file: name, rules: beyond.map(([rule, n]) => `${rule} ${n}`) })]
        : []),
      // What --diff only shows is still there.
      ...(stale > 0 && !options.diff ? [t('notice_stale', { file: name, n: stale })] : []),
    ],
  };
}

const writeBaseline = (file: string, baseline: Baseline, name: string, cwd: string): void =>
  writeWhole(file, `${JSON.stringify(baseline, null, 2)}\n`, { cwd, name });
