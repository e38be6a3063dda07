import type { CalendarCell, CalendarNote } from '../../lint/calendar-parts.js';
import type { PlannedPost } from '../../lint/report.js';
import { say } from '../../messages/messages.js';
import { type Network, networkTitle } from '../../network/network.js';
import { formatDate } from '../../recognizers/dates/dates.js';
import { spokenHours } from './opening-hours.js';

/** The most rows or days that a sentence names. */
const mostRows = 8;

/** The sentence of a note on a calendar, in a locale. */
export function calendarSentence({ id, data }: CalendarNote, locale: string): string {
  const { days, hours, network, ...rest } = data;
  const listed = Array.isArray(days) ? fewOf(days, locale, (day) => formatDate(day, locale, { weekday: true })) : '';
  return say(locale, `report.calendar_${id}`, {
    ...(rest as Record<string, string | number | readonly string[]>),
    days: listed,
    ...(typeof hours === 'string' && { hours: spokenHours(hours, locale) }),
    ...(typeof network === 'string' && { network: networkTitle(network as Network) }),
  });
}

/** The rows that a note is about: «filas 4, 7 y 9», «Diciembre, fila 4»; empty when it is about none. */
export function rowsText({ rows, sheet }: CalendarNote, locale: string): string {
  if (rows.length === 0) return '';
  const text = say(locale, 'report.rows', { n: rows.length, rows: fewOf(rows, locale, String) });
  return sheet === undefined ? text : say(locale, 'report.sheet_rows', { sheet, rows: text });
}

/** The sentence of a note, with its rows in brackets. */
export function noteText(note: CalendarNote, locale: string): string {
  const rows = rowsText(note, locale);
  return calendarSentence(note, locale) + (rows && ` (${rows})`);
}

/** A cell of a workbook as spreadsheets write it: «Diciembre!C14», «'Plan de mayo'!C14». */
export const cellName = ({ sheet, name }: Required<Pick<CalendarCell, 'sheet' | 'name'>>): string =>
  `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${name}`;

/** A cell with the name of its column: «Diciembre!C14 (Copy IG)». */
export function cellText({ sheet, name, column }: CalendarCell, locale: string): string {
  const cell = cellName({ sheet: sheet ?? '', name: name ?? '' });
  return name?.replace(/\d+$/, '') === column ? cell : say(locale, 'report.sheet_cell', { cell, column });
}

/** How many rows have posts: one for several networks is one post in as many texts. */
export const rowsOf = (posts: readonly Pick<PlannedPost, 'row' | 'sheet'>[]): number =>
  new Set(posts.map(({ row, sheet = '' }) => `${row} ${sheet}`)).size;

/** The number of posts, and their first and last day. */
export function calendarFacts(
  { posts }: { readonly posts: readonly Pick<PlannedPost, 'row' | 'sheet' | 'publish'>[] },
  locale: string,
): string {
  const n = rowsOf(posts);
  const days = posts.flatMap(({ publish }) => publish?.day ?? []).sort();
  const [from = '', to = from] = [days[0], days.at(-1)];
  if (from === to) return say(locale, 'report.calendar_posts', { n });
  const slots = { from: formatDate(from, locale), to: formatDate(to, locale, { year: true }) };
  return say(locale, 'report.calendar_posts_from', { n, ...slots });
}

function fewOf<T>(all: readonly T[], locale: string, text: (one: T) => string): string {
  const shown = all.slice(0, mostRows).map(text);
  const rows = shown.join(', ');
  return all.length > mostRows ? say(locale, 'report.more_rows', { rows, n: all.length - mostRows }) : rows;
}
