import type { SheetCell } from '../../src/calendar/sheet.js';
import type { Change } from '../editor/changes.js';

/**
 * Writes a text into a cell: with quotes if needed, and with the line breaks of the cell; a workbook, without
 * `delimiter`, needs none. Undefined = the cell has that text already.
 */
export function cellChange(
  { start, end, text, isQuoted }: SheetCell,
  next: string,
  delimiter: string | undefined,
): Change | undefined {
  const [lineBreak = '\n'] = /\r\n|\r/.exec(text) ?? [];
  if (next === text.replace(/\r\n?/g, '\n')) return undefined;
  const place = { from: start, to: end };
  if (delimiter === undefined) return { ...place, insert: next };
  const insert = next.replaceAll('\n', lineBreak).replaceAll('"', '""');
  const isPlain = !next.includes(delimiter) && !/["\n]|^\s|\s$/.test(next);
  return { ...place, insert: isQuoted || isPlain ? insert : `"${insert}"` };
}

/** The place in a cell's text of an offset of the file. */
export function offsetInCell(source: string, { start, isQuoted }: SheetCell, offset: number): number {
  const before = source.slice(start, Math.max(start, offset));
  return isQuoted ? before.replaceAll('""', '"').length : before.length;
}
