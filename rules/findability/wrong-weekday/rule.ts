import {
  addDays,
  type Draft,
  datelineOf,
  defineRule,
  type FoundDate,
  isDate,
  isoOf,
  resolve,
  weekdayAt,
} from '../../../src/rule.js';
import { withDay, withWeekday } from './own-form.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  languageData: ['dates'],
  *check(draft, { today }) {
    if (!draft.dates.some(namesWeekday)) return;
    const near = draft.publish?.day ?? datelineOf(draft);
    const { years, isCourse } = yearsIn(draft);
    const known = near !== undefined || isCourse;
    const thisYear = Number(today.slice(0, 4));
    for (const date of draft.dates) {
      const days = daysOf(date, known ? years : [...years, thisYear, thisYear + 1], near);
      const [day] = days;
      if (day === undefined || days.some((one) => fits(date, one))) continue;
      const words = date.text;
      if (!known && date.year === undefined) {
        const years = yearsThatFit(date, thisYear);
        const data = { words, tried: [thisYear, thisYear + 1].map(String), years };
        yield years.length > 0
          ? { at: date, message: 'unsure', data, severity: 'suggestion' }
          : { at: date, message: 'never', data, severity: 'warning' };
        continue;
      }
      const wrong = (date.weekday ?? weekdayAt(day)) === weekdayAt(day) ? lastOf(date, day) : day;
      const data = { words, year: wrong.slice(0, 4), day: wrong, weekday: { term: `weekday${weekdayAt(wrong)}` } };
      yield date.until
        ? { at: date, message: 'wrong_end', data }
        : { at: date, message: 'wrong', data, suggest: corrected(draft, date, day) };
    }
  },
});

const namesWeekday = ({ weekday, until }: FoundDate): boolean => (weekday ?? until?.weekday) !== undefined;

/** The years that the post and its path name. «Curso 2020-2021» gives them for all its dates. */
function yearsIn({ prose, title, path }: Draft): { years: number[]; isCourse: boolean } {
  const text = `${title?.value ?? ''} ${prose}`;
  const [, first, second] = /(?<!\d)(20[0-4]\d)\s?[-–/]\s?(?:20)?([0-4]\d)(?![\d/-])/.exec(text) ?? [];
  const year = Number(first);
  if ((year + 1) % 100 === Number(second)) return { years: [year, year + 1], isCourse: true };
  const written = `${text} ${path ?? ''}`.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g);
  return { years: [...new Set(Array.from(written, ([year]) => Number(year)))], isCourse: false };
}

/** The days that a date may mean, the likeliest first. */
function daysOf(date: FoundDate, others: readonly number[], near: string | undefined): string[] {
  const { day, month, year } = date;
  if (day === undefined || month === undefined || !namesWeekday(date)) return [];
  const nearest = near === undefined ? undefined : resolve({ day, month }, { near });
  const years = year !== undefined ? [year] : [...(nearest ? [Number(nearest.slice(0, 4))] : []), ...others];
  return [...new Set(years)].filter((one) => isDate(one, month, day)).map((one) => isoOf(one, month, day));
}

/** The last day of a range that begins on `day`, else the day itself. */
function lastOf({ until, month = 0 }: FoundDate, day: string): string {
  const year = Number(day.slice(0, 4));
  if (!until) return day;
  const last = until.month ?? month;
  const end = [until.year ?? (last < month ? year + 1 : year), last, until.day] as const;
  return isDate(...end) ? isoOf(...end) : day;
}

function fits(date: FoundDate, day: string): boolean {
  const { weekday, until } = date;
  if (weekday !== undefined && weekday !== weekdayAt(day)) return false;
  return until?.weekday === undefined || until.weekday === weekdayAt(lastOf(date, day));
}

/** The year before and the year after this one in which the date has its weekday: none where the days of a range are too few or too many. */
function yearsThatFit(date: FoundDate, thisYear: number): string[] {
  const { day = 0, month = 0 } = date;
  const fitting = Array.from({ length: 57 }, (_, i) => thisYear - 28 + i).filter(
    (year) => isDate(year, month, day) && fits(date, isoOf(year, month, day)),
  );
  const before = fitting.filter((year) => year < thisYear).at(-1);
  const after = fitting.find((year) => year > thisYear);
  return [before, after].flatMap((year) => year ?? []).map(String);
}

/** The date as it is written, once with its own weekday and once with the nearest day that has the weekday named. */
function corrected(draft: Draft, date: FoundDate, day: string): string[] {
  const ahead = ((date.weekday ?? 0) - weekdayAt(day) + 7) % 7;
  const near = addDays(day, ahead > 3 ? ahead - 7 : ahead);
  return [withWeekday(draft, date, day), withDay(draft, date, day, near)].filter((text) => text !== undefined);
}
