import {
  addDays,
  type Draft,
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
  *check(draft, { today }) {
    const written = yearsIn(draft);
    for (const date of draft.dates) {
      const days = daysOf(date, written, draft.publish?.day, today);
      const [day] = days;
      if (day === undefined || days.some((one) => fits(date, one))) continue;
      const sure = date.year !== undefined || draft.publish !== undefined;
      const years = [...new Set(days.map((one) => one.slice(0, 4)))];
      if (!sure) {
        yield { at: date, message: 'unsure', data: { words: date.text, years }, grade: 'warning' };
        continue;
      }
      const last = lastOf(date, day);
      const wrong = date.weekday === weekdayAt(day) || date.weekday === undefined ? last : day;
      const data = { words: date.text, year: wrong.slice(0, 4), weekday: { term: `weekday${weekdayAt(wrong)}` } };
      yield {
        at: date,
        message: date.until ? 'wrong_end' : 'wrong',
        data,
        suggest: date.until ? [] : mended(draft, date, day),
      };
    }
  },
});

/** Years that the post names, also in «curso 2020-2021» and in its dateline. */
const yearsIn = ({ prose, title }: Draft): number[] => [
  ...new Set([...`${title?.value ?? ''} ${prose}`.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g)].map(([year]) => Number(year))),
];

/** The days that a date may mean, the likeliest first. */
function daysOf(date: FoundDate, written: readonly number[], publish: string | undefined, today: string): string[] {
  const { day, month, year } = date;
  if (day === undefined || month === undefined || (date.weekday ?? date.until?.weekday) === undefined) return [];
  const near = publish === undefined ? undefined : resolve({ day, month }, { near: publish });
  const thisYear = Number(today.slice(0, 4));
  const others = near === undefined ? [...written, thisYear, thisYear + 1] : [Number(near.slice(0, 4)), ...written];
  return [...new Set(year === undefined ? others : [year])]
    .filter((one) => isDate(one, month, day))
    .map((one) => isoOf(one, month, day));
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
