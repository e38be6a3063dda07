import type { Hit } from '../../lexicon/lexicon.js';
import { overlapsWith } from '../../text/ranges.js';
import { overlap, type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';
import type { Post, Said } from '../post.js';
import { actorOf } from '../sentences/actor.js';
import { closesDoor, isByNobody, isToday } from './closing.js';
import { WordsIn } from './words-in.js';

export const refusals = fact(['actorAt', 'dates', 'dialogue', 'kind'], (post): readonly Span[] => {
  const words = new WordsIn(post);
  const isForOnce = onceIn(post, words);
  // «Cuenta del Boletín. Sin atención»: said of an account that the paragraph names.
  const accounts = post.within('paragraph', post.hits('dialogue', 'account'));
  const listed = post.said('dialogue', 'no_reply').filter((hit) => {
    const said = post.sayings.at(hit.start);
    if (said && isForOnce(said)) return false;
    if (hit.entry.kind === 'account' && !accounts.has(hit)) return false;
    if (isLoose(hit) && post.kind === 'article') return false;
    if (said && words.statement(said, 'partial').some((part) => part.start >= hit.end)) return false;
    if (said && isOfSome(post, said, words)) return false;
    return !said?.verb || (!words.isConditional(said) && isToday(said) && said.mode !== 'question');
  });
  // An article speaks about messages in general.
  if (post.kind === 'article') return listed;
  // Most posts close no channel, so the words for it are looked for first.
  const ways = [...post.hits('dialogue', 'place'), ...post.hits('dialogue', 'way')];
  const linked = post.within('sentence', post.links);
  const closes = (said: Said): boolean =>
    (isDenial(post, said, words) && refuses(post, said, words)) || closesDoor(post, said, words, linked);
  const stated = post.sayings
    .with(ways)
    .filter((said) => closes(said) && !isForOnce(said))
    .filter((said) => !post.quoted(said.verb ?? said));
  const sure = post.within('sentence', [...stated, ...listed.filter((hit) => !isLoose(hit))]);
  return [
    ...listed.filter((hit) => !isLoose(hit) || !sure.has(hit)),
    ...stated.map((said) => spanFor(post, said, words)),
  ];
});

/** Is it so only when something else comes to pass, or was it so on one day: «si llueve, …», «ayer no contestamos»? */
function onceIn(post: Post<'actorAt' | 'dates' | 'dialogue'>, words: WordsIn): (said: Said) => boolean {
  const isPast = overlapsWith(post.hits('dates', 'relative').filter(({ entry }) => entry.kind === 'past'));
  return (said) =>
    isPast(said) ||
    post.sayings.of(said.sentence).some((other) => words.isConditional(other) && actorOf(post, other) !== 'reader');
}

/** “We don't answer every message” says that some are answered; “… messages on all networks” does not. */
function isOfSome({ source }: Post<never>, said: Said, words: WordsIn): boolean {
  const { verb } = said;
  if (!verb?.negated) return false;
  return words
    .statement(said, 'not_all')
    .some(
      ({ start }) => start > verb.end && atMostShortWord.test(source.slice(verb.end, Math.min(start, verb.end + 5))),
    );
}

/** Between a verb and its object: nothing, or «a», “to”. */
const atMostShortWord = /^\s(?:\p{L}{1,2}\s)?$/u;

/** Do its words only probably refuse an answer? What is found by them is a hint. */
const isLoose = ({ entry }: Hit): boolean => entry.kind === 'loose';

/**
 * Does it deny, unconditionally and for everybody? «Si no contestamos» and “that we did not answer” in a comment do
 * not.
 */
function isDenial(post: Post<'dialogue'>, said: Said, words: WordsIn): boolean {
  const { verb, time, mode, role } = said;
  if (!verb || time === 'past' || mode === 'question' || mode === 'wishes') return false;
  if (!verb.negated && words.statement(said, 'none').length === 0 && !isByNobody(said, words)) return false;
  if (words.isConditional(said) || words.statement(said, 'partial').length > 0) return false;
  // “Messages never go unanswered” denies what would refuse.
  if (isOfSome(post, said, words) || words.statement(said, 'unheard').length > 0) return false;
  const isDenied = post.sayings.of(said.sentence).some((other) => other.start < said.start && other.verb?.negated);
  return role !== 'relative' || !isDenied;
}

/** Somebody (we, nobody, an account, messages) answers or reads nothing; or the reader should not write. */
function refuses(post: Post<'dialogue' | 'actorAt'>, said: Said, words: WordsIn): boolean {
  const { verb, mode, subject, groups } = said;
  const replies = verb?.acts.has('reply') === true;
  if (!verb || words.statement(said, 'firm').length > 0 || words.sentence(said, 'place').length === 0) return false;
  if (shunsAnswer(said, words)) return true;
  if (mode === 'asks') return replies && words.statement(said, 'place').length > 0;
  if (bansWriting(post, said, words)) return true;
  if (!replies && !words.statement(said, 'reads').some((hit) => overlap(hit, verb))) return false;
  const actor = actorOf(post, said);
  const messages = [...words.sentence(said, 'matter'), ...words.sentence(said, 'way')];
  const isIn = (hits: readonly Span[]): boolean => subject !== undefined && hits.some((hit) => overlap(hit, subject));
  // «Esta cuenta no se atiende», but «la línea 3 no atiende la parada».
  const isAccount = isIn(words.statement(said, 'place')) && (verb.voice !== 'active' || groups.length === 1);
  const isNobody = isByNobody(said, words);
  // «No gestionamos esta página».
  const places = words.statement(said, 'place');
  const isTended = groups.some(
    ({ preposition, head }) => preposition === undefined && places.some((hit) => overlap(hit, head)),
  );
  if (!replies && messages.length === 0 && !isAccount && !isNobody && !isTended) return false;
  if (isAccount || isIn(messages) || isNobody || actor === 'ours' || actor === 'nobody') return true;
  return messages.length > 0 && words.sentence(said, 'machine').length > 0;
}

/** “Don't expect a reply here”, «por aquí no recibirás respuesta»: the answer itself is denied. */
function shunsAnswer(said: Said, words: WordsIn): boolean {
  const { verb, groups } = said;
  if (!verb || !words.statement(said, 'shuns').some((hit) => overlap(hit, verb))) return false;
  const nouns = words.statement(said, 'answer_noun');
  return groups.some(({ head, preposition }) => preposition === undefined && nouns.some((hit) => overlap(hit, head)));
}

/** “Nobody can comment under this post”, «aquí no se puede comentar»: nobody may write. */
function bansWriting(post: Post<'dialogue' | 'actorAt'>, said: Said, words: WordsIn): boolean {
  const { verb, mode, subject } = said;
  if (mode !== 'offers' || !verb?.acts.has('contact') || words.statement(said, 'place').length === 0) return false;
  if (words.statement(said, 'nobody').some((hit) => subject !== undefined && overlap(hit, subject))) return true;
  const actor = actorOf(post, said);
  return actor === 'nobody' || actor === 'reader';
}

/** From the subject or the verb up to the messages or place named. */
function spanFor(post: Post<'dialogue'>, said: Said, words: WordsIn): Span {
  const { verb, subject, start, end } = said;
  const named = [...words.statement(said, 'place'), ...words.statement(said, 'matter')];
  const groups = said.groups.filter((group) => named.some((hit) => overlap(hit, group)));
  const first = Math.min(verb?.start ?? start, subject?.start ?? Infinity);
  const last = Math.max(verb?.end ?? end, ...[...groups, ...named].map((one) => one.end));
  return spanOf(post.source, Math.max(start, first - denialBefore(post, first)), Math.min(last, end));
}

/** The length of a negation right before: «no», “never”. */
export const denialBefore = ({ source }: Pick<Post, 'source'>, at: number): number =>
  /(?:^|[^\p{L}])(\p{L}{2,5}\s)$/u.exec(source.slice(Math.max(0, at - 8), at))?.[1]?.length ?? 0;
