import { type Actor, actorOf, type Hit, type Lexicon, overlap, type Post, type Span } from '../../../src/rule.js';
import type { Kind } from './kind.js';

/** An article signed by its author may praise somebody else: only praise of ourselves is beyond doubt. */
export const isOwn = ({ hasAuthor }: Post<never>, { entry }: Hit): boolean =>
  !hasAuthor || (entry.weight > 1 && isOfUs(entry.kind));

const isOfUs = (kind = ''): boolean => kind === 'self-praise' || kind === 'promise' || kind === 'presumed';

/** Who promises for the house. */
const actors: ReadonlySet<Actor> = new Set(['ours', 'official']);

/**
 * Would many readers of real posts shrug? At a feeling in a story («estábamos encantados»), at praise of anything but
 * ourselves in an article or in what a person signs, and in an article, which speaks of many people and things, also at
 * words that praise only by whose they are.
 */
export function isDoubtful(
  post: Post<'actorAt'>,
  lexicon: Lexicon,
  { start, of }: Span & { readonly of: readonly Hit[] },
  message: Kind,
): boolean {
  const said = post.sayings.at(start);
  // What the house is named to go on with is its promise, in an article too.
  const promises =
    of.some(({ entry }) => entry.kind === 'promise') && (message === 'promise' || message === 'superlative');
  if (promises && said && actors.has(actorOf(post, said))) return false;
  if (message === 'feeling') return said?.time === 'past';
  const isArticle = post.kind === 'article';
  if (isArticle && of.every(({ entry }) => entry.lexicon === 'own-praise')) return true;
  if (of.some(({ entry }) => entry.weight > 1 && isOfUs(entry.kind))) return false;
  return isArticle || (post.hasAuthor && !post.authors.some((author) => lexicon.hitsIn(author, 'body').length > 0));
}

/** Messages about praise that the house seems to give itself. */
const ofOurselves: ReadonlySet<Kind> = new Set(['praise', 'promise', 'feeling']);

/** Does a short post say it behind its thanks or congratulations: «Felicidades al club: nos llena de orgullo»? */
export function isTheirs(post: Post<'grammar' | 'kind' | 'own-praise'>, words: Span, message: Kind): boolean {
  const { start } = words;
  if (post.kind === 'article' || !ofOurselves.has(message)) return false;
  // “Our incredible staff”
  if (post.said('grammar', 'we').some((hit) => overlap(hit, words))) return false;
  if (post.within('sentence', post.hits('own-praise', 'ours')).has({ start })) return false;
  const honours = [...post.said('kind', 'thanks'), ...post.said('kind', 'congratulation')];
  return post
    .within('paragraph', honours)
    .of({ start })
    .some((hit) => hit.start < start);
}
