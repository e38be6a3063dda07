import {
  daysBetween,
  type FoundDate,
  isDate,
  isoOf,
  type RelativeDate,
  rememberedEach,
  resolve,
  weekdayAt,
} from '../../../src/rule.js';

/** Can one of these dates be the one that a relative one means? What the same words mean is looked at once. */
export function canMeanOneOf(dates: readonly FoundDate[], today: string, publish?: string) {
  const known = new Map<string, boolean>();
  return (hit: RelativeDate): boolean => {
    const key = [hit.from, hit.to, hit.weekday, hit.entry.kind].join();
    const met = known.get(key) ?? dates.some((date) => canMean(hit, date, today, publish));
    known.set(key, met);
    return met;
  };
}

/** Can an absolute date of the post be the one that a relative one means? */
function canMean(relative: RelativeDate, date: FoundDate, today: string, publish?: string): boolean {
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
export function mayBeLaterAmong(dates: readonly FoundDate[]): (hit: RelativeDate, day: string) => boolean {
  const isAnyLater = rememberedEach((day) =>
    dates.some((date) => {
      const other = resolve(date, { near: day });
      return other !== undefined && daysBetween(day, other) > halfWeek;
    }),
  );
  return ({ entry }, day) => entry.kind === 'weekday' && isAnyLater(day);
}
