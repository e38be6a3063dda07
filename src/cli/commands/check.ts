import { resolve } from 'node:path';
import type { Report } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import type { Earlier } from '../../report/format.js';
import { encodingNotes } from '../../report/said/notes.js';
import { worstOf } from '../../report/said/worst.js';
import { textOf } from '../../run/drafts/read-text.js';
import { saidOnce } from '../../run/said-once.js';
import { configNotices } from '../check/config-notices.js';
import { exitCode, tooManyWarnings } from '../check/exit-code.js';
import { debugOf, figuresOf, timerOf } from '../check/figures.js';
import { changeOf, inputsOf } from '../check/inputs.js';
import { isMuch } from '../check/much.js';
import { errorsOnly, narrowed } from '../check/narrowed.js';
import { projectOf } from '../check/project.js';
import { fixedNotes, reasonsIn, reportsOf } from '../check/reports.js';
import type { CheckOptions } from '../options/options.js';
import type { CommandFile, Shell } from '../program.js';
import { namedFile } from '../shell/endings.js';
import { outputsOf, printDiff, writeReports } from '../shell/output.js';
import { speak, viewOf } from '../shell/view.js';
import { watch } from './watch.js';

/** `redlint [paths…]`: checks drafts. */
export const run: CommandFile['run'] = async (shell, [paths], given) => {
  const options = given as unknown as CheckOptions;
  refuseContradictions(options, paths as string[]);
  if (options.watch) return watch(shell, paths as string[], options, checkOnce);
  return checkOnce(shell, paths as string[], options);
};

/** Number of drafts. A longer run has V8 compile more code, which would slow later runs over one draft by a tenth. */
const mostInShortRun = 10;

async function checkOnce(shell: Shell, paths: readonly string[], options: CheckOptions): Promise<number> {
  const began = Date.now();
  const times = new Map<string, number>();
  const { outputs, project, made, before, inputs } = await opened(shell, paths, options, times);
  const all = await reportsOf(shell, project, inputs, options, shell.locale);
  const locale = await speak(shell, project, all.reports);
  const { reports: each, whole = each, notices, baseline } = await narrowed(shell, project, all.reports, options);
  const reports = saidOnce(each);
  const view = await viewOf(shell, project, options, {
    locale,
    baseline,
    before,
    made,
    whole: made && saidOnce(whole),
  });
  const asked = options.quiet ? reports.map(errorsOnly) : reports;
  const shown = options.maxFindings === undefined ? asked : worstOf(asked, options.maxFindings);
  if (options.diff) await printDiff(shell, all.fixes.diff, view.color);
  await writeReports(shell, outputs, shown, view, all.unread, isMuch(shown, paths, shell.host.cwd()));
  const isShort = reports.length > 0 && reports.length <= mostInShortRun;
  if (isShort && options.only === undefined) shell.host.checked?.(charactersOf(reports));
  await tell(shell, [...fixedNotes(shell, all, options), ...notices, ...encodingNotes(reports, view.locale)]);
  await tell(shell, await configNotices(shell, project, inputs, paths, options));
  for (const figures of figuresOf(shown, view, options, times)) await shell.notify(figures);
  if (options.debug) await tell(shell, await debugOf(shell, project, inputs.length, Date.now() - began));
  await tell(shell, reasonsIn(all.unread, view.locale));
  const code = exitCode(reports, all, options);
  if (code < 2) await tell(shell, tooManyWarnings(shell, reports, options));
  return code;
}

const charactersOf = (reports: readonly Report[]): number =>
  reports.reduce((sum, { source }) => sum + source.text.length, 0);

/** A run before anything is checked. Throws a Mistake on wrong options. With --diff, reports go only to files. */
async function opened(shell: Shell, paths: readonly string[], options: CheckOptions, times: Map<string, number>) {
  const outputs = outputsOf(shell.host, options.format, options.outputFile);
  const project = projectOf(shell, options, options.timing ? timerOf(times) : undefined);
  await speak(shell, project);
  const before = options.compare === undefined ? undefined : await earlier(shell, options.compare);
  const isCompared = before !== undefined || outputs.some(({ format }) => format === 'json');
  const { madeOf, refuseUnlike } = isCompared ? await import('../check/made.js') : {};
  const made = await madeOf?.(project, paths, options);
  if (before && made) refuseUnlike?.(options.compare ?? '', before, made, project.options.today);
  const inputs = await inputsOf(shell, project, paths, options);
  return {
    outputs: options.diff ? outputs.filter(({ file }) => file !== undefined) : outputs,
    project,
    made,
    before,
    inputs,
  };
}

/** Throws a Mistake on a file that is no report. */
async function earlier({ host }: Shell, name: string): Promise<Earlier> {
  const { readEarlier } = await import('../../report/earlier.js');
  return readEarlier(textOf(resolve(host.cwd(), name), name), name);
}

async function tell({ notify }: Shell, lines: readonly string[]): Promise<void> {
  for (const line of lines) await notify(`${line}\n`);
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
  if (diff && bare !== undefined && namedFile(outputFile) === undefined) throw conflict('--diff', `--format ${bare}`);
}
