import { buffer } from 'node:stream/consumers';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ignored } from '../config/ignore.js';
import { nearest } from '../config/nearest.js';
import { settingsFor } from '../config/settings-for.js';
import { decode } from '../draft/decode.js';
import { counts, type Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { View } from '../report/format.js';
import type { Severity } from '../rule.js';
import { discover } from '../run/discover.js';
import { type Judged, judge, judgeFile, openProject, type Project } from '../run/project.js';
import { commandNames } from './names.js';
import { localeOf } from './locale.js';
import { type CheckOptions, checkOptions } from './options.js';
import { colorOf, outputsOf, writeReports } from './output.js';
import type { CommandFile, Shell } from './program.js';
import { progress } from './progress.js';
import { tool } from './tool.js';

const rank: Record<Severity, number> = { suggestion: 0, warning: 1, error: 2 };

/** `redlint [paths…]`: checks drafts. */
export const check: CommandFile = {
  usage: '',
  options: checkOptions,
  async run(shell, [paths], given) {
    const options = given as unknown as CheckOptions;
    const outputs = outputsOf(shell.host, options.format, options.outputFile);
    const project = projectOf(shell, options);
    const reports: Report[] = [];
    for await (const { report } of judged(shell, project, paths as string[], options)) reports.push(shown(report, options));
    await writeReports(shell, outputs, reports, await viewOf(shell, project, options));
    return options.exitZero ? 0 : exitCode(reports, options);
  },
};

/** The project that a command's options tell of. */
export function projectOf({ host, locale }: Shell, options: Partial<CheckOptions>): Project {
  return openProject({
    cwd: host.cwd(),
    ...(typeof options.config === 'string' && { config: options.config }),
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
  });
}

/** Today where the run is. */
const localDay = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');

/** Each draft as judged, in a stable order: standard input, or what the paths name. */
async function* judged(shell: Shell, project: Project, paths: readonly string[], options: CheckOptions): AsyncGenerator<Judged> {
  const { host } = shell;
  if (options.stdin || paths.includes('-')) {
    if (paths.some((path) => path !== '-')) throw new Mistake('stdin-and-paths');
    yield await judgeStdin(project, await buffer(host.stdin), options.stdinFilename);
    return;
  }
  const files = await draftsOf(shell, project, paths, options);
  const bar = progress(shell, files.length);
  try {
    for (const path of files) {
      yield await judgeFile(project, await bytesOf(host.cwd(), path), path);
      bar.step();
    }
  } finally {
    bar.end();
  }
}

/** A named standard input has the files beside its name; a nameless one has none. */
function judgeStdin(project: Project, bytes: Uint8Array, name: string | undefined): Promise<Judged> {
  if (name !== undefined) return judgeFile(project, bytes, name);
  return judge(project, decode(bytes, '<stdin>').source, 'stdin.md');
}

/** The drafts that paths, folders and patterns come to; the working folder without any. */
export async function draftsOf({ host }: Shell, project: Project, paths: readonly string[], options: Partial<CheckOptions>): Promise<string[]> {
  const cwd = host.cwd();
  const ignore = ignored({
    cwd,
    config: await project.configFor(),
    ...(options.ignorePath && { paths: options.ignorePath }),
    ...(options.ignorePattern && { patterns: options.ignorePattern }),
    off: options.ignore === false,
  });
  const near = paths.length > 0 && !existsSync(resolve(cwd, paths[0] as string)) ? nearest(paths[0] as string, commandNames) : undefined;
  if (near !== undefined && /^[a-z]+$/.test(paths[0] as string)) throw new Mistake('unknown-command', { name: paths[0] as string, near });
  const found = await discover(paths.length > 0 ? paths : ['.'], {
    cwd,
    ignored: ignore,
    allowUnmatched: options.errorOnUnmatchedPattern === false,
  });
  return found.files.map(({ path }) => path);
}

async function bytesOf(cwd: string, path: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(cwd, path));
  } catch (error) {
    throw new Mistake('unreadable', { file: path, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** With --quiet, errors only. */
const shown = (report: Report, { quiet }: CheckOptions): Report =>
  quiet ? { ...report, findings: report.findings.filter(({ severity }) => severity === 'error') } : report;

/** How the run is to be shown. */
export async function viewOf(shell: Shell, project: Project, options: Partial<CheckOptions>): Promise<View> {
  const { host } = shell;
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
