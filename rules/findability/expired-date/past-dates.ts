import {
  type Context,
  daysBetween,
  type FoundDate,
  type Group,
  type Issue,
  lazy,
  type Post,
  resolve,
} from '../../../src/rule.js';
import { deadlinesIn, isBeside, leads } from './cues.js';
import { isListed, isTimetabled, isToldInPast, speaksToReaders, wasSo } from './timetabled.js';

/** In days: an event of years ago is history, not an old draft. */
const stale = 400;

/** Deadlines and days of events that are past when the post comes out; `days` as in the rule's options. */
export function* pastDates(
  post: Post<'grammar' | 'sentencesLike'>,
  { hints, lexicon, options: { days } }: Context<{ days: number }>,
): Iterable<Issue> {
  const publish = post.publish?.day ?? post.today;
  const ends = post.dates.map((date) => ({ date, end: endOf(date, post, days) }));
  const isPast = ({ end }: { end?: string | undefined }): boolean => end !== undefined && end < publish;
  if (!ends.some(isPast)) return;
  const allPast = ends.every(({ end }) => end === undefined || end < publish);
  const hours = post.within('sentence', post.times);
  const group = (name: Group) => post.within('sentence', lexicon.hits(name));
  const [own, past, future] = [group('entries'), group('past'), group('future')];
  const isDeadline = deadlinesIn(post, lexicon);
  const kept = post.within(
    'sentence',
    lexicon.hits('entries').filter(({ entry }) => entry.kind === 'shown'),
  );
  const ongoing = post.within(
    'sentence',
    ends.filter((one) => !isPast(one)).map(({ date }) => date),
  );
  const speaks = lazy(() => speaksToReaders(post));
  const invitations = lazy(() => post.within('sentence', post.sentencesLike('invites-to-event', true)));
  for (const { date, end = '' } of ends.filter(isPast)) {
    const cues = own.of(date);
    const leading = cues.filter((hit) => leads(post, hit, date));
    const isBooked =
      post.sayings.at(date.start)?.mode === 'question' &&
      cues.some((hit) => hit.entry.kind === 'booked' && isBeside(post, hit, date));
    const isTold =
      (!isBooked && (past.has(date) || wasSo(post.sayings, date))) ||
      (!isDeadline(date) && isToldInPast(post.sayings, date, { kept, speaks })) ||
      cues.some(({ entry }) => entry.kind === 'past');
    const nearest = Math.max(...leading.map((hit) => hit.end));
    const isFree = leading.some(
      ({ entry, end }) => entry.kind === 'since' && end === nearest && date.until === undefined,
    );
    if (ongoing.has(date) || post.quoted(date) || isTold || isFree) continue;
    // «La feria del 7 de marzo» names a day; only an invitation is about it.
    const isAlike = hints && invitations().has(date);
    const isOf = leading.some(({ entry }) => entry.kind === 'of');
    if (isOf && !isAlike) continue;
    const isListing = lexicon.hits('past').length === 0 && isListed(post.sayings, date, hours);
    const toCome =
      post.kind === 'event' ||
      isBooked ||
      isTimetabled(post.sayings, date, hours) ||
      [...future.of(date), ...cues.filter(({ entry }) => entry.kind === 'ahead')].some((hit) =>
        isBeside(post, hit, date),
      );
    if (isDeadline(date)) yield { at: date, message: 'deadline', data: { date: date.text } };
    else if ((toCome || isListing || isAlike) && allPast && daysBetween(end, publish) < stale)
      yield { at: date, message: 'event', data: { date: date.text }, ...((!toCome || isOf) && { hint: true }) };
  }
}

/**
 * The last day of a date. One without its year is nearest to the day of publication, and counts as past only if it is
 * recent. A draft that does not say its day comes out today at the earliest; one that is older is not known, so neither
 * years nor old dates are guessed there.
 */
function endOf({ until, ...date }: FoundDate, { publish, today }: Post<never>, days: number): string | undefined {
  const month = until?.month ?? date.month;
  const year = until?.year ?? date.year;
  if (month === undefined || (publish === undefined && year === undefined)) return undefined;
  const near = publish?.day ?? today;
  const end = { ...date, day: until?.day ?? date.day ?? 1, month, ...(year !== undefined && { year }) };
  const day = resolve(end, { near });
  if (day === undefined) return undefined;
  const oldest = year === undefined ? days : publish === undefined ? stale : Number.POSITIVE_INFINITY;
  return daysBetween(day, near) > oldest ? undefined : day;
}
