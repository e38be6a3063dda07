import type { Sentence } from '../../draft/draft.js';
import { likenessOf } from '../../likeness/likeness.js';
import { termsOf } from '../../likeness/terms.js';
import { lazy } from '../../text/lazy.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';
import { actorOf } from './actor.js';

/** Sentences of a post that are read: what follows in a longer one stands apart from them. */
const mostSentences = 12;
/** Words of a sentence that is read: the terms of a longer one add up to anything, and few such were learnt from. */
const mostWords = 40;

/** The sentences of a post that may be alike: the first, short ones that are not somebody else's. */
export function sentencesRead(post: Post<'isOthersWords'>): Sentence[] {
  const isShort = ({ firstWord, endWord }: Sentence): boolean => endWord - firstWord <= mostWords;
  return post.sentences
    .slice(0, mostSentences)
    .filter((sentence) => isShort(sentence) && !post.isOthersWords(sentence));
}

/** An article tells of the world; in the other posts a sentence does what it says. */
export const sentencesLike = fact(['actorAt', 'isOthersWords', 'kind'], (post): Post['sentencesLike'] => {
  const { kind: postKind, language, prose } = post;
  if (language === undefined || postKind === 'article') return () => [];
  const read = sentencesRead(post).map((sentence) => ({
    sentence,
    terms: lazy(() => termsOf(prose.slice(sentence.start, sentence.end))),
    isOwn: lazy(() => !isReported(post, sentence)),
  }));
  return (kind, signed = false) => {
    const likenessTo = likenessOf(language, kind);
    return read.flatMap(({ sentence, terms, isOwn }) => {
      const likeness = likenessTo?.(terms(), signed);
      return likeness !== undefined && isOwn() ? [{ ...sentence, likeness }] : [];
    });
  };
});

/** Does it quote somebody, or tell what another says or thinks? */
function isReported(post: Post<'actorAt'>, { start, text }: Sentence): boolean {
  if (/["«“]/.test(text)) return true;
  return post.sayings.with([{ start }]).some((said) => {
    const { acts } = said.verb ?? {};
    return (acts?.has('say') || acts?.has('think')) && ['other', 'official'].includes(actorOf(post, said));
  });
}
