import { type CalendarSheet, readCalendar } from '../../src/calendar/calendar.js';
import { letter, likelyColumns, networkOfColumn } from '../../src/calendar/columns.js';
import { type Cell, readSheet } from '../../src/calendar/sheet.js';
import { momentIn } from '../../src/calendar/when.js';
import { type Field, fields, type OwnColumns } from '../../src/config/csv-fields.js';
import { type Decoded, decode, encode } from '../../src/draft/decode.js';
import { Mistake } from '../../src/mistake.js';
import type { JsonReport } from '../../src/report/machine/json.js';
import type { Change, Found } from '../findings/findings.js';

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
  readonly found: readonly Found[];
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
export function changed(sheet: OpenSheet, changes: readonly Change[]): OpenSheet {
  const source = [...changes]
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, insert }) => text.slice(0, from) + insert + text.slice(to), sheet.file.source);
  return { ...sheet, file: { ...sheet.file, source } };
}

/** Puts a text into a cell: with quotes where it needs them, and with the line breaks that the cell has. Undefined = it says that already. */
export function cellChange({ start, end, text, isQuoted }: Cell, next: string, delimiter: string): Change | undefined {
  const [lineBreak = '\n'] = /\r\n|\r/.exec(text) ?? [];
  if (next === text.replace(/\r\n?/g, '\n')) return undefined;
  const insert = next.replaceAll('\n', lineBreak).replaceAll('"', '""');
  const isPlain = !next.includes(delimiter) && !/["\n]|^\s|\s$/.test(next);
  return { from: start, to: end, insert: isQuoted || isPlain ? insert : `"${insert}"` };
}

/** Where an offset of the file stands in the text of a cell. */
export function inCell(source: string, { start, isQuoted }: Cell, offset: number): number {
  const before = source.slice(start, Math.max(start, offset));
  return isQuoted ? before.replaceAll('""', '"').length : before.length;
}

/** The file, in the encoding that it had; in Unicode, as spreadsheets know it, where a sign has no place in that. */
export function bytesOf({ name, file }: OpenSheet): { readonly bytes: Uint8Array; readonly recoded: boolean } {
  try {
    return { bytes: encode(file, name), recoded: false };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    return { bytes: encode({ ...file, encoding: 'utf-8', bom: true }, name), recoded: true };
  }
}

/** A column that may hold something: as the header and as spreadsheets name it, and how its first cell begins. */
export interface ColumnChoice {
  readonly name: string;
  readonly letter: string;
  readonly sample: string;
}

/** What is asked of the columns of a sheet. */
export interface Asked {
  readonly columns: readonly ColumnChoice[];
  /** Columns that are called like networks. */
  readonly networks: readonly string[];
  /** What each field seems to be. */
  readonly likely: Readonly<Partial<Record<Field, readonly string[]>>>;
}

/** The columns of a sheet, for people to say what they hold; those without a name, or with one that stands there twice, cannot be named. */
export async function askedOf({ name, file }: OpenSheet): Promise<Asked> {
  const { rows } = await readSheet(file.source, name);
  const [first, ...others] = rows.map(({ cells }) => cells.map(({ text }) => text.trim()));
  const header = first ?? [];
  const columns = header.flatMap((title, place): ColumnChoice[] => {
    if (title === '' || title.includes('*') || header.indexOf(title) !== place) return [];
    return [{ name: title, letter: letter(place), sample: others.find((row) => row[place])?.[place] ?? '' }];
  });
  const known = Object.entries(likelyColumns(header)).map(([field, places]) => [
    field,
    places.map((place) => header[place] as string).filter((title) => columns.some((column) => column.name === title)),
  ]);
  const longest = [...columns].sort((a, b) => b.sample.length - a.sample.length)[0]?.name;
  const dated = columns.find(({ sample }) => momentIn(sample, '', false) ?? momentIn(sample, '', true))?.name;
  const guesses = { ...(longest && { text: [longest] }), ...(dated && { date: [dated] }) };
  return {
    columns,
    networks: columns.flatMap(({ name }) => (networkOfColumn(name) === undefined ? [] : [name])),
    likely: { ...guesses, ...Object.fromEntries(known) },
  };
}

/** What is asked for; of the other fields what they seem to be is taken. */
export const askedFields = ['text', 'date', 'time', 'networks'] as const satisfies readonly Field[];

/** The columns as the config has them, from what people chose. A column holds one thing. */
export function ownColumns(chosen: Readonly<Partial<Record<Field, readonly string[]>>>, { likely }: Asked): OwnColumns {
  const taken = new Set(Object.values(chosen).flat());
  const others = fields
    .filter((field) => !(askedFields as readonly Field[]).includes(field))
    .map((field) => [field, likely[field]?.filter((name) => !taken.has(name))]);
  const all = [...Object.entries(chosen), ...others].filter(([, names]) => names && names.length > 0);
  return Object.fromEntries(all) as OwnColumns;
}
