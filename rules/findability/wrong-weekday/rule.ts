import {
  addDays,
  type Draft,
  datelineOf,
  defineRule,
  type FoundDate,
  formatDate,
  isDate,
  isoOf,
  resolve,
  weekdayAt,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  languageData: ['dates'],
  *check(draft, { today }) {
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
        const tried = days.map((one) => one.slice(0, 4));
        yield { at: date, message: 'unsure', data: { words, years: tried }, grade: 'warning' };
        continue;
      }
      const wrong = (date.weekday ?? weekdayAt(day)) === weekdayAt(day) ? lastOf(date, day) : day;
      const data = { words, year: wrong.slice(0, 4), weekday: { term: `weekday${weekdayAt(wrong)}` } };
      yield date.until
        ? { at: date, message: 'wrong_end', data }
        : { at: date, message: 'wrong', data, suggest: mended(draft, date, day) };
    }
  },
});

/** The years that the post names. «Curso 2020-2021» tells them for all its dates. */
function yearsIn({ prose, title }: Draft): { years: number[]; isCourse: boolean } {
  const text = `${title?.value ?? ''} ${prose}`;
  const [, first, second] = /(?<!\d)(20[0-4]\d)\s?[-–/]\s?(?:20)?([0-4]\d)(?![\d/-])/.exec(text) ?? [];
  const year = Number(first);
  if ((year + 1) % 100 === Number(second)) return { years: [year, year + 1], isCourse: true };
  const years = [...text.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g)].map(([written]) => Number(written));
  return { years, isCourse: false };
}

/** The days that a date may mean, the likeliest first. */
function daysOf(date: FoundDate, others: readonly number[], near: string | undefined): string[] {
  const { day, month, year } = date;
  if (day === undefined || month === undefined || (date.weekday ?? date.until?.weekday) === undefined) return [];
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

/** The same date with its own weekday, and the nearest date that has the weekday named. */
function mended({ language = '' }: Draft, { weekday = 0, year }: FoundDate, day: string): string[] {
  const ahead = (weekday - weekdayAt(day) + 7) % 7;
  const form = { weekday: true, year: year !== undefined };
  return [day, addDays(day, ahead > 3 ? ahead - 7 : ahead)].map((one) => formatDate(one, language, form));
}
