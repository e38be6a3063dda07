import {
  type Draft,
  daysBetween,
  type FoundDate,
  isDate,
  isoOf,
  type Post,
  resolve,
  weekdayAt,
} from '../../../src/rule.js';

/** How far from today the day of a coming event may be, in days. */
const [passed, ahead] = [7, 92];

/** A file named with the number that a network gave its post: it was exported, so the post is published. */
const isExported = ({ path = '' }: Draft): boolean => /\d{15}[^/]*$/.test(path);

/** Can a date without a year be in the future, or just past? */
export function isFresh(draft: Draft, { day, month }: FoundDate, today: string): boolean {
  if (day === undefined || month === undefined || isExported(draft)) return false;
  const near = resolve({ day, month }, { near: today });
  const days = near === undefined ? Number.NaN : daysBetween(today, near);
  return days >= -passed && days <= ahead;
}

/**
 * The years named by the post and its path. «Curso 2020-2021» gives them for all its dates, «presupuesto 2027/28» the year
 * before too, in which it is decided.
 */
export function yearsIn({ prose, title, path, today }: Post<never>): { years: number[]; isCourse: boolean } {
  const text = `${title?.value ?? ''} ${prose}`;
  const [, first, second] = /(?<!\d)(20[0-4]\d)\s?[-–/]\s?(?:20)?([0-4]\d)(?![\d/-])/.exec(text) ?? [];
  const year = Number(first);
  const isToCome = `${year}` > today.slice(0, 4);
  if ((year + 1) % 100 === Number(second))
    return { years: [year, year + 1, ...(isToCome ? [year - 1] : [])], isCourse: true };
  const written = `${text} ${path ?? ''}`.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g);
  return { years: [...new Set(Array.from(written, ([year]) => Number(year)))], isCourse: false };
}

/** Does it have its weekday in the month before? */
export function beginsBefore({ weekday, until, day = 0, month = 0 }: FoundDate, of: string): boolean {
  if (weekday === undefined || until?.weekday !== undefined) return false;
  const year = Number(of.slice(0, 4));
  const before = month === 1 ? ([year - 1, 12, day] as const) : ([year, month - 1, day] as const);
  return isDate(...before) && weekdayAt(isoOf(...before)) === weekday && weekdayAt(of) !== weekday;
}
