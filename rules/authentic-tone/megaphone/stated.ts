import { type Actor, actorOf, overlap, type Post, type Said, type Span } from '../../../src/rule.js';

/** Does its main clause say it: not “why the council decided”, «las medidas que entran en vigor»? */
export function isStated(post: Post<'actorAt'>, hit: Span): boolean {
  const said = post.sayings.at(hit.end - 1);
  if (!said) return true;
  const { role, mode, verb } = said;
  return (
    !isShown(post, said) &&
    role === 'main' &&
    mode === 'states' &&
    !verb?.negated &&
    (verb === undefined || overlap(verb, hit))
  );
}

const shows = ['present', 'say', 'give', 'feel'] as const;
const ourActors: ReadonlySet<Actor> = new Set(['ours', 'nobody']);

/** Who presents or signs something is the news then, unless it is the house. */
export const isShown = (post: Post<'actorAt'>, said: Said): boolean =>
  shows.some((act) => said.verb?.acts.has(act)) && !ourActors.has(actorOf(post, said));
