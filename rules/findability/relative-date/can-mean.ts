import {
  daysBetween,
  type FoundDate,
  isDate,
  isoOf,
  type RelativeDate,
  resolve,
  weekdayAt,
} from '../../../src/rule.js';

/** Can an absolute date of the post be the one that a relative one means? */
export function canMean(relative: RelativeDate, date: FoundDate, today: string, publish?: string): boolean {
  const near = publish ?? today;
  const start = resolve(date, { near });
  const end = date.until
    ? resolve({ ...date.until, month: date.until.month ?? date.month, year: date.until.year ?? date.year }, { near })
    : start;
  if (start === undefined || end === undefined) return true;
  if (relative.from && relative.to && relative.entry.kind !== 'weekday')
    return start <= relative.to && end >= relative.from;
  if (date.year !== undefined && daysBetween(near, end) < 0) return false;
  if (relative.weekday === undefined) return true;
  if (date.until) return (relative.weekday - weekdayAt(start) + 7) % 7 <= daysBetween(start, end);
  if (date.weekday !== undefined) return date.weekday === relative.weekday;
  const { year, month, day } = date;
  if (month === undefined || day === undefined) return true;
  const first = Number(near.slice(0, 4));
  const years = year === undefined ? [first, first + 1] : [year];
  return years.some((y) => isDate(y, month, day) && weekdayAt(isoOf(y, month, day)) === relative.weekday);
}

/** Days from a date to the nearest of any weekday, at most. */
const halfWeek = 3;

/**
 * May a weekday alone belong to a later date of the post: «El sábado 5 de diciembre no hay luz. Apaga los equipos el
 * viernes»?
 */
export const mayBeLater = ({ entry }: RelativeDate, dates: readonly FoundDate[], day: string): boolean =>
  entry.kind === 'weekday' &&
  dates.some((date) => {
    const other = resolve(date, { near: day });
    return other !== undefined && daysBetween(day, other) > halfWeek;
  });
