import {
  type Draft,
  daysBetween,
  defineRule,
  type FoundDate,
  findDates,
  findTimes,
  type Hit,
  type Image,
  type Issue,
  lazy,
  type Post,
  posterText,
  resolve,
} from '../../../src/rule.js';

type PosterText = NonNullable<ReturnType<typeof posterText>>;

/** A text of this many words explains the picture that it points at. */
const enoughWords = 150;

export default defineRule({
  severity: 'warning',
  personal: true,
  options: { minWords: 10 },
  limits: { minWords: [0, 1000] },
  reads: ['dates', 'images'],
  *check(post, { lexicon, options, today }): Iterable<Issue> {
    if (post.images.length === 0) return;
    const images = post.images.filter((image) => !image.decorative && (image.file || image.alt?.value.trim()));
    const told = lazy(() => toldBy(post));
    const since = post.publish?.day ?? today;
    for (const image of images) {
      const poster = image.alt && posterText(post, image.alt, since);
      const what = poster && !isPast(poster, since) && whatIsMissing(post, poster, told);
      if (!what) continue;
      yield { at: image.alt ?? image, message: 'poster', data: { what: { term: what } } };
      return;
    }
    const [image] = images;
    if (!image) return;
    const said = lexicon.said('entries');
    const code = said.find(({ entry }) => entry.kind === 'scan');
    if (code && !leadsOn(post)) {
      yield { at: placeOf(image), message: 'scanned', data: { words: code.text } };
      return;
    }
    const table = images.find(({ alt }) => alt && post.hitsIn(alt.value, 'images', 'table').some(isAtStart));
    if (table && post.links.length === 0 && !post.paragraphs.some(({ type }) => type === 'cell')) {
      yield { at: placeOf(table), message: 'table' };
      return;
    }
    const words = said.find(({ entry }) => entry.kind === undefined);
    const isShort = post.kind !== 'article' && post.words.length < enoughWords;
    if (words && isShort && post.dates.length + post.times.length === 0)
      yield { at: placeOf(image), message: 'pointed', data: { words: words.text } };
    else if (post.words.length < options.minWords) yield { at: placeOf(image), message: 'bare' };
  },
});

/** Can readers go on without the picture: by a link, a telephone, a mailbox? */
const leadsOn = ({ links, phones, emails, eventData }: Draft): boolean =>
  links.length + phones.length + emails.length > 0 || eventData.has('link');

/** Behind an article at most: “Table of collection days”, “The table …”. */
const isAtStart = ({ start }: Hit): boolean => start < 5;

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

const placeOf = (image: Image) => (image.alt?.value.trim() ? image.alt : image);

/** The dates and times of day that the text gives. */
function toldBy({ prose, title, description, language, dateOrder }: Draft) {
  const text = [prose, title?.value, description?.value].join('\n');
  return { dates: findDates(text, language, dateOrder.figures), times: findTimes(text, language) };
}

/** Which of date and time the poster gives and the text does not. */
function whatIsMissing(
  post: Post<'dates'>,
  { dates, times, named }: PosterText,
  told: () => ReturnType<typeof toldBy>,
): 'date' | 'time' | undefined {
  const { dates: written, times: hours } = told();
  const isRelative = post.said('dates', 'relative').length > 0;
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
