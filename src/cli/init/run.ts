import { setMaxListeners } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { configNames } from '../../config/files.js';
import { say } from '../../messages/messages.js';
import { nearestTo } from '../../messages/spoken.js';
import { Mistake, throwAll } from '../../mistake.js';
import { baselineName } from '../../run/baseline-file.js';
import { writeWhole } from '../../run/write/write-whole.js';
import { projectOf } from '../check/project.js';
import type { CommandFile, Shell } from '../program.js';
import { glance } from '../shell/glance.js';
import { configuredLocale, localeOf } from '../shell/locale.js';
import { type Answers, usual } from './answers.js';
import { alsoOn, branchOf } from './branch.js';
import { namedSheets } from './columns.js';
import { configText } from './config-text.js';
import { type Drafts, draftsIn } from './drafts.js';
import { extrasNamed, filesOf, leftBy } from './extras.js';
import { firstRun } from './first-run.js';
import { gitIgnored } from './git-ignore.js';
import { needsPackage, nextSteps, startOf } from './next-steps.js';
import { sheetsSaid, unreadSaid } from './sheets.js';

const name = 'redlint.config.yaml';

/**
 * Asks, then writes the config and the chosen extras: all at the end, each file whole. Nothing that exists is
 * overwritten without a yes. When a config exists, `--with` adds its files and asks nothing. Throws a Mistake without a
 * terminal to ask in, when the person leaves, and with `--yes` alone when a config exists already.
 */
export const run: CommandFile['run'] = async (shell, _, options: { yes?: boolean; with?: string }) => {
  const { host } = shell;
  const folder = host.cwd();
  const there = existing(folder);
  const drafts = await draftsIn(folder, there === undefined ? undefined : projectOf(shell, { code: false }).configFor);
  const locale = localeOf(host, configuredLocale(folder)) ?? nearestTo(drafts.language) ?? 'en';
  shell.locale = locale;
  const wanted = options.with === undefined ? [] : extrasNamed(options.with);
  if (there !== undefined && wanted.length > 0) return write(shell, drafts, undefined, wanted);
  if (options.yes) {
    if (there !== undefined) throw new Mistake('init-exists', { file: there });
    return write(shell, drafts, usual(folder, locale), wanted);
  }
  if (!host.stdin.isTTY || !host.stdout.isTTY) throw new Mistake('init-terminal');
  const { ask, mayOverwrite, wantsBaseline } = await import('./questions.js');
  const ended = new AbortController();
  // Each question listens to it.
  setMaxListeners(0, ended.signal);
  for (const event of ['end', 'close']) host.stdin.once(event, () => ended.abort());
  const terminal = { input: host.stdin, output: host.stdout, locale, signal: ended.signal };
  await shell.print(`${say(locale, 'init.intro')}\n`);
  if (there !== undefined) await mayOverwrite(terminal, there === name ? 'overwrite' : 'beside', there);
  const { answers, extras } = await ask(terminal, usual(folder, locale), drafts.networks);
  return write(shell, drafts, answers, [...new Set([...wanted, ...extras])], () => wantsBaseline(terminal));
};

/** The config file that already applies in a folder. */
const existing = (folder: string): string | undefined =>
  configNames.find((file) => {
    if (!existsSync(join(folder, file))) return false;
    return file !== 'package.json' || hasKey(glance(join(folder, file)));
  });

function hasKey(text: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(text), 'redlint');
  } catch {
    return false;
  }
}

const schema = 'node_modules/@redlint/cli/dist/redlint.schema.json';

/** The line that points editors to the schema when the package is installed beside the config. */
const forEditors = (folder: string): string =>
  existsSync(join(folder, schema)) ? `# yaml-language-server: $schema=./${schema}\n` : '';

/**
 * Writes the config, unless there are no answers, and the files of the extras; checks the drafts, and ends with what to
 * do next. Throws a Mistake of what could not be written once the rest is.
 */
async function write(
  shell: Shell,
  drafts: Drafts,
  answers: Answers | undefined,
  extras: readonly string[],
  wantsBaseline = async () => false,
): Promise<number> {
  const { locale, host } = shell;
  const folder = host.cwd();
  const t = (key: string, slots = {}) => `${say(locale, `init.${key}`, slots)}\n`;
  let output = '';
  const faults: Mistake[] = [];
  const put = (file: string, text: string): void => {
    try {
      writeWhole(join(folder, file), text, { cwd: folder, name: file });
      output += t('wrote', { file });
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      faults.push(error);
    }
  };
  const named = answers && (await namedSheets(folder, drafts.sheets));
  if (answers) put(name, forEditors(folder) + configText({ ...answers, ...named }));
  const branch = extras.length === 0 ? undefined : await branchOf(folder);
  for (const { file, text: example } of extras.flatMap(filesOf)) {
    const text = alsoOn(example, branch);
    if (existsSync(join(folder, file))) {
      output +=
        glance(join(folder, file)) === text ? t('same', { file }) : `\n${t('paste', { file })}\n${text.trimEnd()}\n\n`;
    } else put(file, text);
  }
  const hasPackages = needsPackage(extras) || existsSync(join(folder, 'package.json'));
  const lines = gitIgnored(folder, hasPackages, extras.flatMap(leftBy));
  if (lines !== undefined) put('.gitignore', lines);
  await shell.print(output);
  throwAll(faults);
  if ((drafts.hasAny || named) && (answers || extras.includes('baseline')))
    await checkAll(shell, extras, extras.includes('baseline') ? async () => true : wantsBaseline);
  await shell.print(await sheetsSaid(drafts, named?.paths, shell));
  await shell.print(await nextSteps(folder, extras, drafts.example ?? named?.paths[0], locale));
  return 0;
}

/** Says how much there is to put right, and keeps it silent where that is wanted. */
async function checkAll(shell: Shell, extras: readonly string[], wantsBaseline: () => Promise<boolean>): Promise<void> {
  const found = await firstRun(shell);
  if (!found) return;
  const { totals, reasons, unread, hasBaseline, keep } = found;
  const { drafts, error, warning, suggestion } = totals;
  const t = (key: string, slots = {}) => shell.print(`${say(shell.locale, `init.${key}`, slots)}\n`);
  await t('counted', { drafts, error, warning, suggestion });
  for (const reason of reasons) await shell.notify(`${reason}\n`);
  await shell.print(unreadSaid(unread, shell.locale));
  if (hasBaseline && extras.includes('baseline'))
    await t('baseline_stays', { file: baselineName, command: startOf(shell.host.cwd(), extras) });
  if (hasBaseline || error + warning + suggestion === 0) return;
  if (await wantsBaseline()) {
    await keep();
    await t('wrote', { file: baselineName });
  } else await t('next_baseline', { command: startOf(shell.host.cwd(), extras) });
}
