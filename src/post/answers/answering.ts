import type { Offset, Within } from '../../draft/within.js';
import type { Hit } from '../../lexicon/lexicon.js';
import type { NounGroup } from '../../reading/statement.js';
import { overlap } from '../../text/span.js';
import type { Actor, Post, Said } from '../post.js';
import { actingGroup, actorOf } from '../sentences/actor.js';
import type { WordsIn } from './words-in.js';

type Talked = Post<'dialogue' | 'actorAt' | 'grammar'>;

/** Actors who never answer on behalf of the body. */
const others: readonly Actor[] = ['reader', 'people', 'association'];

/** The statements that say that the body answers, or will, in sentences that say when. */
export function answering(post: Talked, when: readonly Offset[], words: WordsIn): readonly Said[] {
  const may = mayAnswer(post, when);
  if (may.length === 0) return [];
  const spoken = post.within('sentence', post.hits('grammar', 'you'));
  const contacts = post.within('sentence', [...post.phones, ...post.emails, ...post.hits('dialogue', 'contact')]);
  const invites = (index: number): boolean =>
    post.sayings.of(index).some(({ verb, mode }) => mode === 'asks' && verb?.acts.has('contact') && !verb.negated);
  /** Is the reader asked to write in its sentence or one beside it? */
  const isAsked = (said: Said): boolean =>
    [0, -1, 1].some((further) => invites(said.sentence + further) || contacts.has(said, further));
  /** Does it address the reader, or mention what readers write? */
  const isForReader = (said: Said): boolean =>
    actorOf(post, said) === 'reader' ||
    spoken.has(said) ||
    words.sentence(said, 'matter').some(({ entry }) => entry.kind !== 'reply') ||
    contacts.has(said) ||
    contacts.has(said, -1) ||
    isAsked(said);
  return may.filter(
    (said) =>
      isToBe(said, words) &&
      !words.isConditional(said) &&
      words.statement(said, 'unasked').length === 0 &&
      (replies(post, said, words, { spoken, isAsked, isForReader }) ||
        givesAnswer(post, said, words, isForReader) ||
        takesTime(post, said, words, isForReader)),
  );
}

/** Words without which a statement tells of an answer only by its verb. */
const answerWords = ['returns', 'looks_at', 'answer_noun', 'waits'] as const;

/** The statements, in order, that have a verb of answering or are in a sentence with words of it. */
function mayAnswer(post: Talked, when: readonly Offset[]): readonly Said[] {
  if (when.length === 0) return [];
  const words = post.within(
    'sentence',
    answerWords.flatMap((group) => post.hits('dialogue', group)),
  );
  const doing = post.sayings.doing(['reply', 'answer'], when);
  const named = post.sayings.with(when.filter((at) => words.has(at)));
  return [...new Set([...doing, ...named])].sort((a, b) => a.start - b.start);
}

/** “You won't hear from us until May” is a promise too. */
const isToBe = (said: Said, words: WordsIn): boolean =>
  (!said.verb?.negated || words.statement(said, 'not_before').length > 0) &&
  said.time !== 'past' &&
  said.mode !== 'wishes' &&
  said.mode !== 'question';

interface Addressed {
  /** The words that address somebody. */
  readonly spoken: Within<Hit>;
  readonly isAsked: (said: Said) => boolean;
  readonly isForReader: (said: Said) => boolean;
}

/** Is the actor named as ours: «nuestra cuenta», “our foresters”, «la oficina»? */
function isHouse(said: Said, words: WordsIn): boolean {
  const group = actingGroup(said);
  return group !== undefined && words.statement(said, 'house').some((hit) => overlap(hit, group));
}

/** We reply, your message will be answered, our team deals with questions, you will hear from us. */
function replies(post: Talked, said: Said, words: WordsIn, addressed: Addressed): boolean {
  const { verb, mode } = said;
  const { spoken, isAsked, isForReader } = addressed;
  const actor = isHouse(said, words) ? 'ours' : actorOf(post, said);
  const returns = words.statement(said, 'returns').filter(({ entry }) => entry.kind !== 'asked' || isAsked(said));
  if (returns.some(({ entry }) => entry.kind === 'reader')) return actor !== 'ours';
  if (!verb || mode === 'asks' || others.includes(actor) || (mode === 'must' && actor !== 'ours')) return false;
  if (returns.length > 0 || verb?.acts.has('reply')) {
    if (actor === 'ours' && (verb?.person === 4 || words.statement(said, 'place').length > 0)) return true;
    return actor === 'ours' || actor === 'nobody' ? isForReader(said) : spoken.has(said) || isAsked(said);
  }
  // A pronoun names again what the sentence has named: «las dudas que dejéis aquí las resolvemos».
  const named = verb.pronoun === undefined ? words.statement(said, 'matter') : words.sentence(said, 'matter');
  const deals = verb.acts.has('answer') || words.statement(said, 'looks_at').some((hit) => overlap(hit, verb));
  const isOurs = actor === 'ours' || actor === 'nobody';
  return deals && isOurs && named.some(({ entry }) => entry.kind !== 'request');
}

/** «Tendrás respuesta», “complaints get a response”: the answer is named, and not the reader's own. */
function givesAnswer(post: Talked, said: Said, words: WordsIn, isForReader: (said: Said) => boolean): boolean {
  const nouns = words.statement(said, 'answer_noun');
  if (nouns.length === 0 || !isForReader(said)) return false;
  const isAnswer = ({ preposition, head }: NounGroup): boolean =>
    preposition === undefined && nouns.some((hit) => overlap(hit, head));
  if (!said.groups.some(isAnswer)) return false;
  const { verb, mode } = said;
  const isSent = (['send', 'contact', 'request'] as const).some((act) => verb?.acts.has(act));
  return actorOf(post, said) !== 'reader' || (mode !== 'must' && !isSent);
}

/** “It takes us a week to reply”, «Espera diez días por la respuesta»: time passes until the answer. */
function takesTime(post: Talked, said: Said, words: WordsIn, isForReader: (said: Said) => boolean): boolean {
  const { verb } = said;
  if (!verb || !words.statement(said, 'waits').some((hit) => overlap(hit, verb))) return false;
  // “The lift takes weeks, but we reply today” tells of something else.
  const own = post.sayings.of(said.sentence).filter((other) => other !== said && other.role === 'main');
  const isApart = (hit: Hit): boolean => own.some((other) => other.verb !== undefined && overlap(other.verb, hit));
  const nouns = words.sentence(said, 'answer_noun').filter((hit) => !isApart(hit));
  // «La respuesta tarda un mes en llegar», but not «el pasaporte tarda un mes en llegar».
  const answers = words.statement(said, 'answer_noun').length > 0;
  const verbs = words.sentence(said, 'replying').filter(({ entry }) => entry.kind !== 'arrives' || answers);
  const told = [...nouns, ...verbs];
  return told.some(({ start }) => start > verb.end) && isForReader(said);
}
