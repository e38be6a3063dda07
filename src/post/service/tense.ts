import { resolve } from '../../recognizers/dates/dates.js';
import type { FoundDate } from '../../recognizers/dates/found-date.js';
import { lazy } from '../../text/lazy.js';
import type { Range } from '../../text/ranges.js';
import { fact } from '../fact.js';

/** A sentence is about the past if it has a verb in the past or words of a report, and none about the future. */
export const isPast = fact(['dates', 'kind'], (post): ((at: Range) => boolean) => {
  const past = lazy(() => post.within('sentence', [...post.hits('dates', 'past'), ...post.said('kind', 'report')]));
  const future = lazy(() => post.within('sentence', post.hits('dates', 'future')));
  return (at) => past().has(at) && !future().has(at);
});

/** Is a date, or the end of a range, on or after `day` (ISO)? A month without a day lasts to its end. */
function isToCome(date: FoundDate, day: string): boolean {
  const { month = date.month, year = date.year, ...last } = date.until ?? date;
  if (last.day === undefined) {
    if (month === undefined) return false;
    return `${year ?? day.slice(0, 4)}-${String(month).padStart(2, '0')}` >= day.slice(0, 7);
  }
  const resolved = resolve(
    { day: last.day, ...(month !== undefined && { month }), ...(year !== undefined && { year }) },
    { near: day },
  );
  return resolved !== undefined && resolved >= day;
}

export const datesToCome = fact(['isPast'], ({ dates, publish, today, isPast }): readonly FoundDate[] => {
  const day = publish?.day ?? today;
  return dates.filter((date) =>
    publish !== undefined || date.year !== undefined ? isToCome(date, day) : !isPast(date),
  );
});
