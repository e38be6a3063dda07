import { type Draft, findDates, findTimes, type Group, type Hit, type Span } from '../../../src/rule.js';

/** What somebody who wants to come must know. */
export const details = ['date', 'time', 'place'] as const;
type Detail = (typeof details)[number];

/** Does a post give a detail of its event: in its words, its title, its description, its labels or as data? */
export function gives(draft: Draft, detail: Detail): boolean {
  if (draft.eventData.has(detail)) return true;
  const heads = [draft.title?.value, draft.description?.value].filter((text) => text !== undefined);
  const has = (group: Group<'events'>): boolean =>
    draft.hits('events', group).some(isMeant) ||
    heads.some((text) => draft.hitsIn(text, 'events', group).some(isMeant));
  if (detail === 'place') return has('place') || has('name') || has('online');
  if (detail === 'time')
    return (
      has('hour') ||
      draft.dates.some((date) => date.until !== undefined && lasting(date.day, date.until.day)) ||
      findTimes(draft.prose, draft.language).some(isNoOfficeHour(draft)) ||
      heads.some((text) => findTimes(text, draft.language).length > 0)
    );
  const dates = [
    ...draft.dates,
    ...(['relative', 'weekly'] as const).flatMap((group) => draft.hits('dates', group).filter(isMeant)),
  ];
  return (
    has('day') ||
    dates.some(isNoDeadline(draft)) ||
    heads.some((text) => findDates(text, draft.language, draft.dateOrder.figures).length > 0)
  );
}

const isMeant = ({ entry }: Hit): boolean => entry.weight > 0;

/** Three days and more: who comes looks up the hours of each day. */
const lasting = (from: number | undefined, until: number): boolean =>
  from !== undefined && (until < from || until - from >= 2);

/** The last day to sign up is not the day of the event. */
function isNoDeadline(draft: Draft): (date: Range) => boolean {
  const signups = draft.within('sentence', draft.hits('events', 'signup'));
  const limits = draft.within('sentence', draft.hits('events', 'limit'));
  return (date) =>
    !signups.has(date) || !limits.of(date).some((hit) => hit.end <= date.end && date.start - hit.end < 16);
}

/** The hours of a telephone are not the hour of the event. */
function isNoOfficeHour(draft: Draft): (time: Range) => boolean {
  const dates = draft.within('sentence', draft.dates);
  const contacts = draft.within('sentence', [...draft.phones, ...draft.emails]);
  return (time) => dates.has(time) || !contacts.has(time);
}

type Range = Pick<Span, 'start' | 'end'>;
