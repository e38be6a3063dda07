import type { OwnColumns } from '../config/csv-fields.js';
import { Mistake } from '../mistake.js';
import { type Columns, columnsOf, shown } from './columns.js';
import { presets } from './fields.js';
import { postOf, type SheetPost } from './post.js';
import { type Row, readSheet } from './sheet.js';
import { monthComesFirst } from './when.js';

/** A sheet of planned posts. */
export interface CalendarSheet {
  readonly columns: Columns;
  readonly delimiter: string;
  readonly posts: readonly SheetPost[];
}

/**
 * The posts of a CSV text. `own` is what the config says of its columns. Throws a Mistake when no column of the header
 * holds posts, and as `readSheet` does.
 */
export async function readCalendar(source: string, file: string, own: OwnColumns = {}): Promise<CalendarSheet> {
  const { delimiter, rows } = await readSheet(source, file);
  const header = headerOf(rows);
  if (header.every((cell) => cell.trim() === '')) throw new Mistake('calendar-empty', { file });
  const columns = columnsOf(header, { file, own });
  if (!columns) throw new Mistake('calendar-header', { file, names: shown(header), known: { or: titles } });
  const date = columns.of.date?.[0] ?? -1;
  const dates = rows.map(({ cells }) => cells[date]?.text ?? '');
  const monthFirst = monthComesFirst(dates) ?? own.monthFirst ?? false;
  const posts = rows.slice(columns.hasHeader ? 1 : 0).flatMap((row) => postOf(row, columns, monthFirst) ?? []);
  return { columns, delimiter, posts };
}

/** Do its first characters show a sheet of planned posts, without the config's column names? */
export async function isKnownCalendar(head: string, own: OwnColumns = {}): Promise<boolean> {
  const { rows } = await readSheet(head, '', 2);
  return columnsOf(headerOf(rows), { file: '', own, found: true }) !== undefined;
}

/** Exports of tools have up to a hundred columns. */
const mostColumns = 1000;

const headerOf = ([first]: readonly Row[]): string[] =>
  first?.cells.slice(0, mostColumns).map(({ text }) => text) ?? [];

const titles = presets.flatMap(({ title }) => title ?? []);
