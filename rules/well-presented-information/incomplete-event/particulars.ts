import { type Draft, findDates, findTimes, type Hit, holds, type Span } from '../../../src/rule.js';

/** What somebody who wants to come must know. */
export type Particular = 'date' | 'time' | 'place';

/**
 * Which particulars of an event a post tells: in its words, its title, its description, its labels or as data. The last
 * day to sign up is not the day of the event, and the hours of a telephone are not its hour.
 */
export function particularsOf(draft: Draft): ReadonlySet<Particular> {
  const heads = [draft.title?.value, draft.description?.value].filter((text) => text !== undefined);
  const told = (group: string): boolean =>
    draft.hits('events', group).some(isMeant) ||
    heads.some((text) => draft.hitsIn(text, 'events', group).some(isMeant));
  const dates = [
    ...draft.dates,
    ...(['relative', 'weekly'] as const).flatMap((group) => draft.hits('dates', group).filter(isMeant)),
  ];
  const found: Record<Particular, boolean> = {
    date:
      draft.eventData.has('date') ||
      told('day') ||
      dates.some((date) => !isDeadline(draft, date)) ||
      heads.some((text) => findDates(text, draft.language, draft.dateOrder.figures).length > 0),
    time:
      draft.eventData.has('time') ||
      told('hour') ||
      draft.dates.some((date) => date.until !== undefined && lasting(date.day, date.until.day)) ||
      findTimes(draft.prose, draft.language).some((time) => !isOfficeHour(draft, time)) ||
      heads.some((text) => findTimes(text, draft.language).length > 0),
    place: draft.eventData.has('place') || told('place') || told('name') || told('online'),
  };
  return new Set((['date', 'time', 'place'] as const).filter((particular) => found[particular]));
}

const isMeant = ({ entry }: Hit): boolean => entry.weight > 0;

/** Three days and more: who comes looks up the hours of each day. */
const lasting = (from: number | undefined, until: number): boolean =>
  from !== undefined && (until < from || until - from >= 2);

function isDeadline(draft: Draft, date: Pick<Span, 'start' | 'end'>): boolean {
  const sentence = draft.sentenceAt(date.start);
  if (!sentence) return false;
  const signs = draft.hits('events', 'signup').some((hit) => holds(sentence, hit));
  const limits = draft.hits('events', 'limit');
  return signs && limits.some((hit) => holds(sentence, hit) && hit.end <= date.end && date.start - hit.end < 16);
}

function isOfficeHour(draft: Draft, time: Pick<Span, 'start' | 'end'>): boolean {
  const sentence = draft.sentenceAt(time.start);
  if (!sentence || draft.dates.some((date) => holds(sentence, date))) return false;
  return [...draft.phones, ...draft.emails].some((channel) => holds(sentence, channel));
}
