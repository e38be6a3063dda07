import type { Lexicon, Post, Said, Span } from '../../../src/rule.js';
import { isProposed, isShown, isUndecided, longPast } from './is-stated.js';

type Announced = Post<'actorAt' | 'announcement' | 'decisions' | 'kind'>;

/** Words of a post that announces one thing. */
export const mostWords = 60;

/** Words that announce more often than not, in a short post: what is decided, built, moved or charged, in any words. */
export function announcedPerhaps(post: Announced, lexicon: Lexicon): Span | undefined {
  if (post.kind === 'article' || post.words.length > mostWords) return undefined;
  const settled = lexicon.hits('settled').filter(({ entry }) => entry.kind !== 'over');
  const apart = post.within('sentence', [...longPast(post, lexicon), ...settled]);
  const said = (['announcement', 'outlook'] as const).flatMap((group) => lexicon.said(group));
  return [...said, ...post.decisions]
    .sort((a, b) => a.start - b.start)
    .find((at) => !apart.has(at) && states(post, post.sayings.at(at.end - 1)));
}

const states = (post: Announced, said: Said | undefined): boolean =>
  said === undefined ||
  (said.role === 'main' &&
    said.mode === 'states' &&
    !said.verb?.negated &&
    !isProposed(said) &&
    !isUndecided(post, said) &&
    !isShown(post, said));

type Applauded = Post<'actions' | 'changes' | 'kind' | 'service'>;

/**
 * Words for two different things that networks count, in a short post that gives nothing else: hearts and a screenshot.
 */
export function applausePerhaps(post: Applauded, lexicon: Lexicon): Span | undefined {
  if (post.kind === 'article' || post.words.length > mostWords || post.actions.length + post.changes.length > 0)
    return undefined;
  if (post.phones.length + post.emails.length + post.times.length > 0 || post.service.facts.length > 0)
    return undefined;
  const [first, ...others] = lexicon.said('currency');
  return first && others.some(({ text }) => text.toLowerCase() !== first.text.toLowerCase()) ? first : undefined;
}
