import {
  daysBetween,
  type FoundDate,
  findDates,
  findTimes,
  type Image,
  lazy,
  type Post,
  posterText,
  resolve,
} from '../../../src/rule.js';

type PosterText = NonNullable<ReturnType<typeof posterText>>;

/** A picture whose alternative text gives a date or an hour, which the text of the post does not. */
export interface Poster {
  readonly image: Image;
  readonly lacks: 'date' | 'time';
}

/** The first poster that says more than the text. `since`: ISO day of publication. */
export function posterIn(post: Post<'dates' | 'images'>, images: readonly Image[], since: string): Poster | undefined {
  const told = lazy(() => toldBy(post));
  for (const image of images) {
    const poster = image.alt && posterText(post, image.alt, since);
    const lacks = poster && !isPast(poster, since) ? whatIsMissing(post, poster, told) : undefined;
    if (lacks) return { image, lacks };
  }
  return undefined;
}

/** Days ahead beyond which nobody announces an event. */
const farthestDay = 730;

/** Are all its dates over at publication, or too far ahead? Then it is a screenshot, a report or a map. */
const isPast = ({ dates, named }: PosterText, since: string): boolean =>
  !named &&
  dates.length > 0 &&
  dates.every((date) => {
    const { month = date.month, year = date.year, day = 1 } = date.until ?? date;
    const last = resolve({ day, ...(month && { month }), ...(year && { year }) }, { near: since });
    return last !== undefined && (last <= since || daysBetween(since, last) > farthestDay);
  });

/** The dates and times of day that the text gives. */
function toldBy(post: Post<'dates'>) {
  const { dates, times, title, description, language, dateOrder } = post;
  const heads = [title?.value, description?.value].join('\n');
  return {
    dates: [...dates, ...findDates(heads, language, dateOrder.figures)],
    times: [...times, ...findTimes(heads, language)],
    isRelative: post.said('dates', 'relative').length > 0,
  };
}

/** Which of date and time the poster gives and the text does not. */
function whatIsMissing(
  post: Post<'dates'>,
  { dates, times, named }: PosterText,
  told: () => ReturnType<typeof toldBy>,
): 'date' | 'time' | undefined {
  const { dates: written, times: hours, isRelative } = told();
  if (
    dates.length > 0 &&
    !post.eventData.has('date') &&
    !isRelative &&
    !dates.some((date) => written.some((other) => sameDay(date, other)))
  )
    return 'date';
  const isToldHour = times.some((time) => hours.some((other) => time.minutes % 720 === other.minutes % 720));
  if (times.length > 0 && !post.eventData.has('time') && !isToldHour) return 'time';
  const isBare = named && dates.length + times.length === 0 && post.kind === 'event';
  return isBare && !post.eventData.has('date') && !isRelative && written.length + hours.length === 0
    ? 'date'
    : undefined;
}

/** Is it the same day, as far as both give it? A day between the ends of a range counts. */
function sameDay(a: FoundDate, b: FoundDate): boolean {
  if (a.month !== undefined && b.month !== undefined && a.month !== b.month && a.until?.month !== b.month) return false;
  if (a.day === undefined || b.day === undefined) return a.month === b.month;
  const last = b.until?.day ?? b.day;
  return a.day === b.day || a.until?.day === b.day || (b.until !== undefined && b.day <= a.day && a.day <= last);
}
