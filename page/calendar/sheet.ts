import { type CalendarSheet, readCalendar } from '../../src/calendar/calendar.js';
import type { SheetPost } from '../../src/calendar/post.js';
import type { SheetCell } from '../../src/calendar/sheet.js';
import type { OwnColumns } from '../../src/config/csv-fields.js';
import { type Decoded, decode, encode } from '../../src/draft/decode.js';
import { Mistake } from '../../src/mistake.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import type { Change } from '../editor/changes.js';
import type { Finding } from '../findings/findings.js';

/** A sheet of planned posts. Its text changes only where a cell does; the rest of the file stays. */
export interface OpenSheet {
  readonly name: string;
  readonly file: Decoded;
  /** People's own choice of columns. */
  readonly own?: OwnColumns;
}

/** The findings in a sheet. */
export interface CheckedSheet {
  readonly sheet: OpenSheet;
  readonly posts: CalendarSheet;
  readonly report: JsonReport;
  readonly found: readonly Finding[];
}

/** Throws a Mistake on bytes that are not text. */
export const openSheet = async (file: File): Promise<OpenSheet> => ({
  name: file.name,
  file: decode(new Uint8Array(await file.arrayBuffer()), file.name),
});

/**
 * Its posts; undefined when the column of their text is not known. Throws a Mistake on a sheet that cannot be read.
 */
export async function postsOf({ name, file, own }: OpenSheet): Promise<CalendarSheet | undefined> {
  try {
    return await readCalendar(file.source, name, own);
  } catch (error) {
    if (error instanceof Mistake && error.key === 'calendar-header') return undefined;
    throw error;
  }
}

/** The cell of a post's text, which may be empty; undefined when the sheet has no column for it. */
export function textCell({ row, main }: SheetPost, { columns }: CalendarSheet): SheetCell | undefined {
  const own = columns.pieces.some(({ column }) => column === main.column);
  return own ? main.cell : row.cells[columns.of.text?.[0] ?? -1];
}

/** The sheet after changes to the text of its file. */
export function withChanges(sheet: OpenSheet, changes: readonly Change[]): OpenSheet {
  const source = [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sheet.file.source);
  return { ...sheet, file: { ...sheet.file, source } };
}

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

/**
 * The file in its original encoding, or in Unicode, in the form that spreadsheets recognise, when that encoding lacks a
 * character.
 */
export function fileBytes({ name, file }: OpenSheet): { readonly bytes: Uint8Array; readonly recoded: boolean } {
  try {
    return { bytes: encode(file, name), recoded: false };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { bytes: encode({ ...file, encoding: 'utf-8', bom: true }, name), recoded: true };
  }
}
