import { resolve } from 'node:path';
import { settingsFor } from '../../config/settings-for.js';
import { hasFailed } from '../../lint/failure.js';
import { counts, type Report } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import type { Earlier } from '../../report/format.js';
import { encodingNotes } from '../../report/said/notes.js';
import { visibleLines } from '../../report/visible.js';
import type { Severity } from '../../rule.js';
import { onChangedLines } from '../../run/changed-lines.js';
import { textOf } from '../../run/drafts/read-text.js';
import type { Project } from '../../run/project.js';
import { bySeverity } from '../../severity.js';
import { configNotices } from '../check/config-notices.js';
import { changeOf, inputsOf } from '../check/inputs.js';
import { projectOf } from '../check/project.js';
import { reportsOf } from '../check/reports.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile, Shell } from '../program.js';
import { outputsOf, writeReports, writeStepSummary } from '../shell/output.js';
import { speak, viewOf } from '../shell/view.js';
import { based } from './baseline.js';
import { statisticsOf, timingOf, trendText } from './statistics.js';
import { watch } from './watch.js';

/** `redlint [paths…]`: checks drafts. */
export const run: CommandFile['run'] = async (shell, [paths], given) => {
  const options = given as unknown as CheckOptions;
  refuseContradictions(options, paths as string[]);
  if (options.watch) return watch(shell, paths as string[], options, checkOnce);
  return checkOnce(shell, paths as string[], options);
};

async function checkOnce(shell: Shell, paths: readonly string[], options: CheckOptions): Promise<number> {
  const began = Date.now();
  const outputs = outputsOf(shell.host, options.format, options.outputFile);
  const times = new Map<string, number>();
  const project = projectOf(shell, options, options.timing ? timerOf(times) : undefined);
  await speak(shell, project);
  const before = options.compare === undefined ? undefined : await earlier(shell, options.compare);
  const inputs = await inputsOf(shell, project, paths, options);
  const all = await reportsOf(shell, project, inputs, options, shell.locale);
  const locale = await speak(shell, project, all.reports);
  const { today } = project.options;
  const { reports: known, notices, baseline } = based(shell, all.reports, options, await leftOutOf(project), today);
  const view = await viewOf(shell, project, options, { locale, baseline, before });
  const change = options.changedLines ? changeOf(options) : undefined;
  const reports = change ? await onChangedLines(known, shell.host.cwd(), change) : known;
  const seen = options.quiet ? reports.map(errorsOnly) : reports;
  const shown = options.diff ? outputs.filter(({ file }) => file !== undefined) : outputs;
  if (options.diff) {
    const diff = shell.host.stdout.isTTY ? visibleLines(all.fixes.diff, '\t') : all.fixes.diff;
    await shell.print(view.color ? await (await import('../shell/painted-diff.js')).paintedDiff(diff) : diff);
  }
  await writeReports(shell, shown, seen, view, all.unread);
  await writeStepSummary(shell.host, shown, seen, view, all.unread);
  if (reports.length > 0 && options.only === undefined) shell.host.checked?.();
  if (all.fixes.count > 0 && options.fix) await shell.notify(`${shell.t('notice_fixed', { n: all.fixes.count })}\n`);
  const aboutConfig = await configNotices(shell, project, inputs, paths, options);
  for (const notice of [...notices, ...encodingNotes(reports, view.locale), ...aboutConfig])
    await shell.notify(`${notice}\n`);
  if (options.statistics) await shell.notify(statisticsOf(seen, view));
  if (before) await shell.notify(trendText(seen, view));
  if (options.timing) await shell.notify(timingOf(times));
  if (options.debug) await shell.notify(await debugOf(shell, project, inputs.length, Date.now() - began));
  const sentences = new Set(all.unread.map(({ mistake }) => visibleLines(mistake.in(view.locale))));
  for (const sentence of sentences) await shell.notify(`redlint: ${sentence}\n`);
  if (sentences.size > 0 || reports.some(hasFailed)) return 2;
  const { maxWarnings = Number.POSITIVE_INFINITY } = options;
  const warnings = severitiesOf(reports).filter((severity) => severity === 'warning').length;
  if (warnings > maxWarnings) await shell.notify(`${shell.t('notice_warnings', { n: warnings, most: maxWarnings })}\n`);
  if (options.exitZero) return 0;
  if (warnings > maxWarnings || (options.diff && all.fixes.diff !== '')) return 1;
  return severitiesOf(reports).some((severity) => bySeverity(severity, options.failOn) <= 0) ? 1 : 0;
}

/** The report to compare with. Throws a Mistake on a file that is none, before anything is checked. */
async function earlier({ host }: Shell, name: string): Promise<Earlier> {
  const { readEarlier } = await import('../../report/earlier.js');
  return readEarlier(textOf(resolve(host.cwd(), name), name), name);
}

const severitiesOf = (reports: readonly Report[]): Severity[] =>
  reports.flatMap(({ findings }) => findings.filter(counts).map(({ severity }) => severity));

/** Rules that the command line switches off: the run says nothing about them. */
async function leftOutOf(project: Project): Promise<(rule: string) => boolean> {
  const config = await project.configFor();
  const { rules } = settingsFor(config, await project.registryFor(config));
  return (id) => {
    const { severity, from = '' } = rules.get(id) ?? {};
    return severity === 'off' && from.startsWith('--');
  };
}

const timerOf = (times: Map<string, number>) => (rule: string, ms: number) =>
  times.set(rule, (times.get(rule) ?? 0) + ms);

/** What went on: program, configs, drafts, time and memory. */
async function debugOf({ t, version }: Shell, project: Project, drafts: number, ms: number): Promise<string> {
  const { layers } = await project.configFor();
  const configs = layers.map(({ source }) => source.name).join(', ') || t('no_config');
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  return `redlint ${version} · Node ${process.versions.node}\n${configs}\n${t('debug_run', { drafts, ms, memory })}\n`;
}

/** What commander's `conflicts` cannot express. */
function refuseContradictions(options: CheckOptions, paths: readonly string[]): void {
  const { fix, diff, format = [], outputFile, quiet, failOn, staged, watch, writeBaseline, pruneBaseline } = options;
  const conflict = (option: string, other: string) => new Mistake('conflict', { option, other });
  const isStdin = options.stdin || paths.includes('-');
  if (fix && staged) throw new Mistake('fix-staged');
  if (fix && isStdin) throw new Mistake('fix-stdin');
  if (options.changedLines && !changeOf(options)) throw new Mistake('lines-of-what');
  if (isStdin && changeOf(options)) throw conflict('-', '--staged, --changed, --since');
  const onBaseline = writeBaseline ? '--write-baseline' : pruneBaseline ? '--prune-baseline' : undefined;
  if (options.baseline === false && onBaseline) throw conflict('--no-baseline', onBaseline);
  if (watch && (isStdin || staged)) throw new Mistake('watch-what');
  if (quiet && failOn !== 'error') throw conflict('--quiet', `--fail-on ${failOn}`);
  const bare = format.find((name) => !name.includes('='));
  if (outputFile !== undefined && format.length > 0 && bare === undefined) throw new Mistake('output-taken');
  if (diff && bare !== undefined && outputFile === undefined) throw conflict('--diff', `--format ${bare}`);
}

const errorsOnly = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ severity }) => severity === 'error'),
});
