import { sheetsIn } from '../../src/calendar/book.js';
import { unknownColumns } from '../../src/calendar/header.js';
import { letter, likelyColumns, networkOfColumn } from '../../src/calendar/names.js';
import { mostColumns, readSheet } from '../../src/calendar/sheet.js';
import { momentIn } from '../../src/calendar/when.js';
import { type Field, fields, type OwnColumns } from '../../src/config/csv-fields.js';
import { isWorkbook } from '../../src/draft/form.js';
import type { OpenSheet } from './sheet.js';

/**
 * A column that may hold something: its name in the header and in spreadsheets, and the beginning of its first cell.
 */
export interface ColumnChoice {
  readonly name: string;
  readonly letter: string;
  readonly sample: string;
}

/** The question about a sheet's columns. */
export interface ColumnQuestion {
  readonly columns: readonly ColumnChoice[];
  /** Columns with names of networks. */
  readonly networks: readonly string[];
  /** The likely column of each field. */
  readonly likely: Readonly<Partial<Record<Field, readonly string[]>>>;
}

/**
 * The columns of a sheet, for people to say what they hold; columns without a name or with a repeated one are left out.
 * In a sheet without names they are called by their letters.
 */
export async function columnQuestion({ name, file }: OpenSheet): Promise<ColumnQuestion> {
  const sheets = isWorkbook(name) ? sheetsIn(file.source) : [await readSheet(file.source, name)];
  const { rows } = sheets.find(({ rows }) => rows.length > 0) ?? { rows: [] };
  const texts = rows.map(({ cells }) => cells.slice(0, mostColumns).map(({ text }) => text.trim()));
  const isNamed = unknownColumns(texts, name).key !== 'calendar-nameless';
  const [header = [], ...others] = isNamed ? texts.slice(Math.max(0, headerIn(texts))) : [lettersOf(texts), ...texts];
  const columns = header.flatMap((title, place): ColumnChoice[] => {
    if (title === '' || title.includes('*') || header.indexOf(title) !== place) return [];
    return [{ name: title, letter: letter(place), sample: others.find((row) => row[place])?.[place] ?? '' }];
  });
  const known = Object.entries(isNamed ? likelyColumns(header) : {}).map(([field, places]) => [
    field,
    places.map((place) => header[place] as string).filter((title) => columns.some((column) => column.name === title)),
  ]);
  const longest = [...columns].sort((a, b) => b.sample.length - a.sample.length)[0]?.name;
  const dated = columns.find(({ sample }) => momentIn(sample, '', false) ?? momentIn(sample, '', true))?.name;
  const guesses = { ...(longest && { text: [longest] }), ...(dated && { date: [dated] }) };
  return {
    columns,
    networks: isNamed ? columns.flatMap(({ name }) => (networkOfColumn(name) === undefined ? [] : [name])) : [],
    likely: { ...guesses, ...Object.fromEntries(known) },
  };
}

const lettersOf = (rows: readonly (readonly string[])[]): string[] =>
  Array.from({ length: rows.reduce((most, { length }) => Math.max(most, length), 0) }, (_, place) => letter(place));

/** Of the rows that may be a title above the names of columns. */
const mostTitles = 10;

/** The first row with several names; below a title. */
const headerIn = (rows: readonly (readonly string[])[]): number =>
  rows.slice(0, mostTitles).findIndex((cells) => cells.filter((text) => text !== '').length > 1);

/** The fields that are asked for; the others get their likely columns. */
export const askedFields = ['text', 'date', 'time', 'networks'] as const satisfies readonly Field[];

/** The columns in the config's form, from people's choices. A column holds one thing. */
export function ownColumns(
  chosen: Readonly<Partial<Record<Field, readonly string[]>>>,
  { likely }: ColumnQuestion,
): OwnColumns {
  const taken = new Set(Object.values(chosen).flat());
  const others = fields
    .filter((field) => !(askedFields as readonly Field[]).includes(field))
    .map((field) => [field, likely[field]?.filter((name) => !taken.has(name))]);
  const all = [...Object.entries(chosen), ...others].filter(([, names]) => names && names.length > 0);
  return Object.fromEntries(all) as OwnColumns;
}
