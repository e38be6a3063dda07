import { type Calendars, readCalendars } from '../../src/calendar/calendar.js';
import type { OwnColumns } from '../../src/config/csv-fields.js';
import { decode } from '../../src/draft/decode.js';
import { isWorkbook } from '../../src/draft/form.js';
import { Mistake } from '../../src/mistake.js';
import { readWorkbook } from '../../src/workbook/workbook.js';
import type { Change } from '../editor/changes.js';
import type { TextFile } from '../files/text-file.js';

/** In bytes; no calendar of posts is larger. */
export const mostBytes = 5_000_000;

/** A file of planned posts. Its text changes only where a cell does; the rest of the file stays. */
export interface OpenSheet extends TextFile {
  /** Of a workbook, whose file is never changed: its text as it was opened. */
  readonly original?: string;
  /** People's own choice of columns. */
  readonly own?: OwnColumns;
}

/** Throws a Mistake on bytes that are neither text nor a workbook. */
export async function openSheet(file: File): Promise<OpenSheet> {
  const { name } = file;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isWorkbook(name)) return { name, file: decode(bytes, name) };
  const source = await readWorkbook(bytes, name);
  return { name, file: { source, encoding: 'utf-8', bom: false }, original: source };
}

/**
 * Its posts; undefined when the column of their text is not known. Throws a Mistake on a sheet that cannot be read.
 */
export async function postsOf({ name, file, own }: OpenSheet): Promise<Calendars | undefined> {
  try {
    return await readCalendars(file.source, name, own);
  } catch (error) {
    if (error instanceof Mistake && ['calendar-header', 'calendar-nameless'].includes(error.key)) return undefined;
    throw error;
  }
}

/** The sheet after changes to the text of its file. */
export function withChanges(sheet: OpenSheet, changes: readonly Change[]): OpenSheet {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of [...changes].sort((a, b) => a.from - b.from)) {
    parts.push(sheet.file.source.slice(at, from), insert);
    at = to;
  }
  const source = parts.join('') + sheet.file.source.slice(at);
  return { ...sheet, file: { ...sheet.file, source } };
}
