import { say } from '../../messages/messages.js';
import { visible } from '../../report/visible.js';
import type { Drafts } from './drafts.js';

/** How many files a sentence names. */
const mostNamed = 5;

/** Which sheets of the folder are checked as calendars, and which are not: a line for each of the two, or none. */
export function sheetsSaid({ calendars, sheets }: Pick<Drafts, 'calendars' | 'sheets'>, locale: string): string {
  const line = (key: string, files: readonly string[]): string =>
    files.length === 0 ? '' : `${say(locale, `init.${key}`, { files: shortened(files), n: files.length })}\n`;
  return line('calendars', calendars) + line('sheets', sheets);
}

const shortened = (files: readonly string[]): string[] => [
  ...files.slice(0, mostNamed).map(visible),
  ...(files.length > mostNamed ? ['…'] : []),
];
