import { findDates, findTimes, type Group, type Hit, type Post, type Range, rememberedFor } from '../../../src/rule.js';

/** What people who want to come must know. */
export const details = ['date', 'time', 'place'] as const;
export type Detail = (typeof details)[number];

/** The facts from which the details are read. */
export type Detailed = Post<'events' | 'dates'>;

const givenIn = rememberedFor<Detailed, Map<Detail, boolean>>(() => new Map());

/**
 * Does a post give a detail of its event: in its words, its title, its description, its labels or as data? Each is
 * looked for once, however often it is asked.
 */
export function gives(post: Detailed, detail: Detail): boolean {
  const known = givenIn(post);
  const isGiven = known.get(detail) ?? isToldOrData(post, detail);
  known.set(detail, isGiven);
  return isGiven;
}

function isToldOrData(post: Detailed, detail: Detail): boolean {
  if (post.eventData.has(detail)) return true;
  const heads = [post.title?.value, post.description?.value].filter((text) => text !== undefined);
  const has = (group: Group<'events'>, counts: (hit: Hit) => boolean = () => true): boolean =>
    post.hits('events', group).some((hit) => isMeant(hit) && counts(hit)) ||
    heads.some((text) => post.hitsIn(text, 'events', group).some(isMeant));
  if (detail === 'place') return has('place') || has('name') || has('online') || isAtHandle(post);
  if (detail === 'time') {
    const isOfEvent = isNoOfficeHour(post);
    return (
      post.hits('events', 'hour').some((hit) => isMeant(hit) && isOfEvent(hit)) ||
      heads.some((text) => post.hitsIn(text, 'events', 'hour').some(isMeant)) ||
      post.dates.some((date) => date.until !== undefined && lasting(date.day, date.until.day)) ||
      post.times.some(isOfEvent) ||
      heads.some((text) => findTimes(text, post.language).length > 0)
    );
  }
  const dates = [
    ...post.dates,
    ...(['relative', 'weekly'] as const).flatMap((group) => post.hits('dates', group).filter(isMeant)),
  ];
  const isNoLimit = isNoDeadline(post);
  // “In April, from noon to 4pm” leaves the day open.
  const isMonthEnough = post.times.length === 0;
  const isMonth = (date: (typeof dates)[number]): boolean => 'month' in date && date.day === undefined;
  return (
    has('day', ({ entry }) => isMonthEnough || entry.kind !== 'month') ||
    dates.some((date) => (isMonthEnough || !isMonth(date)) && isNoLimit(date)) ||
    heads.some((text) => findDates(text, post.language, post.dateOrder.figures).length > 0)
  );
}

/** «En el @TeatroOrbaneja»: handles are not in the prose, where places are looked for. */
const isAtHandle = (post: Detailed): boolean =>
  post.mentions.some(({ start, end }) =>
    post
      .hitsIn(post.source.slice(Math.max(0, start - aroundHandle), end), 'events', 'name')
      .some((hit) => isMeant(hit) && hit.text.includes('@')),
  );

/** UTF-16 units before a handle in which its preposition, and words that make it no place, are looked for. */
const aroundHandle = 40;

const isMeant = ({ entry }: Hit): boolean => entry.weight > 0;

/** Is it a programme of three days or more, to which nobody is invited and whose places stand behind a link? */
export function isProgramme(post: Detailed): boolean {
  if (!post.links.some(({ host }) => host !== undefined) || post.hits('events', 'invite').length > 0) return false;
  const signups = post.within('sentence', post.hits('events', 'signup'));
  return post.dates.some((date) => date.until && lasting(date.day, date.until.day) && !signups.has(date));
}

/**
 * Does it only remind to sign up, with everything about the event behind the link, or does its title say that more
 * comes?
 */
export const isSaidElsewhere = (post: Detailed, missing: number): boolean =>
  (missing === details.length && isLinked(post) && post.hits('events', 'signup').some(isMeant)) ||
  (post.title !== undefined && post.hitsIn(post.title.value, 'events', 'later').length > 0);

/** Is only the place missing, on a page with a link, as for a talk that is held online? */
export const isOnPage = (post: Detailed, missing: readonly Detail[]): boolean =>
  missing.length === 1 && missing[0] === 'place' && isLinked(post);

const isLinked = (post: Detailed): boolean =>
  post.eventData.has('link') || post.links.some(({ host }) => host !== undefined);

/** Three days and more: who comes looks up the hours of each day. */
const lasting = (from: number | undefined, until: number): boolean =>
  from !== undefined && (until < from || until - from >= 2);

/** The last day to sign up is not the day of the event. */
function isNoDeadline(post: Detailed): (date: Range) => boolean {
  const signups = post.within('sentence', post.hits('events', 'signup'));
  const limits = post.within('sentence', post.hits('events', 'limit'));
  return (date) =>
    !signups.has(date) || !limits.of(date).some((hit) => hit.end <= date.end && date.start - hit.end < 16);
}

/** The hours of a telephone line are not the hour of the event. */
function isNoOfficeHour(post: Detailed): (time: Range) => boolean {
  const dates = post.within('sentence', post.dates);
  const contacts = post.within('sentence', [...post.phones, ...post.emails]);
  return (time) => dates.has(time) || !contacts.has(time);
}
