import type { Offset } from '../../draft/within.js';
import { lazy } from '../../text/lazy.js';
import { holds, overlap, spanOf } from '../../text/span.js';
import type { Post, Promised, Said } from '../post.js';

type Dated = Post<'dates'>;

/** Days that words may resolve to: «mañana», «el lunes». A week or a month tells during what as often as when. */
const isDay = (resolve: string | undefined): boolean =>
  resolve !== undefined && (/^\+?\dd$/.test(resolve) || resolve.endsWith('weekday'));

/** Words that may say on which day readers are answered. */
export const dayWords = (post: Dated): readonly Offset[] => [...post.dates, ...daysTo(post)];

const daysTo = (post: Dated) =>
  post.hits('dates', 'relative').filter(({ entry }) => entry.weight > 0 && isDay(entry.resolve));

/**
 * For each statement, the hour or day at which it says that readers are answered: «te contestamos el lunes», “by 5pm”.
 * Zero hours: it says when, not how long it takes.
 */
export function daysGiven(post: Dated): (said: Said) => readonly Promised[] {
  const named = lazy(() =>
    post.within('sentence', [
      ...post.times.filter(({ until }) => until === undefined),
      ...post.dates.filter(({ day }) => day !== undefined),
      ...daysTo(post),
    ]),
  );
  return (said) =>
    named()
      .of(said)
      .filter((at) => holds(said, at) && !isComplement(said, at))
      .map(({ start, end }) => ({ ...spanOf(post.source, start, end), hours: 0 }));
}

/** Is it in the complement of something else: «las dudas del 4 de marzo»? */
const isComplement = ({ groups }: Said, at: Offset & { readonly end: number }): boolean =>
  groups.some((group) => overlap({ start: group.core, end: group.end }, at));
