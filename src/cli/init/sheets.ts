import type { Config } from '../../config/config.js';
import { say } from '../../messages/messages.js';
import { Mistake } from '../../mistake.js';
import { calendarSentence } from '../../report/said/calendar.js';
import { visible } from '../../report/visible.js';
import { leftSheet } from '../check/left-sheet.js';
import { projectOf } from '../check/project.js';
import type { Shell } from '../program.js';
import type { Drafts } from './drafts.js';
import type { FirstRun } from './first-run.js';

/** How many files a sentence names. */
const mostNamed = 5;

/**
 * Which sheets of the folder are checked as calendars, `named` by the config that was written among them, and which are
 * not, with the line that would name their columns where they may be calendars.
 */
export async function sheetsSaid(
  { calendars, sheets }: Pick<Drafts, 'calendars' | 'sheets'>,
  named: readonly string[] | undefined,
  shell: Shell,
): Promise<string> {
  const { host, locale } = shell;
  const line = (key: string, files: readonly string[]): string =>
    files.length === 0 ? '' : `${say(locale, `init.${key}`, { files: shortened(files), n: files.length })}\n`;
  const rest = sheets.filter((path) => !named?.includes(path));
  const likely: string[] = [];
  const others: string[] = [];
  const config = await configOf(shell);
  for (const path of rest) {
    const { sentence, isLikely } = await leftSheet(path, host.cwd(), config, locale);
    if (isLikely) likely.push(sentence);
    else others.push(path);
  }
  const shown = likely.slice(0, mostNamed).map((sentence) => `${sentence}\n`);
  return line('calendars', [...calendars, ...(named ?? [])]) + shown.join('') + line('sheets', others);
}

/** What the columns of checked calendars are in which nothing was read, a line for each. */
export const unreadSaid = (unread: FirstRun['unread'], locale: string): string =>
  unread
    .slice(0, mostNamed)
    .map(({ path, note }) => `${visible(path)}: ${calendarSentence(note, locale)}\n`)
    .join('');

/** The config as it is now; undefined where it cannot be read. */
async function configOf(shell: Shell): Promise<Config | undefined> {
  try {
    return await projectOf(shell, { code: false }).configFor();
  } catch (error) {
    if (error instanceof Mistake) return undefined;
    throw error;
  }
}

const shortened = (files: readonly string[]): string[] => [
  ...files.slice(0, mostNamed).map(visible),
  ...(files.length > mostNamed ? ['…'] : []),
];
