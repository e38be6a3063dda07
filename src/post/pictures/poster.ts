import type { Value } from '../../draft/media.js';
import { findDates } from '../../recognizers/dates/dates.js';
import type { FoundDate } from '../../recognizers/dates/found-date.js';
import { type FoundTime, findTimes } from '../../recognizers/times.js';
import { holdsLetterOrFigure, letters, marks } from '../../text/characters.js';
import type { Post } from '../post.js';

const word = new RegExp(`[${letters}][${letters}${marks}'’-]*`, 'gu');

/** What an alternative text copies from a poster. */
interface PosterText {
  /** Does it begin with a word such as poster, flyer or infographic? */
  readonly named: boolean;
  readonly dates: readonly FoundDate[];
  readonly times: readonly FoundTime[];
}

/**
 * An alternative text as one of a poster: it says so at its start, it copies a date and a time, or in over eight words
 * a date or several times; a screen of a service copies none. Undefined when it is not one; a date of a year before
 * `since` is about the past.
 */
export function posterText(post: Post<'images'>, { value }: Value, since = ''): PosterText | undefined {
  const dates = findDates(value, post.language, post.dateOrder.figures).filter(
    ({ month, year }) => month !== undefined && (year === undefined || String(year) >= since.slice(0, 4)),
  );
  const times = findTimes(value, post.language);
  const named = post.hitsIn(value, 'images', 'poster').some((hit) => !holdsLetterOrFigure(value.slice(0, hit.start)));
  const words = value.match(word)?.length ?? 0;
  const isTimetable = times.length > 1 || times.some(({ until }) => until !== undefined);
  const isScreen = post.hitsIn(value, 'images', 'interface').length > 0;
  const copies = !isScreen && (dates.length > 0 ? times.length > 0 || words > 8 : isTimetable && words > 8);
  return named || copies ? { named, dates, times } : undefined;
}
