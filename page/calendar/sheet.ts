import { type CalendarSheet, readCalendar } from '../../src/calendar/calendar.js';
import type { OwnColumns } from '../../src/config/csv-fields.js';
import { type Decoded, decode, encode } from '../../src/draft/decode.js';
import { Mistake } from '../../src/mistake.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import type { Change } from '../editor/changes.js';
import type { Finding } from '../findings/findings.js';

/** In bytes; no calendar of posts is larger. */
export const mostBytes = 2_000_000;

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

/** The sheet after changes to the text of its file. */
export function withChanges(sheet: OpenSheet, changes: readonly Change[]): OpenSheet {
  const source = [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sheet.file.source);
  return { ...sheet, file: { ...sheet.file, source } };
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

/** The config in which people's own choice of columns holds. */
export const configOf = ({ own }: OpenSheet) => (own ? { csv: own as Record<string, string | string[]> } : {});
