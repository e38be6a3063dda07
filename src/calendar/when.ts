import { isDate, isoOf } from '../recognizers/dates/dates.js';
import { momentOf } from './serial.js';

const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T,\s]\s{0,3}(.{1,20}))?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?\s{1,3}(.{1,20}))?$/;
const clock = /^(\d{1,2})(?:[:.h](\d{2})(?::\d{2}(?:\.\d{1,3})?)?)?\s?(?:(h)\.?|([ap])\.?\s?m?\.?)?$/i;

/** A day as spreadsheets count them where a cell has no format of dates: 46371 is 15 December 2026. */
const serial = /^[3-6]\d{4}(?:[.,]\d{1,17})?$/;
const dayOfSerial = (days: string): string =>
  momentOf(Number(days.replace(',', '.')), { day: true, time: /[.,]/.test(days) }) ?? days;

/**
 * The moment in the cells of date and time, as `2026-11-28` or `2026-11-28T10:00`; the date cell may hold the time too.
 * Undefined when they hold none. Years of two digits belong to this century.
 */
export function momentIn(date: string, time: string, monthFirst: boolean): string | undefined {
  const text = date.trim().replace(serial, dayOfSerial);
  const [, y, a, b, inDate] = yearFirst.exec(text) ?? [];
  const [, first, second, year, behind] = yearLast.exec(text) ?? [];
  const [month, day] = y !== undefined ? [a, b] : monthFirst ? [first, second] : [second, first];
  const whole = Number(y ?? (year?.length === 2 ? `20${year}` : year));
  if (!isDate(whole, Number(month), Number(day))) return undefined;
  const iso = isoOf(whole, Number(month), Number(day));
  const hours = time.trim() || inDate || behind;
  if (!hours) return iso;
  const minutes = timeIn(hours.trim());
  return minutes === undefined ? undefined : `${iso}T${minutes}`;
}

/** A time as spreadsheets count it, as a part of the day; «0.30» is half past midnight: they write no zero behind. */
const part = /^0[.,]\d{0,16}[1-9]$/;
/** A part of the day with two figures is a quarter of it: «0.15» is a quarter past midnight. */
const isPart = (text: string): boolean => part.test(text) && (text.length !== 4 || /[27]5$/.test(text));

/** A time as «19:05», by the ways in which cells write it. */
export function timeIn(text: string): string | undefined {
  if (isPart(text)) return momentOf(Number(text.replace(',', '.')), { day: false, time: true });
  const [, hour, minute, h, half] = clock.exec(text) ?? [];
  // «9» alone may be anything.
  if (minute === undefined && h === undefined && half === undefined) return undefined;
  const noon = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (noon > 23 || Number(minute) > 59) return undefined;
  return `${String(noon).padStart(2, '0')}:${minute ?? '00'}`;
}

/**
 * Does the month come first in a column of dates? Decided by the first date that can be read only one way; undefined
 * without one.
 */
export function monthComesFirst(dates: Iterable<string>): boolean | undefined {
  for (const date of dates) {
    const [, first, second] = yearLast.exec(date.trim()) ?? [];
    if (Number(first) > 12 && Number(second) <= 12) return false;
    if (Number(second) > 12 && Number(first) <= 12) return true;
  }
  return undefined;
}
