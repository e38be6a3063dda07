import { defineRule, headOf, holds, type Lexicon, overlapsWith, type Post, type Span } from '../../../src/rule.js';
import { applause } from './applause.js';
import { isProposed, isStated, isUndecided, longPast } from './is-stated.js';
import { hasRoom } from './room.js';
import { ruling } from './ruling.js';
import { announcedPerhaps, applausePerhaps } from './short-post.js';

export default defineRule({
  severity: 'suggestion',
  strict: true,
  quiet: ['emergency', 'reply'],
  reads: [
    'actions',
    'actorAt',
    'announcement',
    'changes',
    'decisions',
    'dialogue',
    'kind',
    'news',
    'sentencesLike',
    'service',
  ],
  *check(post, { lexicon }) {
    const applauded = applause(post, lexicon);
    if (applauded) yield { at: applauded, message: 'applause', data: { words: applauded.text } };
    const liked = applauded ? undefined : applausePerhaps(post, lexicon);
    if (liked) yield { at: liked, message: 'applause', data: { words: liked.text }, hint: true };
    if (applauded || liked || post.kind === 'event') return;
    if (post.eventData.size > 0 || asksMore(post, lexicon)) return;
    if (lexicon.hits('rumour').length > 0) return;
    if (hasRoom(post, lexicon.hits('room')) || post.hits('kind', 'condolence').length > 0) return;
    // Who names an hour in a main clause waits for people there; in another it may be what a rule says: «que obliga a
    // cerrar a las once». Nor does a plan: “lorries would come from 6 am on”.
    const isAwaited = post.times.some(({ start }) => {
      const said = post.sayings.at(start);
      return (said?.role ?? 'main') === 'main' && !(said && isProposed(said));
    });
    const isSure = !isAwaited && post.announcement?.holds !== 'no' && post.actions.length === 0;
    const at = isSure ? announced(post, lexicon) : undefined;
    const shown =
      at ??
      (isAwaited ? undefined : announcedPerhaps(post, lexicon)) ??
      ruling(post, lexicon) ??
      (isAwaited ? undefined : decidesLike(post, lexicon));
    if (shown) yield { at: shown, message: 'one-way', data: { words: headOf(shown) }, ...(!at && { hint: true }) };
  },
});

/** A sentence like those that decide something, not long ago. */
function decidesLike(post: Post<'sentencesLike'>, lexicon: Lexicon): Span | undefined {
  const past = post.within('sentence', longPast(post, lexicon));
  return post
    .sentencesLike('decides')
    .find((sentence) => !past.has(sentence) && !post.sayings.with([sentence]).some((said) => isUndecided(post, said)));
}

/**
 * Does it ask readers for something? What they must do leaves them nothing to say, and so does to take care; a ban is
 * nothing that they are asked for.
 */
function asksMore(post: Post<'actions'>, lexicon: Lexicon): boolean {
  const isBan = overlapsWith(lexicon.said('turn'));
  return post.actions.some((asked) => {
    const said = post.sayings.at(asked.start);
    return said?.mode !== 'must' && said?.verb?.acts.has('care') !== true && !isBan(asked);
  });
}

/** The first words that announce; what was long ago is news no more, and what is settled leaves nothing to choose. */
function announced(post: Post<'actorAt' | 'announcement' | 'decisions'>, lexicon: Lexicon): Span | undefined {
  const past = post.within('sentence', longPast(post, lexicon));
  const settled = post.within('paragraph', lexicon.hits('settled'));
  const isApart = (at: Span): boolean => past.has(at) || settled.has(at);
  const told = lexicon.said('announcement').filter((hit) => isStated(post, hit));
  const said = [...told, ...post.decisions].sort((a, b) => a.start - b.start);
  const found = said.find((hit) => !isApart(hit) && (post.kind !== 'article' || isNews(post, hit)));
  // Without words of a list, signs that are sure together.
  const isSure = post.announcement?.holds === 'surely' && post.kind !== 'article';
  return found ?? (isSure && post.opening && !isApart(post.opening) ? post.opening : undefined);
}

/**
 * An article that nobody signs gives news in the sentence that it begins with; what comes later, or from an author, is
 * a story.
 */
function isNews(post: Post<never>, hit: Span): boolean {
  const [first] = post.lead.slice(-1);
  return !post.hasAuthor && first !== undefined && holds(first, hit);
}
