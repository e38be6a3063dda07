import { type FoundDate, findDates } from '../text/dates.js';
import { type FoundTime, findTimes } from '../text/times.js';
import type { Draft, Value } from './draft.js';

/** What the alternative text of a poster copies from it. */
export interface PosterText {
  /** Does it begin by saying that it is a poster, a flyer, an infographic? */
  readonly named: boolean;
  readonly dates: readonly FoundDate[];
  readonly times: readonly FoundTime[];
}

/**
 * An alternative text as one of a poster: it says so at its start, or it copies a date and a time, or one of them in over
 * eight words. Undefined when it is none.
 */
export function posterText(draft: Draft, { value }: Value): PosterText | undefined {
  const dates = findDates(value, draft.language).filter(({ month }) => month !== undefined);
  const times = findTimes(value, draft.language);
  const named = draft.hitsIn(value, 'images', 'poster').some((hit) => !/[\p{L}\p{N}]/u.test(value.slice(0, hit.start)));
  const words = value.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0;
  const copied = (dates.length > 0 && times.length > 0) || (words > 8 && dates.length + times.length > 0);
  return named || copied ? { named, dates, times } : undefined;
}
