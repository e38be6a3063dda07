import { counts, type Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import { visibleLines } from '../report/visible.js';
import type { Severity } from '../rule.js';
import { based } from './baseline.js';
import { changeOf, inputsOf } from './inputs.js';
import { type CheckOptions, checkOptions } from './options.js';
import { outputsOf, writeReports } from './output.js';
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
  const outputs = outputsOf(shell.host, options.format, options.outputFile);
  const times = new Map<string, number>();
  const project = projectOf(
    shell,
    options,
    options.timing ? (rule, ms) => times.set(rule, (times.get(rule) ?? 0) + ms) : undefined,
  );
  const inputs = await inputsOf(shell, project, paths, options);
  const all = await reportsOf(shell, project, inputs, options);
  const { reports, notices } = based(shell, all.reports, options);
  const seen = options.quiet ? reports.map(errorsOnly) : reports;
  const view = await viewOf(shell, project, options);
  if (options.diff)
    await shell.print(
      shell.host.stdout.isTTY
        ? all.diff.replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd'))
        : all.diff,
    );
  await writeReports(shell, options.diff ? outputs.filter(({ file }) => file !== undefined) : outputs, seen, {
    ...view,
    notices,
  });
  if (all.count > 0 && options.fix) await shell.tell(`${shell.t('notice_mended', { n: all.count })}\n`);
  for (const notice of notices) await shell.tell(`${notice}\n`);
  if (options.statistics) await shell.tell(statisticsOf(seen, view));
  if (options.timing) await shell.tell(timingOf(times));
  const sentences = new Set(all.mistakes.map((mistake) => visibleLines(mistake.in(view.locale))));
  for (const sentence of sentences) await shell.tell(`redlint: ${sentence}\n`);
  if (sentences.size > 0) return 2;
  if (options.exitZero) return 0;
  return options.diff && all.diff !== '' ? 1 : exitCode(reports, options);
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
