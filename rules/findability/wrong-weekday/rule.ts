import { type Draft, defineRule, type FoundDate, isDate, isoOf, resolve, weekdayAt } from '../../../src/rule.js';
import { datelineOf } from './dateline.js';
import { corrected } from './own-form.js';
import { beginsBefore, isFresh, yearsIn } from './years.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  languageData: ['dates'],
  untilArchived: true,
  reads: [],
  *check(post) {
    const { today } = post;
    if (!post.dates.some(namesWeekday)) return;
    const near = post.publish?.day ?? datelineOf(post);
    const { years, isCourse } = yearsIn(post);
    const known = near !== undefined || isCourse;
    const thisYear = Number(today.slice(0, 4));
    for (const date of post.dates) {
      // The months before September are in the second year of a course.
      const named = isCourse && (date.month ?? 0) < 9 ? years.toSorted((a, b) => b - a) : years;
      const days = daysOf(date, known ? named : [...years, thisYear, thisYear + 1], near);
      const [day] = days;
      if (day === undefined) continue;
      // «El miércoles 9 hasta el 31 de enero»: the day may be one of the month before.
      if (date.until && (date.until.month ?? date.month) === date.month && days.some((one) => beginsBefore(date, one)))
        continue;
      if (days.some((one) => fits(date, one))) {
        if (!known && isDoubtful(post, date, today)) yield { unlooked: 'publish', data: { words: date.text } };
        continue;
      }
      if (!known && date.year === undefined) {
        const fitting = yearsThatFit(date, thisYear);
        const data = { words: date.text, tried: [`${thisYear}`, `${thisYear + 1}`], years: fitting };
        if (fitting.length === 0) yield { at: date, message: 'never', data, severity: 'warning' };
        else if (years.includes(thisYear) || isFresh(post, date, today))
          yield { at: date, message: 'unsure', data, severity: 'suggestion' };
        continue;
      }
      const wrong = (date.weekday ?? weekdayAt(day)) === weekdayAt(day) ? lastOf(date, day) : day;
      const data = {
        words: date.text,
        year: wrong.slice(0, 4),
        day: wrong,
        weekday: { term: `weekday${weekdayAt(wrong)}` },
      };
      yield date.until
        ? { at: date, message: 'wrong_end', data }
        : { at: date, message: 'wrong', data, suggest: corrected(post, date, day) };
    }
  },
});

const namesWeekday = ({ weekday, until }: FoundDate): boolean => (weekday ?? until?.weekday) !== undefined;

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

/** Would it be wrong for a post of these days, and right only next year? */
function isDoubtful(post: Draft, date: FoundDate, today: string): boolean {
  const [day] = daysOf(date, [Number(today.slice(0, 4))], undefined);
  return date.year === undefined && day !== undefined && !fits(date, day) && isFresh(post, date, today);
}

/**
 * The year before and the year after this one in which the date has its weekday; none when a range has too few or too
 * many days.
 */
function yearsThatFit(date: FoundDate, thisYear: number): string[] {
  const { day = 0, month = 0 } = date;
  const fitting = Array.from({ length: 57 }, (_, i) => thisYear - 28 + i).filter(
    (year) => isDate(year, month, day) && fits(date, isoOf(year, month, day)),
  );
  const before = fitting.filter((year) => year < thisYear).at(-1);
  const after = fitting.find((year) => year > thisYear);
  return [before, after].flatMap((year) => year ?? []).map(String);
}
