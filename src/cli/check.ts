import { resolve } from 'node:path';
import { settingsFor } from '../config/settings-for.js';
import { decode } from '../draft/decode.js';
import { counts, type Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { View } from '../report/format.js';
import type { Severity } from '../rule.js';
import { onChangedLines } from '../run/changed-lines.js';
import { judge, judgeFile, openProject, type Project } from '../run/project.js';
import { based } from './baseline.js';
import { changeOf, type Input, inputsOf } from './inputs.js';
import { localeOf } from './locale.js';
import { mendInput } from './mending.js';
import { type CheckOptions, checkOptions } from './options.js';
import { colorOf, outputsOf, writeReports } from './output.js';
import type { CommandFile, Shell } from './program.js';
import { progress } from './progress.js';
import { statisticsOf, timingOf } from './statistics.js';
import { tool } from './tool.js';
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
  const project = projectOf(shell, options, options.timing ? (rule, ms) => times.set(rule, (times.get(rule) ?? 0) + ms) : undefined);
  const inputs = await inputsOf(shell, project, paths, options);
  const all = await reportsOf(shell, project, inputs, options);
  const { reports, notices } = based(shell, all.reports, options);
  const seen = options.quiet ? reports.map(errorsOnly) : reports;
  const view = await viewOf(shell, project, options);
  if (options.diff) await shell.print(shell.host.stdout.isTTY ? all.diff.replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' || c === '\t' ? c : '\ufffd')) : all.diff);
  await writeReports(shell, options.diff ? outputs.filter(({ file }) => file !== undefined) : outputs, seen, { ...view, notices });
  if (all.count > 0 && options.fix) await shell.tell(`${shell.t('notice_mended', { n: all.count })}\n`);
  for (const notice of notices) await shell.tell(`${notice}\n`);
  if (options.statistics) await shell.tell(statisticsOf(seen, view));
  if (options.timing) await shell.tell(timingOf(times));
  if (options.exitZero) return 0;
  return options.diff && all.diff !== '' ? 1 : exitCode(reports, options);
}

function refuseContradictions(options: CheckOptions): void {
  if (options.fix && options.staged) throw new Mistake('fix-staged');
  if (options.changedLines && !changeOf(options)) throw new Mistake('lines-of-what');
  if (options.watch && (options.stdin || options.staged)) throw new Mistake('watch-what');
}

interface All {
  readonly reports: readonly Report[];
  readonly diff: string;
  readonly count: number;
}

/** Judges every draft, mends it where that is asked for, and keeps the findings that are to be shown. */
async function reportsOf(shell: Shell, project: Project, inputs: readonly Input[], options: CheckOptions): Promise<All> {
  const reports: Report[] = [];
  let diff = '';
  let count = 0;
  const change = options.changedLines ? changeOf(options) : undefined;
  const bar = progress(shell, inputs.length);
  try {
    for (const input of inputs) {
      if (options.fix || options.diff) {
        const mending = await mendInput(shell, project, input, options.fix === true);
        diff += mending.diff;
        count += mending.count;
        reports.push(mending.judged.report);
      } else reports.push(await judgeInput(project, input));
      bar.step();
    }
  } finally {
    bar.end();
  }
  const cwd = shell.host.cwd();
  const kept = change ? await Promise.all(reports.map((report) => onChangedLines(report, cwd, change))) : reports;
  return { reports: kept, diff, count };
}

async function judgeInput(project: Project, { path, isFile, read }: Input): Promise<Report> {
  const bytes = await read();
  const judged = isFile ? await judgeFile(project, bytes, path) : await judge(project, decode(bytes, path).source, path);
  return judged.report;
}

/** The project that a command's options tell of. */
export function projectOf({ host, locale }: Shell, options: Partial<CheckOptions>, clock?: (rule: string, ms: number) => void): Project {
  return openProject({
    cwd: host.cwd(),
    ...(typeof options.config === 'string' && { config: resolve(host.cwd(), options.config) }),
    noConfig: options.config === false,
    noCode: options.code === false || Boolean(host.env.REDLINT_NO_CODE),
    orders: {
      ...(options.lang !== undefined && { language: options.lang }),
      ...(options.locale !== undefined && { locale }),
      ...(options.network && { networks: options.network }),
      ...(options.rule && { rules: options.rule }),
      ...(options.only && { only: options.only }),
      ...(options.skip && { skip: options.skip }),
    },
    today: options.today ?? localDay(new Date()),
    ...(options.inlineWaivers !== false && { unusedWaivers: options.reportUnusedWaivers ?? 'warning' }),
    ...(clock && { clock }),
  });
}

/** Today where the run is. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

const errorsOnly = (report: Report): Report => ({ ...report, findings: report.findings.filter(({ severity }) => severity === 'error') });

/** How the run is to be shown. */
export async function viewOf({ host }: Shell, project: Project, options: Partial<CheckOptions>): Promise<View> {
  const config = await project.configFor();
  const registry = await project.registryFor(config);
  const { locale } = settingsFor(config, registry);
  return {
    locale: localeOf(host.argv, host.env, locale),
    registry,
    color: colorOf(host, options.color),
    width: Math.min(host.stdout.columns ?? 80, 120),
    why: options.why ?? 'first',
    tool,
    showFiles: options.showFiles ?? false,
    notices: [],
  };
}

function exitCode(reports: readonly Report[], { failOn, maxWarnings }: CheckOptions): number {
  const severities = reports.flatMap(({ findings }) => findings.filter(counts).map(({ severity }) => severity));
  if (severities.some((severity) => rank[severity] >= rank[failOn])) return 1;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return maxWarnings !== undefined && warnings > maxWarnings ? 1 : 0;
}
