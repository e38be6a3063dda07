import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CalendarNote } from '../../lint/calendar-parts.js';
import { Mistake } from '../../mistake.js';
import { type Totals, totalsOf } from '../../report/said/found.js';
import { baselineName } from '../../run/baseline-file.js';
import { saidOnce } from '../../run/said-once.js';
import { inputsOf } from '../check/inputs.js';
import { narrowed } from '../check/narrowed.js';
import { projectOf } from '../check/project.js';
import { reasonsIn, reportsOf } from '../check/reports.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';

/** What a check without options would find; no code of the repository is run. */
const options: CheckOptions = {
  code: false,
  ignore: true,
  errorOnUnmatchedPattern: false,
  inlineWaivers: true,
  failOn: 'error',
  why: 'first',
  reportUnusedWaivers: 'warning',
};

/** What the first check of a folder finds. */
export interface FirstRun {
  readonly totals: Totals;
  /** Sentences on the drafts that could not be read. */
  readonly reasons: readonly string[];
  /** The columns of calendars that hold something and are not read. */
  readonly unread: readonly { readonly path: string; readonly note: CalendarNote }[];
  readonly hasBaseline: boolean;
  /** Writes the baseline: later checks tell what is new. */
  keep(): Promise<void>;
}

/** Checks all drafts of the folder. Undefined where its config cannot be read without running code. */
export async function firstRun(shell: Shell): Promise<FirstRun | undefined> {
  try {
    const project = projectOf(shell, options);
    const inputs = await inputsOf(shell, project, [], options);
    const { reports, unread } = await reportsOf(shell, project, inputs, options, shell.locale);
    const known = await narrowed(shell, project, reports, options);
    return {
      totals: totalsOf(saidOnce(known.reports), unread),
      reasons: reasonsIn(unread, shell.locale),
      unread: reports.flatMap(({ path, calendar }) =>
        (calendar?.notes ?? []).filter(({ id }) => id === 'unread').map((note) => ({ path, note })),
      ),
      hasBaseline: existsSync(join(shell.host.cwd(), baselineName)),
      keep: async () => {
        await narrowed(shell, project, reports, { ...options, writeBaseline: true });
      },
    };
  } catch (error) {
    if (error instanceof Mistake) return undefined;
    throw error;
  }
}
