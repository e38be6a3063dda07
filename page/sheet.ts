import { recallSheet, rememberSheet } from './settings.js';

/** A calendar of posts that was opened from a CSV file. */
export interface OpenSheet {
  readonly name: string;
  /** Its first line: while the text begins with it, the text is the calendar. */
  readonly head: string;
  /** What stood at the ends of lines and before the first. */
  readonly isWindows: boolean;
  readonly hasMark: boolean;
}

let open: OpenSheet | undefined = recallSheet();

/** Takes the text of a CSV file for a calendar, and gives it as it is edited. */
export function openSheet(text: string, name: string): string {
  const hasMark = text.startsWith('\ufeff');
  const plain = (hasMark ? text.slice(1) : text).replace(/\r\n?/g, '\n');
  const [head = ''] = plain.split('\n', 1);
  open = { name, head, isWindows: text.includes('\r\n'), hasMark };
  rememberSheet(open);
  return plain;
}

/** The calendar that the text is; undefined when it is a post. */
export const sheetIn = (text: string): OpenSheet | undefined =>
  open && open.head !== '' && text.startsWith(open.head) ? open : undefined;

/** The text as the file had it. */
export const fileOf = (text: string, { isWindows, hasMark }: OpenSheet): string =>
  (hasMark ? '\ufeff' : '') + (isWindows ? text.replaceAll('\n', '\r\n') : text);
