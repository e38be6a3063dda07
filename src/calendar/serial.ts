import { isoOf } from '../recognizers/dates/dates.js';

/** What a cell shows of a moment. */
export interface DateFormat {
  readonly day: boolean;
  readonly time: boolean;
}

const dayLength = 86_400_000;
/** Day 0 of spreadsheets, and of those that were first made on old Macintoshes. */
const epochs = { usual: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** A number of days as the format shows it: «2026-12-14», «2026-12-14 10:00» or «10:00»; undefined for no date. */
export function momentOf(serial: number, { day, time }: DateFormat, from1904 = false): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  const minutes = Math.round(serial * 1440);
  const date = new Date((from1904 ? epochs.from1904 : epochs.usual) + Math.floor(minutes / 1440) * dayLength);
  const iso = isoOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  const two = (number: number) => String(number).padStart(2, '0');
  const clock = `${two(Math.floor((minutes % 1440) / 60))}:${two(minutes % 60)}`;
  return [...(day ? [iso] : []), ...(time ? [clock] : [])].join(' ');
}
