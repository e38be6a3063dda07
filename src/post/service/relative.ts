import type { Draft } from '../../draft/draft.js';
import type { Within } from '../../draft/within.js';
import type { Group, Hit } from '../../lexicon/lexicon.js';
import { addDays, weekdayAt } from '../../recognizers/dates/dates.js';
import { dateNames } from '../../recognizers/dates/names.js';
import { keyOf } from '../../text/fold.js';
import { lastAt, type Range } from '../../text/ranges.js';
import { overlap } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, RelativeDate } from '../post.js';

/** Characters within which a verb gives a date its tense. */
const clauseLength = 110;

/** The lexicon `dates` explains its groups. */
export const relativeDates = fact(['dates'], (post): readonly RelativeDate[] => {
  const group = (name: Group<'dates'>): readonly Hit[] => post.hits('dates', name);
  const relative = group('relative').filter(
    ({ entry }) => entry.weight > 0 && entry.kind !== 'vague' && entry.resolve !== 'none',
  );
  if (relative.length === 0) return [];
  const idioms = group('idiom');
  const habits = group('weekly');
  const weekly = post.within('sentence', habits);
  const past = post.within('sentence', group('past'));
  const future = post.within('sentence', group('future'));
  return relative
    .filter((hit) => !near(hit.entry.kind === 'weekday' ? [idioms, habits] : [idioms], hit))
    .filter((hit) => {
      if (hit.entry.kind === 'ahead' || hit.entry.kind === 'countdown') return true;
      if (post.kind === 'article' && hit.entry.resolve === '0d' && !future.has(hit)) return false;
      if (hit.entry.resolve === '0d' && past.has(hit) && !future.has(hit)) return false;
      const was = nearest(past.of(hit), hit);
      return post.kind !== 'report' && (was > clauseLength || was >= nearest(future.of(hit), hit));
    })
    .filter((hit) => hit.entry.kind !== 'weekday' || !isScheduled(post, hit, weekly))
    .map((hit) => ({ ...hit, ...meantBy(hit, post) }));
});

/** Does a hit of the lists, at most a few words long, overlap the place? */
function near(lists: readonly (readonly Hit[])[], place: Range): boolean {
  return lists.some((hits) => {
    for (let i = lastAt(hits, place.end); i >= 0 && (hits[i] as Hit).start > place.start - 2 * clauseLength; i--)
      if (overlap(hits[i] as Hit, place)) return true;
    return false;
  });
}

/** «De martes a domingo. El lunes, cerrado»: a bare weekday beside a timetable belongs to it. */
function isScheduled(draft: Draft, hit: Hit, weekly: Within<Hit>): boolean {
  const here = draft.within('paragraph', [hit]);
  return [-1, 0, 1].some((further) => weekly.of(hit, further).slice(0, 1).some(here.has));
}

const nearest = (hits: readonly Range[], { start, end }: Range): number =>
  hits.reduce((least, hit) => Math.min(least, Math.max(hit.start - end, start - hit.end, 0)), Number.POSITIVE_INFINITY);

/** How many days ahead a date of this kind may be. */
const reach: Readonly<Record<string, number>> = {
  week: 13,
  'rest-of-week': 6,
  weekend: 9,
  month: 62,
  'within-month': 62,
  weeks: 62,
  months: 200,
};

function meantBy(hit: Hit, post: Post<never>): Pick<RelativeDate, 'from' | 'to' | 'weekday' | 'ifToday'> {
  const weekday = hit.entry.resolve?.endsWith('weekday') ? weekdayIn(hit.text, post.language) : undefined;
  const named = weekday !== undefined && { weekday };
  if (post.publish) return { ...named, ...daysFrom(post.publish.day, hit, weekday) };
  const { from, to } = daysFrom(post.today, hit, weekday);
  // Who writes «el viernes» on a Friday rarely means today.
  const isSame = hit.entry.kind === 'weekday' && from === post.today;
  return { ...named, ...(from !== undefined && from === to && !isSame && !post.isFiledByYear && { ifToday: from }) };
}

function daysFrom(day: string, { entry }: Hit, weekday: number | undefined): Pick<RelativeDate, 'from' | 'to'> {
  const days = /^\+?(\d)d$/.exec(entry.resolve ?? '')?.[1];
  if (days !== undefined) return { from: addDays(day, Number(days)), to: addDays(day, Number(days)) };
  if (weekday !== undefined) {
    const ahead = (weekday - weekdayAt(day) + 7) % 7;
    const first = addDays(day, ahead === 0 && entry.kind === 'ahead' ? 7 : ahead);
    return { from: first, to: entry.resolve === 'weekday' ? first : addDays(first, 7) };
  }
  const most = reach[entry.resolve ?? ''];
  return most === undefined ? {} : { from: day, to: addDays(day, most) };
}

function weekdayIn(text: string, language: string | undefined): number | undefined {
  const { weekdays, shortWeekdays } = dateNames(language);
  for (const word of text.split(/\s+/).map(keyOf)) {
    const weekday = weekdays.get(word) ?? shortWeekdays.get(word);
    if (weekday !== undefined) return weekday;
  }
  return undefined;
}
