import type { Offset } from '../../draft/within.js';
import { holds, overlap, spanOf } from '../../text/span.js';
import type { Post, Promised, Said } from '../post.js';

type Dated = Post<'dates' | 'dialogue'>;

/** The longest that words for a day let readers wait, in hours, by what they resolve to; other days are only named. */
const longest: Readonly<Record<string, number>> = { '0d': 24, '+1d': 48, '+2d': 72, week: 168, month: 720 };

/** Words that may say on which day or in which month readers are answered. */
export const dayWords = (post: Dated): readonly Offset[] => [
  ...post.dates,
  ...relativeTo(post),
  ...post.hits('dialogue', 'months'),
];

const relativeTo = (post: Dated) =>
  post
    .hits('dates', 'relative')
    .filter(({ entry }) => entry.weight > 0 && entry.resolve !== undefined && entry.resolve !== 'none');

/**
 * The hour, day or month at which a statement says that readers are answered: «te contestamos el lunes», “by 5pm”. Zero
 * hours where it says when, not how long it takes.
 */
export function dayGiven(post: Dated, said: Said): readonly Promised[] {
  const isOwn = (at: Offset & { readonly end: number }): boolean => holds(said, at) && !isComplement(said, at);
  const named = [
    ...post.times.filter(({ until }) => until === undefined).map((at) => ({ at, hours: 0 })),
    ...post.dates.filter(({ day }) => day !== undefined).map((at) => ({ at, hours: 0 })),
    ...relativeTo(post).map((at) => ({ at, hours: longest[at.entry.resolve ?? ''] ?? 0 })),
  ].filter(({ at }) => isOwn(at));
  const months = post.hits('dialogue', 'months').filter((hit) => holds(said, hit));
  // «En enero abrimos las propuestas» may be a door.
  const isAnswer =
    ['answer', 'reply'].some((act) => said.verb?.acts.has(act)) ||
    post.hits('dialogue', 'answer_noun').some((hit) => holds(said, hit));
  const given = named.length > 0 || !isAnswer ? named : months.map((at) => ({ at, hours: longest.month as number }));
  return given.map(({ at, hours }) => ({ ...spanOf(post.source, at.start, at.end), hours }));
}

/** Is it in the complement of something else: «las dudas del 4 de marzo»? */
const isComplement = ({ groups }: Said, at: Offset & { readonly end: number }): boolean =>
  groups.some((group) => overlap({ start: group.core, end: group.end }, at));
