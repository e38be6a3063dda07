import { overlap, type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, Said } from '../post.js';
import { actorOf } from '../sentences/actor.js';
import { WordsIn } from './words-in.js';

export const refusals = fact(['actors', 'dialogue'], (post): readonly Span[] => {
  // Most posts close no door: their words for it are looked for first.
  if (post.hits('dialogue', 'place').length === 0) return [];
  const words = new WordsIn(post);
  const places = post.within('sentence', post.hits('dialogue', 'place'));
  return post.sayings.all
    .filter((said) => places.has(said) && isDenial(post, said, words) && refuses(post, said, words))
    .filter((said) => !post.quoted(said))
    .map((said) => spanFor(post, said, words));
});

/** A clause that denies, by itself and for all: no «si no contestamos», no comment “that we did not answer” in a denial. */
function isDenial(post: Post<'dialogue'>, said: Said, words: WordsIn): boolean {
  const { verb, time, mode, role } = said;
  if (!verb?.negated || time === 'past' || mode === 'question' || mode === 'wishes') return false;
  if (words.isConditional(said) || words.sentence(said, 'partial').length > 0) return false;
  const isDenied = post.sayings.of(said.sentence).some((other) => other.start < said.start && other.verb?.negated);
  return role !== 'relative' || !isDenied;
}

/** Who answers or reads nothing: we, nobody, or the account and the messages that are its subject; or the reader is not to write. */
function refuses(post: Post<'dialogue' | 'actors'>, said: Said, words: WordsIn): boolean {
  const { verb, mode, subject } = said;
  const has = (act: string): boolean => verb?.acts.has(act) === true;
  const actor = actorOf(post, said);
  if (words.statement(said, 'firm').length > 0) return false;
  if (mode === 'asks') return has('reply') && words.statement(said, 'place').length > 0;
  if (actor === 'reader') return false;
  const isRead = verb !== undefined && words.statement(said, 'reads').some((hit) => overlap(hit, verb));
  if (!has('reply') && !isRead) return false;
  const ofMessages = [
    ...words.statement(said, 'matter'),
    ...words.statement(said, 'place'),
    ...words.sentence(said, 'nobody'),
  ];
  const isOfMessages = subject !== undefined && ofMessages.some((hit) => overlap(hit, subject));
  return actor === 'ours' || actor === 'nobody' || isOfMessages;
}

/** From the subject or the verb up to the messages or the place that it names. */
function spanFor(post: Post<'dialogue'>, said: Said, words: WordsIn): Span {
  const { verb, subject, start, end } = said;
  const named = [...words.statement(said, 'place'), ...words.statement(said, 'matter')];
  const groups = said.groups.filter((group) => named.some((hit) => overlap(hit, group)));
  const first = Math.min(verb?.start ?? start, subject?.start ?? Infinity);
  const last = Math.max(verb?.end ?? end, ...[...groups, ...named].map((one) => one.end));
  return spanOf(post.source, Math.max(start, first - denialBefore(post, first)), Math.min(last, end));
}

/** How much of a word that denies stands right before: «no», “never”. */
const denialBefore = ({ source }: Pick<Post, 'source'>, at: number): number =>
  /(?:^|[^\p{L}])(\p{L}{2,5}\s)$/u.exec(source.slice(Math.max(0, at - 8), at))?.[1]?.length ?? 0;
