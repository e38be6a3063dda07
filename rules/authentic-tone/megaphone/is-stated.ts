import {
  type Actor,
  actorOf,
  findYears,
  type Hit,
  isNotDone,
  type Lexicon,
  overlap,
  type Post,
  type Said,
  type Span,
  shows,
} from '../../../src/rule.js';

/** Words that tell of what was long ago, which is news no more; «desde 30» is a day or an hour. */
export function longPast({ prose, today }: Post<never>, lexicon: Lexicon): readonly Hit[] {
  const old = new Set(findYears(prose).flatMap(({ end, year }) => (Number(today.slice(0, 4)) - year > 6 ? end : [])));
  return lexicon.hits('past').filter(({ entry, end }) => entry.kind !== 'year' || old.has(end));
}

/** «La tarifa subiría», “permits would go up”: only proposed. */
export const isProposed = ({ verb }: Said): boolean => verb?.cell.startsWith('cond') === true;

/** Was nothing decided? */
export const isUndecided = (post: Post<never>, said: Said): boolean =>
  said.time === 'past' && said.verb?.acts.has('decide') === true && isNotDone(post, said);

/** Does its main clause say it: not “why the council decided”, «las medidas que entran en vigor»? */
export function isStated(post: Post<'actorAt'>, hit: Span): boolean {
  const said = post.sayings.at(hit.end - 1);
  if (!said) return true;
  const { role, mode, verb } = said;
  return (
    !isShown(post, said) &&
    !isProposed(said) &&
    !isUndecided(post, said) &&
    role === 'main' &&
    mode === 'states' &&
    !verb?.negated &&
    (verb === undefined || overlap(verb, hit))
  );
}

const ourActors: ReadonlySet<Actor> = new Set(['ours', 'nobody']);

/** Who presents or signs something is the news then, unless it is the house. */
export const isShown = (post: Post<'actorAt'>, said: Said): boolean =>
  shows.some((act) => said.verb?.acts.has(act)) && !ourActors.has(actorOf(post, said));
