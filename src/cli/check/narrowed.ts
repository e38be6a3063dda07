import { settingsFor } from '../../config/settings-for.js';
import type { Report } from '../../lint/report.js';
import { onChangedLines } from '../../run/changed-lines.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { type Based, based } from './baseline.js';
import { changeOf } from './inputs.js';

/**
 * The reports reduced to what counts in this run: findings not in the baseline, and on the lines that a change touches.
 */
export async function narrowed(
  shell: Shell,
  project: Project,
  reports: readonly Report[],
  options: CheckOptions,
): Promise<Based> {
  const known = based(shell, reports, options, await leftOutOf(project), project.options.today);
  const change = options.changedLines ? changeOf(options) : undefined;
  const { reports: whole } = known;
  return change
    ? { ...known, whole, reports: await onChangedLines(known.reports, shell.host.cwd(), change) }
    : { ...known, whole };
}

/** Rules that the command line switches off: the run does not mention them. */
async function leftOutOf(project: Project): Promise<(rule: string) => boolean> {
  const config = await project.configFor();
  const { rules } = settingsFor(config, await project.registryFor(config));
  return (id) => {
    const { severity, from = '' } = rules.get(id) ?? {};
    return severity === 'off' && from.startsWith('--');
  };
}

export const errorsOnly = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ severity }) => severity === 'error'),
});
