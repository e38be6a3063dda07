import type { CalendarNote, PlannedPost } from '../../lint/report.js';
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
    ...(rest as Record<string, string | number>),
    days: listed,
    ...(typeof hours === 'string' && { hours: spokenHours(hours, locale) }),
    ...(typeof network === 'string' && { network: networkTitle(network as Network) }),
  });
}

/** The rows that a note is about: «filas 4, 7 y 9». */
export const rowsText = ({ rows }: CalendarNote, locale: string): string =>
  say(locale, 'report.rows', { n: rows.length, rows: fewOf(rows, locale, String) });

/** The number of posts, and their first and last day. */
export function calendarFacts(
  { posts }: { readonly posts: readonly Pick<PlannedPost, 'publish'>[] },
  locale: string,
): string {
  const days = posts.flatMap(({ publish }) => publish?.day ?? []).sort();
  const [from = '', to = from] = [days[0], days.at(-1)];
  if (from === to) return say(locale, 'report.calendar_posts', { n: posts.length });
  const slots = { from: formatDate(from, locale), to: formatDate(to, locale, { year: true }) };
  return say(locale, 'report.calendar_posts_from', { n: posts.length, ...slots });
}

function fewOf<T>(all: readonly T[], locale: string, text: (one: T) => string): string {
  const shown = all.slice(0, mostRows).map(text);
  const rows = shown.join(', ');
  return all.length > mostRows ? say(locale, 'report.more_rows', { rows, n: all.length - mostRows }) : rows;
}
