import type { Draft } from '../draft/draft.js';
import { lazy } from '../draft/lazy.js';
import { resolve } from '../recognizers/dates/dates.js';
import type { FoundDate } from '../recognizers/dates/found-date.js';
import type { Range } from '../text/ranges.js';
import { oncePerDraft } from './once-per-draft.js';

/** Which stretches of a draft say what has been: their sentence has a verb in the past or words of a report, and none of what will be. */
export const pastOf = oncePerDraft((draft): ((at: Range) => boolean) => {
  const past = lazy(() => draft.within('sentence', [...draft.hits('dates', 'past'), ...draft.said('kind', 'report')]));
  const future = lazy(() => draft.within('sentence', draft.hits('dates', 'future')));
  return (at) => past().has(at) && !future().has(at);
});

/** Does a date, or the end of a range, lie on `day` (ISO) or after it? A month without a day lasts to its end. */
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

/** The dates of a draft that lie on `day` (ISO) or after it; where neither draft nor date says the year, those not told of as past. */
export function datesToCome(draft: Draft, day: string): readonly FoundDate[] {
  const isPast = pastOf(draft);
  const isKnown = draft.publish !== undefined;
  return draft.dates.filter((date) => (isKnown || date.year !== undefined ? isToCome(date, day) : !isPast(date)));
}
