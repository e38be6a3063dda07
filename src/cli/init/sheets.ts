import { resolve } from 'node:path';
import { say } from '../../messages/messages.js';
import { visible } from '../../report/visible.js';
import { csvLine, namesToWriteIn } from '../../run/drafts/known-calendar.js';
import type { Shell } from '../program.js';
import type { Drafts } from './drafts.js';

/** How many files a sentence names. */
const mostNamed = 5;

/**
 * Which sheets of the folder are checked as calendars, `named` by the config that was written among them, and which are not,
 * with the line that would name their columns where they may be calendars.
 */
export async function sheetsSaid(
  { calendars, sheets }: Pick<Drafts, 'calendars' | 'sheets'>,
  named: readonly string[] | undefined,
  { host, locale }: Pick<Shell, 'host' | 'locale'>,
): Promise<string> {
  const line = (key: string, files: readonly string[]): string =>
    files.length === 0 ? '' : `${say(locale, `init.${key}`, { files: shortened(files), n: files.length })}\n`;
  const rest = sheets.filter((path) => !named?.includes(path));
  const likely: string[] = [];
  const others: string[] = [];
  for (const path of rest) {
    const names = await namesToWriteIn(resolve(host.cwd(), path));
    if (names)
      likely.push(say(locale, 'cli.left_sheet_likely', { path: visible(path), line: visible(csvLine(names)) }));
    else others.push(path);
  }
  const shown = likely.slice(0, mostNamed).map((sentence) => `${sentence}\n`);
  return line('calendars', [...calendars, ...(named ?? [])]) + shown.join('') + line('sheets', others);
}

const shortened = (files: readonly string[]): string[] => [
  ...files.slice(0, mostNamed).map(visible),
  ...(files.length > mostNamed ? ['…'] : []),
];
