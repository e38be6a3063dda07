import {
  type Group,
  type Hit,
  lazy,
  overlap,
  overlapsWith,
  type Post,
  rememberedEach,
  type Span,
  type Within,
} from '../../../src/rule.js';
import { daysByForm } from './stated-event.js';

/** The facts from which an invitation is read. */
export type Invited = Post<'actorAt' | 'dates' | 'datesToCome' | 'events' | 'kind' | 'protagonism' | 'relativeDates'>;

/** How far behind «hasta» a day may be, in UTF-16 units. */
const behindLimit = 16;

/** The words of a post about events, and what is said where they stand; each is looked for when first asked for. */
export interface Reader {
  hits(group: Group<'events'>): readonly Hit[];
  has(group: Group<'events'>): boolean;
  /** Sentences about what is always so, and about what asks for something else. */
  readonly standing: () => Within<Span>;
  readonly others: () => Within<Hit>;
  readonly days: () => readonly Within<Span>[];
  /** Does a word for the last day to sign up lead to it? */
  isLimit(day: Span): boolean;
  isPast(at: Span): boolean;
}

export function readerOf(post: Invited, words: readonly Hit[]): Reader {
  const hits = rememberedEach((group) => words.filter(({ entry }) => entry.group === group));
  const limits = lazy(() => overlapsWith(hits('limit').map(({ end }) => ({ start: end - 1, end }))));
  const goesOnFromPast = pastReader(post);
  const reported = lazy(() => post.within('sentence', post.said('kind', 'report')));
  const future = lazy(() => post.within('sentence', post.hits('dates', 'future')));
  return {
    hits,
    has: (group) => hits(group).length > 0,
    standing: lazy(() => post.within('sentence', [...hits('standing'), ...timetableOf(post)])),
    others: lazy(() => post.within('sentence', hits('other'))),
    days: lazy(() => daysByForm(post).map((days) => post.within('sentence', days))),
    isLimit: ({ start, end }) => limits()({ start: start - behindLimit, end }),
    isPast: (at) => isOver(post, at) || ((reported().has(at) || goesOnFromPast(at)) && !future().has(at)),
  };
}

/** What is so every week, with more behind a link. */
const timetableOf = (post: Invited): readonly Span[] =>
  post.dates.length === 0 && post.relativeDates.length === 0 && post.links.some(({ host }) => host !== undefined)
    ? post.hits('dates', 'weekly')
    : [];

/** Is it told as past: “The café welcomed seventy of you”? */
export function isOver(post: Invited, at: Span): boolean {
  const sentence = post.sentenceAt(at.start);
  const said = sentence && post.sayings.with([sentence]).find(({ end, verb }) => end > at.start && verb !== undefined);
  if (said?.time !== 'past' || said.role !== 'main' || said.mode !== 'states') return false;
  // «Feria del libro: las familias cambiaron mil libros».
  return said.start >= at.end || [said.subject, said.verb].some((one) => one !== undefined && overlap(one, at));
}

/** «El 23 celebramos la feria. Organizamos tres charlas»: it has no day of its own and follows something past. */
function pastReader(post: Invited): (at: Span) => boolean {
  const own = lazy(() => post.within('sentence', [...post.dates, ...post.relativeDates, ...post.times]));
  const dated = lazy(() => post.within('sentence', post.dates));
  const toCome = lazy(() => post.within('sentence', [...post.datesToCome, ...post.relativeDates]));
  return (at) => !own().has(at) && dated().has(at, -1) && !toCome().has(at, -1);
}
