import {
  type Act,
  actorOf,
  lazy,
  objectEnd,
  overlap,
  type Post,
  type Said,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { details, gives } from './details.js';

/** The facts from which a statement of an event is read. */
type Stated = Post<'actorAt' | 'dates' | 'datesToCome' | 'events' | 'kind' | 'relativeDates'>;

/**
 * The first statement that something will be put on for visitors, on a day or at an hour: «La Filarmónica tocará el 27
 * a las 20 h».
 */
export function staged(post: Stated): Span | undefined {
  const isDated = datedBy(post);
  const isPlaced = lazy(() => gives(post, 'place'));
  return firstSpan(post, ['stage', 'share'], 0, (said) => {
    const { verb, subject, mode, time } = said;
    if (!verb || mode !== 'states' || time === 'past' || !isDated(said)) return false;
    // «Les toca a tres barrios»: something befalls people.
    if (verb.voice === 'active' && verb.pronoun !== undefined) return false;
    // Speaking or showing something at a place is done before visitors.
    const isShared = verb.acts.has('share') && time === 'to-come' && isPlaced();
    if (!verb.acts.has('stage') && !isShared) return false;
    // «Celebramos el Día del Agua» is a feeling; what is celebrated by nobody takes place.
    if (verb.acts.has('feel') && (verb.voice === 'active' || time !== 'to-come')) return false;
    const actor = actorOf(post, said);
    return actor !== 'official' && actor !== 'reader' && (subject !== undefined || actor === 'ours');
  });
}

/**
 * The first statement that asks the reader, or lets people, come, if a sentence at most one away gives the day and the
 * post one more detail.
 */
export function invitedTo(post: Stated): Span | undefined {
  const given = details.filter((detail) => gives(post, detail)).length;
  if (given < details.length - 1) return undefined;
  const isDated = datedBy(post);
  return firstSpan(post, ['come'], 1, (said) => {
    const { mode } = said;
    // “You can watch it” may be anything; letting everybody come means an event.
    if (isRepeated(post, said)) return false;
    if (mode !== 'asks' && (mode !== 'offers' || actorOf(post, said) !== 'people')) return false;
    return [-1, 0, 1].some((further) => post.sayings.of(said.sentence + further).some(isDated));
  });
}

/** «Hoy no pasa el camión. Pasa mañana»: told of something before, the verb asks nobody. */
const isRepeated = ({ sayings }: Post<never>, { sentence, start, verb }: Said): boolean =>
  [sentence - 1, sentence]
    .flatMap((one) => sayings.of(one))
    .some((other) => other.start < start && other.mode === 'states' && other.verb?.lemma === verb?.lemma);

/** «Mañana no habrá mercadillo»: but «no te lo pierdas» invites. */
export function isDenied({ sayings }: Post<never>, words: Span): boolean {
  const { verb, mode } = sayings.at(words.start) ?? {};
  return mode === 'states' && verb?.negated === true && !verb.cell.startsWith('subj') && overlap(verb, words);
}

/** Does the sentence of a statement give one coming day, or an hour? */
function datedBy(post: Stated): (said: Said) => boolean {
  const dated = post.within('sentence', [...daysOf(post), ...post.times]);
  const others = post.within('sentence', othersOf(post));
  return (said) => dated.has(said) && !others.has(said);
}

/** Coming days, without spans of them: dates, and relative ones. */
export const daysByForm = (post: Stated): readonly (readonly Span[])[] => [
  post.datesToCome.filter(({ day, until }) => day !== undefined && !until),
  post.relativeDates,
];

export const daysOf = (post: Stated): readonly Span[] => daysByForm(post).flat();

/** Words for what is always so, what asks for something else, the last day to sign up, and what is not an event. */
export const othersOf = (post: Stated): readonly Span[] => [
  ...(['limit', 'signup', 'standing', 'other'] as const).flatMap((group) => post.hits('events', group)),
  ...(['notice', 'contest', 'job', 'report'] as const).flatMap((group) => post.said('kind', group)),
];

/** The first match that does some acts, in sentences that give a day or an hour and in that many around them. */
function firstSpan(
  post: Stated,
  acts: readonly Act[],
  around: number,
  fits: (said: Said) => boolean,
): Span | undefined {
  for (const said of post.sayings.doing(acts, [...post.dates, ...post.relativeDates, ...post.times], around)) {
    const { verb, role, subject } = said;
    if (!verb || role !== 'main' || verb.negated || post.quoted(said) || !fits(said)) continue;
    return spanOf(
      post.source,
      Math.min(subject?.start ?? verb.start, verb.start),
      Math.max(subject?.core ?? 0, objectEnd(post, said)),
    );
  }
  return undefined;
}
