import { counts, type Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import { visibleLines } from '../report/visible.js';
import type { Severity } from '../rule.js';
import type { Project } from '../run/project.js';
import { based } from './baseline.js';
import { changeOf, inputsOf } from './inputs.js';
import { type CheckOptions, checkOptions } from './options.js';
import { outputsOf, writeReports, writeStepSummary } from './output.js';
import type { CommandFile, Shell } from './program.js';
import { projectOf } from './project.js';
import { reportsOf } from './reports.js';
import { statisticsOf, timingOf } from './statistics.js';
import { viewOf } from './view.js';
import { watch } from './watch.js';

const rank: Record<Severity, number> = { suggestion: 0, warning: 1, error: 2 };

/** `redlint [paths…]`: checks drafts. */
export const check: CommandFile = {
  usage: '',
  options: checkOptions,
  async run(shell, [paths], given) {
    const options = given as unknown as CheckOptions;
    refuseContradictions(options);
    if (options.watch) return watch(shell, paths as string[], options, checkOnce);
    return checkOnce(shell, paths as string[], options);
  },
};

async function checkOnce(shell: Shell, paths: readonly string[], options: CheckOptions): Promise<number> {
  const began = performance.now();
  const outputs = outputsOf(shell.host, options.format, options.outputFile);
  const times = new Map<string, number>();
  const project = projectOf(shell, options, options.timing ? timerOf(times) : undefined);
  const inputs = await inputsOf(shell, project, paths, options);
  const all = await reportsOf(shell, project, inputs, options);
  const { reports, notices } = based(shell, all.reports, options);
  const seen = options.quiet ? reports.map(errorsOnly) : reports;
  const view = await viewOf(shell, project, options);
  const shown = options.diff ? outputs.filter(({ file }) => file !== undefined) : outputs;
  if (options.diff) await shell.print(shell.host.stdout.isTTY ? visibleLines(all.diff, '\t') : all.diff);
  await writeReports(shell, shown, seen, view);
  await writeStepSummary(shell.host, shown, seen, view);
  if (all.count > 0 && options.fix) await shell.tell(`${shell.t('notice_mended', { n: all.count })}\n`);
  for (const notice of notices) await shell.tell(`${notice}\n`);
  if (options.statistics) await shell.tell(statisticsOf(seen, view));
  if (options.timing) await shell.tell(timingOf(times));
  if (options.debug) await shell.tell(await debugOf(shell, project, inputs.length, performance.now() - began));
  const sentences = new Set(all.mistakes.map((mistake) => visibleLines(mistake.in(view.locale))));
  for (const sentence of sentences) await shell.tell(`redlint: ${sentence}\n`);
  if (sentences.size > 0) return 2;
  if (options.exitZero) return 0;
  return options.diff && all.diff !== '' ? 1 : exitCode(reports, options);
}

const timerOf = (times: Map<string, number>) => (rule: string, ms: number) =>
  times.set(rule, (times.get(rule) ?? 0) + ms);

/** What went on: program, configs, drafts, time and memory. */
async function debugOf({ t, version }: Shell, project: Project, drafts: number, ms: number): Promise<string> {
  const { layers } = await project.configFor();
  const configs = layers.map(({ source }) => source.name).join(', ') || t('no_config');
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
  return `redlint ${version} · Node ${process.versions.node}\n${configs}\n${t('debug_run', { drafts, ms: Math.round(ms), memory })}\n`;
}

function refuseContradictions(options: CheckOptions): void {
  if (options.fix && options.staged) throw new Mistake('fix-staged');
  if (options.changedLines && !changeOf(options)) throw new Mistake('lines-of-what');
  if (options.watch && (options.stdin || options.staged)) throw new Mistake('watch-what');
}

const errorsOnly = (report: Report): Report => ({
  ...report,
  findings: report.findings.filter(({ severity }) => severity === 'error'),
});

function exitCode(reports: readonly Report[], { failOn, maxWarnings }: CheckOptions): number {
  const severities = reports.flatMap(({ findings }) => findings.filter(counts).map(({ severity }) => severity));
  if (severities.some((severity) => rank[severity] >= rank[failOn])) return 1;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}
