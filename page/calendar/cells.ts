import type { CalendarSheet } from '../../src/calendar/calendar.js';
import type { SheetPost } from '../../src/calendar/post.js';
import type { SheetCell } from '../../src/calendar/sheet.js';
import type { Change } from '../editor/changes.js';
import type { CheckedSheet } from './sheet.js';

/** The cell of a post's text, which may be empty; undefined when the sheet has no column for it. */
export function textCell({ row, main }: SheetPost, { columns }: CalendarSheet): SheetCell | undefined {
  const own = columns.pieces.some(({ column }) => column === main.column);
  return own ? main.cell : row.cells[columns.of.text?.[0] ?? -1];
}

/** The post of a row whose main cell is in a column, from 0; -1 when there is none. */
export const indexOf = ({ posts: { posts } }: CheckedSheet, row: number, column: number): number =>
  posts.findIndex((post) => post.row.number === row && post.main.column === column);

/**
 * Writes a text into a cell: with quotes if needed, and with the line breaks of the cell. Undefined = the cell has that
 * text already.
 */
export function cellChange(
  { start, end, text, isQuoted }: SheetCell,
  next: string,
  delimiter = ',',
): Change | undefined {
  const [lineBreak = '\n'] = /\r\n|\r/.exec(text) ?? [];
  if (next === text.replace(/\r\n?/g, '\n')) return undefined;
  const insert = next.replaceAll('\n', lineBreak).replaceAll('"', '""');
  const isPlain = !next.includes(delimiter) && !/["\n]|^\s|\s$/.test(next);
  return { from: start, to: end, insert: isQuoted || isPlain ? insert : `"${insert}"` };
}

/** The place in a cell's text of an offset of the file. */
export function offsetInCell(source: string, { start, isQuoted }: SheetCell, offset: number): number {
  const before = source.slice(start, Math.max(start, offset));
  return isQuoted ? before.replaceAll('""', '"').length : before.length;
}
