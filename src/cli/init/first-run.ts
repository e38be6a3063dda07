import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { counts as isCounted } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import type { Severity } from '../../rule.js';
import { baselineName } from '../../run/baseline-file.js';
import { inputsOf } from '../check/inputs.js';
import { narrowed } from '../check/narrowed.js';
import { projectOf } from '../check/project.js';
import { reportsOf } from '../check/reports.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';

/** What a check without options would find; no code of the repository is run. */
const options: CheckOptions = {
  ...{ code: false, ignore: true, errorOnUnmatchedPattern: false, inlineWaivers: true },
  ...{ failOn: 'error', why: 'first', reportUnusedWaivers: 'warning' },
};

/** What the first check of a folder finds. */
export interface FirstRun {
  readonly drafts: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly hasBaseline: boolean;
  /** Writes the baseline: later checks tell what is new. */
  keep(): Promise<void>;
}

/** Checks all drafts of the folder. Undefined where its config cannot be read without running code. */
export async function firstRun(shell: Shell): Promise<FirstRun | undefined> {
  try {
    const project = projectOf(shell, options);
    const { reports } = await reportsOf(
      shell,
      project,
      await inputsOf(shell, project, [], options),
      options,
      shell.locale,
    );
    const known = await narrowed(shell, project, reports, options);
    const counts = { error: 0, warning: 0, suggestion: 0 };
    for (const { findings } of known.reports)
      for (const { severity } of findings.filter(isCounted)) counts[severity] += 1;
    return {
      drafts: reports.length,
      counts,
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
