import type { CalendarNote } from '../lint/calendar-parts.js';
import type { PlannedPost } from '../lint/report.js';
import { isOpen } from '../recognizers/hours.js';

/** When one network gets this many posts in a day, few people read them. */
const crowd = 5;
/** Above this share, an account posts too much about itself. */
const ownShare = 1 / 3;
/** Fewer posts say nothing about the calendar as a whole. */
const fewestPosts = 4;

type Rows = readonly number[];

interface Seen {
  readonly attention?: string;
  readonly mute: Rows;
  readonly lost: Rows;
  readonly textless: Rows;
  /** Is it a CSV file, and no workbook? */
  readonly isText: boolean;
}

/**
 * What there is to say about a calendar as a whole: never a fault, always something to think about. `attention`: the
 * hours in which messages are answered; `mute`, `lost`, `textless`: rows with pictures without a place for their
 * alternative text, with signs that were lost when the sheet was saved, which only files of text lose, and that say
 * “same” of no text.
 */
export function calendarNotes(
  posts: readonly PlannedPost[],
  { attention, mute, lost, isText, textless }: Seen,
): CalendarNote[] {
  return [
    ...unattended(posts, attention),
    ...withoutService(posts),
    ...aboutOurselves(posts),
    ...crowded(posts),
    ...counted('mute', mute),
    ...counted('lost-signs', lost).map((note) => ({ ...note, data: { ...note.data, text: isText ? 1 : 0 } })),
    ...counted('textless', textless),
  ];
}

const counted = (id: CalendarNote['id'], rows: Rows): CalendarNote[] =>
  rows.length > 0 ? [{ id, rows, data: { n: rows.length } }] : [];

const rowsOf = (posts: readonly PlannedPost[]): number[] => [...new Set(posts.map(({ row }) => row))];

/** Posts published when nobody is there to answer. */
function unattended(posts: readonly PlannedPost[], attention: string | undefined): CalendarNote[] {
  if (attention === undefined) return [];
  const timed = posts.filter(({ publish }) => publish?.time !== undefined);
  const late = timed.filter(
    ({ publish, kind }) =>
      kind !== 'emergency' &&
      isOpen(attention, { day: publish?.day as string, time: publish?.time as string }) === false,
  );
  if (late.length === 0) return [];
  return [{ id: 'unattended', rows: rowsOf(late), data: { n: late.length, all: timed.length, hours: attention } }];
}

/** Days on which no post is about a service. */
function withoutService(posts: readonly PlannedPost[]): CalendarNote[] {
  const days = byDay(posts.filter(({ purpose }) => purpose !== undefined));
  const bare = [...days].filter(([, own]) => own.every(({ purpose }) => purpose !== 'service'));
  if (posts.length < fewestPosts || bare.length === 0) return [];
  const rows = bare.flatMap(([, own]) => rowsOf(own));
  return [{ id: 'without-service', rows, data: { n: bare.length, all: days.size, days: bare.map(([day]) => day) } }];
}

/** The share of posts about the organisation itself, when it is large. */
function aboutOurselves(posts: readonly PlannedPost[]): CalendarNote[] {
  const judged = posts.filter(({ purpose }) => purpose !== undefined);
  const own = judged.filter(({ purpose }) => purpose === 'ourselves');
  if (judged.length < fewestPosts || own.length / judged.length < ownShare) return [];
  const share = Math.round((100 * own.length) / judged.length);
  return [{ id: 'ourselves', rows: rowsOf(own), data: { n: own.length, all: judged.length, share } }];
}

/** Days on which one network gets many posts: each covers the one before. */
function crowded(posts: readonly PlannedPost[]): CalendarNote[] {
  return [...byDay(posts)].flatMap(([day, own]) => {
    const networks = new Set(own.flatMap((post) => post.networks));
    return [...networks].flatMap((network): CalendarNote[] => {
      const there = own.filter((post) => post.networks.includes(network));
      return there.length < crowd
        ? []
        : [{ id: 'crowded', rows: rowsOf(there), data: { n: there.length, days: [day], network } }];
    });
  });
}

/** The posts by day of publication, in order; those without a day are left out. */
function byDay(posts: readonly PlannedPost[]): Map<string, PlannedPost[]> {
  const names = new Set(posts.flatMap(({ publish }) => publish?.day ?? []));
  const days = new Map([...names].sort().map((day): [string, PlannedPost[]] => [day, []]));
  for (const post of posts) days.get(post.publish?.day ?? '')?.push(post);
  return days;
}
