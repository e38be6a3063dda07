import type { DateOrder } from '../../language/types.js';
import { findTimes } from '../times.js';
import { isDate, isoOf, partsOf, weekdayOf } from './calendar.js';
import type { Moment } from './found-date.js';
import { type DateForm, dateInWords } from './names.js';
import { findDates } from './reader.js';

const isoMoment =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|\s{1,4})(\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?\s{0,2}(Z|z|[+-]\d\d:?\d\d)?)?$/;

/**
 * A moment in front matter: an ISO day or date-time, or a date in words with its year and perhaps a time of day. A time
 * with an offset is converted to `timezone` if given, otherwise kept as written. Undefined for anything else.
 */
export function parseMoment(
  text: string,
  language: string | undefined,
  timezone?: string,
  first?: DateOrder,
): Moment | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 100) return undefined;
  const iso = isoMoment.exec(trimmed);
  if (iso) return isoMomentOf(iso, timezone);
  const dates = findDates(trimmed, language, first);
  const found = dates[0];
  if (
    dates.length !== 1 ||
    found?.year === undefined ||
    found.month === undefined ||
    found.day === undefined ||
    found.until
  )
    return undefined;
  if (!isDate(found.year, found.month, found.day)) return undefined;
  const day = isoOf(found.year, found.month, found.day);
  const rest = trimmed.slice(0, found.start) + ' '.repeat(found.end - found.start) + trimmed.slice(found.end);
  const time = findTimes(rest, language)[0];
  return time ? { day, time: clock(time.minutes) } : { day };
}

function isoMomentOf(
  [, year, month, date, hour, minute, offset]: RegExpExecArray,
  timezone?: string,
): Moment | undefined {
  const parts = [year, month, date].map(Number) as [number, number, number];
  if (!isDate(...parts)) return undefined;
  const day = isoOf(...parts);
  if (hour === undefined) return { day };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const time = `${hour.padStart(2, '0')}:${minute}`;
  return offset && timezone ? within(`${day}T${time}:00${offset.toUpperCase()}`, timezone) : { day, time };
}

function within(instant: string, timezone: string): Moment | undefined {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return undefined;
  const [day, time] = new Intl.DateTimeFormat('sv', { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' })
    .format(date)
    .split(' ');
  // Days have years of four digits: the last hours of 9999 may be in another year elsewhere.
  return day && time && partsOf(day) ? { day, time } : undefined;
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * An ISO day in words: «4 de marzo», with its weekday «martes 4 de marzo» / "Tuesday 4 March". An invalid day is
 * returned unchanged.
 */
export function formatDate(iso: string, language: string, form: DateForm = {}): string {
  const parts = partsOf(iso);
  if (!parts) return iso;
  return dateInWords({ ...parts, weekday: weekdayOf(parts.year, parts.month, parts.day) }, language, form);
}

/**
 * The day in figures that a text gives but the calendar does not have, as year, month and day: `31/02/2026` is
 * `2026-02-31`.
 */
export function absentDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text.trim()) ?? [];
  const [, first, second, third] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text.trim()) ?? [];
  const [y, m, d] = [year ?? third, month ?? second, day ?? first].map(Number) as [number, number, number];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31) || isDate(y, m, d)) return undefined;
  return isoOf(y, m, d);
}
