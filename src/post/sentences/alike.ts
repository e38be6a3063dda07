import type { Sentence } from '../../draft/draft.js';
import type { SentenceKind } from '../../likeness/kinds.js';
import { likenessOf } from '../../likeness/likeness.js';
import { termsOf } from '../../likeness/terms.js';
import { lazy } from '../../text/lazy.js';
import { fact } from '../fact.js';
import type { Post } from '../post.js';
import { actorOf } from './actor.js';

/** Sentences of a post that are read: what follows in a longer one stands apart from them. */
export const mostSentences = 12;
/** Words of a sentence that is read: the terms of a longer one add up to anything, and few such were learnt from. */
const mostWords = 40;

/** An article tells of the world; in the other posts a sentence does what it says. */
export const sentencesLike = fact(
  ['actorAt', 'isOthersWords', 'kind'],
  (post): ((kind: SentenceKind) => readonly Sentence[]) => {
    const { kind: postKind, language, prose } = post;
    if (language === undefined || postKind === 'article') return () => [];
    const isShort = ({ firstWord, endWord }: Sentence): boolean => endWord - firstWord <= mostWords;
    const first = post.sentences.slice(0, mostSentences).filter(isShort);
    const own = first.filter((sentence) => !post.isOthersWords(sentence));
    const read = own.map((sentence) => ({
      sentence,
      terms: lazy(() => termsOf(prose.slice(sentence.start, sentence.end))),
      isOwn: lazy(() => !isReported(post, sentence)),
    }));
    return (kind) => {
      const isAlike = likenessOf(language, kind);
      const alike = isAlike ? read.filter(({ terms, isOwn }) => isAlike(terms()) && isOwn()) : [];
      return alike.map(({ sentence }) => sentence);
    };
  },
);

/** Does it quote somebody, or tell what another says or thinks? */
function isReported(post: Post<'actorAt'>, { start, text }: Sentence): boolean {
  if (/["«“]/.test(text)) return true;
  return post.sayings.with([{ start }]).some((said) => {
    const { acts } = said.verb ?? {};
    return (acts?.has('say') || acts?.has('think')) && ['other', 'official'].includes(actorOf(post, said));
  });
}
