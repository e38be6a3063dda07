/** A day as written: parts that are not given are absent. */
export interface Day {
  readonly day?: number;
  /** 1–12 */
  readonly month?: number;
  readonly year?: number;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const msOfDay = 86_400_000;
const isoDay = /^\d{4}-\d\d-\d\d$/;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Is it a day of the Gregorian calendar? `month` is 1–12. */
export function isDate(year: number, month: number, day: number): boolean {
  const length = month === 2 && isLeap(year) ? 29 : lengths[month - 1];
  return length !== undefined && Number.isInteger(day) && day >= 1 && day <= length;
}

/** Can the day exist in some year? */
export const canBe = (month: number, day: number): boolean => isDate(2000, month, day);

/** 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(msOf(year, month, day)).getUTCDay();

/** The weekday of an ISO day, 0 = Sunday. Throws a RangeError on an invalid day. */
export const weekdayAt = (iso: string): number => new Date(timeOf(iso)).getUTCDay();

/** `2026-03-04` from its parts. */
export const isoOf = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The parts of an ISO day; undefined for any other text. */
export function partsOf(iso: string): { year: number; month: number; day: number } | undefined {
  if (!isoDay.test(iso)) return undefined;
  const [year, month, day] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  return isDate(year, month, day) ? { year, month, day } : undefined;
}

/** The ISO day `days` after `iso`, within the years 1 to 9999. Throws a RangeError on an invalid day. */
export function addDays(iso: string, days: number): string {
  const time = timeOf(iso) + days * msOfDay;
  return new Date(Math.max(first, Math.min(time, last))).toISOString().slice(0, 10);
}

/** Days from `from` to `to`, negative when `to` is earlier. Throws a RangeError on an invalid day. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / msOfDay;

/**
 * The ISO day that a found date, or the `until` of one, means. A missing year or month is chosen to be nearest to
 * `near`; undefined when there is no such day.
 */
export function resolve(found: Day, { near }: { near: string }): string | undefined {
  const { year, month, day } = found;
  const middle = partsOf(near);
  if (day === undefined || !middle) return undefined;
  if (year !== undefined && month !== undefined) return isDate(year, month, day) ? isoOf(year, month, day) : undefined;
  const months = month !== undefined ? [month] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const years = year !== undefined ? [year] : around(middle.year, month === 2 && day === 29 ? 8 : 1);
  const at = timeOf(near);
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const y of years)
    for (const m of months) {
      const distance = isDate(y, m, day) ? Math.abs(msOf(y, m, day) - at) : least;
      if (distance >= least) continue;
      least = distance;
      nearest = isoOf(y, m, day);
    }
  return nearest;
}

const around = (year: number, reach: number): number[] =>
  Array.from({ length: 2 * reach + 1 }, (_, i) => year - reach + i).filter((y) => y >= 1 && y <= 9999);

function msOf(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const first = msOf(1, 1, 1);
const last = msOf(9999, 12, 31);

function timeOf(iso: string): number {
  const parts = partsOf(iso);
  if (!parts) throw new RangeError(`not a day: ${iso}`);
  return msOf(parts.year, parts.month, parts.day);
}
