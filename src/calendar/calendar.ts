import { type ColumnNames, type Field, fields, type OwnColumns } from '../config/csv-fields.js';
import { isWorkbook } from '../draft/form.js';
import { Mistake } from '../mistake.js';
import { sheetsIn } from './book.js';
import { type Columns, isSure, shown, type Texts } from './columns.js';
import { hasMostOf, headed, unknownColumns } from './header.js';
import { likelyColumns } from './names.js';
import { isSameAsNothing, postsOf, type SheetPost } from './post.js';
import { dividers, mostColumns, mostRows, readSheet, type Sheet } from './sheet.js';
import { monthComesFirst } from './when.js';

/** Rows that can hold titles and the names of columns. */
const preview = 11;

/** A sheet of planned posts. */
export interface CalendarSheet extends Pick<Sheet, 'name' | 'delimiter'> {
  readonly columns: Columns;
  readonly posts: readonly SheetPost[];
  /** The numbers of rows in which a network's text is said to be the same as one that is not there. */
  readonly textless: readonly number[];
}

/** The calendars in a file, and the names of the other sheets of a workbook. */
export interface Calendars {
  readonly sheets: readonly CalendarSheet[];
  readonly others: readonly string[];
}

/**
 * The calendars in a CSV text, or in the text of a workbook: there, those sheets that surely are some, else any with a
 * column of texts. `own` is what the config says of their columns. Throws a Mistake when none has posts, and as
 * `readSheet` does.
 */
export async function readCalendars(source: string, file: string, own: OwnColumns = {}): Promise<Calendars> {
  if (!isWorkbook(file)) return { sheets: [await readCalendar(source, file, own)], others: [] };
  const sheets = sheetsIn(source);
  const known = sheets.flatMap((sheet) => {
    const calendar = calendarIn(sheet, file, own);
    return calendar ? [calendar] : [];
  });
  const sure = known.filter(({ columns }) => isSure(columns));
  const chosen = sure.length > 0 ? sure : known;
  if (chosen.length === 0) {
    const fullest = sheets.find(({ rows }) => rows.length > 0) ?? { rows: [] };
    throw unknownColumns(textsOf(fullest), file, own);
  }
  const names = new Set(chosen.map(({ name }) => name));
  const others = sheets.filter(({ name, rows }) => rows.length > 0 && !names.has(name));
  return { sheets: chosen, others: others.map(({ name = '' }) => name) };
}

/** The calendar in a CSV text. Throws a Mistake when it has no column of posts, and as `readSheet` does. */
export async function readCalendar(source: string, file: string, own: OwnColumns = {}): Promise<CalendarSheet> {
  const divider = await dividerOf(source, own);
  const sheet = await readSheet(source, file, divider === undefined ? {} : { divider });
  const calendar = calendarIn(sheet, file, own);
  if (!calendar) throw unknownColumns(textsOf(sheet), file, own);
  return calendar;
}

/** The sign between cells that makes a row surely the names of columns: a title above may have others. */
async function dividerOf(source: string, own: OwnColumns): Promise<string | undefined> {
  const usual = await readSheet(source, '', { preview });
  if (headed(textsOf(usual), { own })) return undefined;
  for (const divider of dividers) {
    const found = headed(textsOf(await readSheet(source, '', { preview, divider })), { own });
    if (found?.columns.hasHeader && isSure(found.columns)) return divider;
  }
  return undefined;
}

function calendarIn(sheet: Sheet, file: string, own: OwnColumns): CalendarSheet | undefined {
  const { name, delimiter, rows } = sheet;
  const found = headed(textsOf(sheet), { own });
  if (!found) return undefined;
  // One row for the header, one for what follows the last line break.
  if (rows.length > mostRows + 2) throw new Mistake('calendar-rows', { file, most: mostRows });
  const { columns, first } = found;
  const date = columns.of.date?.[0] ?? -1;
  const dates = rows.slice(first).map(({ cells }) => cells[date]?.text ?? '');
  const monthFirst = monthComesFirst(dates) ?? own.monthFirst ?? false;
  const planned = rows.slice(first).map((row) => ({ row, posts: postsOf(row, columns, monthFirst) }));
  return {
    ...(name !== undefined && { name }),
    ...(delimiter !== undefined && { delimiter }),
    columns,
    posts: planned.flatMap(({ posts }) => posts),
    textless: planned.flatMap(({ row, posts }) => (isSameAsNothing(row, columns, posts) ? [row.number] : [])),
  };
}

/**
 * Do the first characters of a CSV text, or the text of a workbook, show calendars that a folder's check takes? Those
 * with most of the columns that the config names are taken too: reading them says which is missing.
 */
export async function isKnownCalendar(head: string, own: OwnColumns = {}, file = ''): Promise<boolean> {
  const sheets = isWorkbook(file) ? sheetsIn(head) : [await readSheet(head, '', { preview })];
  return sheets.some((sheet) => {
    const texts = textsOf(sheet);
    return headed(texts, { own, found: true }) !== undefined || hasMostOf(own, texts);
  });
}

/** Do the first rows of a CSV text surely name the columns of a calendar, by words that people use? */
export async function isSurelyCalendar(source: string): Promise<boolean> {
  const divider = await dividerOf(source, {});
  const sheet = await readSheet(source, '', { preview, ...(divider !== undefined && { divider }) });
  const found = headed(textsOf(sheet));
  return found !== undefined && isSure(found.columns);
}

/** The columns of a CSV text, or of the sheets of a workbook, whose names calendars have. */
export async function likelyNames(head: string, file: string): Promise<readonly string[]> {
  const sheets = isWorkbook(file) ? sheetsIn(head) : [await readSheet(head, '', { preview })];
  const named = sheets.flatMap((sheet) =>
    textsOf(sheet)
      .slice(0, preview)
      .map((cells) => [...new Set(Object.values(likelyColumns(cells)).flat())].map((place) => cells[place] ?? '')),
  );
  return shown(named.reduce((most, names) => (names.length > most.length ? names : most), []));
}

/**
 * The columns of a CSV text, or of a workbook, as a config would name them: of the first sheet that surely has texts of
 * posts and their dates, by letters where they have no names. Undefined without one.
 */
export async function namesToWrite(head: string, file: string): Promise<ColumnNames | undefined> {
  const sheets = isWorkbook(file) ? sheetsIn(head) : [await readSheet(head, '', { preview })];
  for (const sheet of sheets) {
    const columns = headed(textsOf(sheet))?.columns;
    if (columns?.of.date) return namesOf(columns);
  }
  return undefined;
}

function namesOf({ of, pieces, names }: Columns): ColumnNames {
  const places = { ...of, text: [...(of.text ?? []), ...pieces.map(({ column }) => column)] };
  const named = fields.flatMap((field): [Field, string | string[]][] => {
    const own = [...new Set((places[field] ?? []).map((place) => names[place] as string))];
    return own.length === 0 ? [] : [[field, own.length === 1 ? (own[0] as string) : own]];
  });
  return Object.fromEntries(named);
}

const textsOf = ({ rows }: Sheet): Texts =>
  rows.map(({ cells }) => cells.slice(0, mostColumns).map(({ text }) => text));
