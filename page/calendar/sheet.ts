import { type CalendarSheet, readCalendar } from '../../src/calendar/calendar.js';
import type { SheetCell } from '../../src/calendar/sheet.js';
import type { OwnColumns } from '../../src/config/csv-fields.js';
import { type Decoded, decode, encode } from '../../src/draft/decode.js';
import { Mistake } from '../../src/mistake.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import type { Change } from '../editor/changes.js';
import type { Finding } from '../findings/findings.js';

/** A sheet of planned posts. Its text changes where a cell does; all else of its file stays. */
export interface OpenSheet {
  readonly name: string;
  readonly file: Decoded;
  /** What people said of its columns. */
  readonly own?: OwnColumns;
}

/** What was found in a sheet. */
export interface CheckedSheet {
  readonly sheet: OpenSheet;
  readonly posts: CalendarSheet;
  readonly report: JsonReport;
  readonly found: readonly Finding[];
}

/** Throws a Mistake on bytes that are no text. */
export const openSheet = async (file: File): Promise<OpenSheet> => ({
  name: file.name,
  file: decode(new Uint8Array(await file.arrayBuffer()), file.name),
});

/** Its posts; undefined where nobody knows which column holds their text. Throws a Mistake on a sheet that cannot be read. */
export async function postsOf({ name, file, own }: OpenSheet): Promise<CalendarSheet | undefined> {
  try {
    return await readCalendar(file.source, name, own);
  } catch (error) {
    if (error instanceof Mistake && error.key === 'calendar-header') return undefined;
    throw error;
  }
}

/** The sheet with changes to the text of its file. */
export function withChanges(sheet: OpenSheet, changes: readonly Change[]): OpenSheet {
  const source = [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sheet.file.source);
  return { ...sheet, file: { ...sheet.file, source } };
}

/** Puts a text into a cell: with quotes where it needs them, and with the line breaks that the cell has. Undefined = it says that already. */
export function cellChange(
  { start, end, text, isQuoted }: SheetCell,
  next: string,
  delimiter: string,
): Change | undefined {
  const [lineBreak = '\n'] = /\r\n|\r/.exec(text) ?? [];
  if (next === text.replace(/\r\n?/g, '\n')) return undefined;
  const insert = next.replaceAll('\n', lineBreak).replaceAll('"', '""');
  const isPlain = !next.includes(delimiter) && !/["\n]|^\s|\s$/.test(next);
  return { from: start, to: end, insert: isQuoted || isPlain ? insert : `"${insert}"` };
}

/** Where an offset of the file stands in the text of a cell. */
export function offsetInCell(source: string, { start, isQuoted }: SheetCell, offset: number): number {
  const before = source.slice(start, Math.max(start, offset));
  return isQuoted ? before.replaceAll('""', '"').length : before.length;
}

/** The file, in the encoding that it had; in Unicode, as spreadsheets know it, where a sign has no place in that. */
export function fileBytes({ name, file }: OpenSheet): { readonly bytes: Uint8Array; readonly recoded: boolean } {
  try {
    return { bytes: encode(file, name), recoded: false };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { bytes: encode({ ...file, encoding: 'utf-8', bom: true }, name), recoded: true };
  }
}
