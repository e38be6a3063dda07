import type { NounGroup } from '../../reading/statement.js';
import { overlap } from '../../text/span.js';
import type { Post, Said } from '../post.js';
import { type Actor, actorOf } from '../sentences/actor.js';
import { WordsIn } from './words-in.js';

type Talked = Post<'dialogue' | 'actors' | 'grammar'>;

/** Those who never answer for the body. */
const others: readonly Actor[] = ['reader', 'people', 'association'];

/** The statements that say that the body answers, or will. */
export function answering(post: Talked): readonly Said[] {
  const words = new WordsIn(post);
  const spoken = post.within('sentence', post.hits('grammar', 'you'));
  const contacts = post.within('sentence', [...post.phones, ...post.emails, ...post.hits('dialogue', 'contact')]);
  /** Does it speak to the reader, or of what readers write? */
  const isForReader = (said: Said): boolean =>
    spoken.has(said) || words.sentence(said, 'matter').length > 0 || contacts.has(said) || contacts.has(said, -1);
  return post.sayings.all.filter(
    (said) =>
      isToBe(said) &&
      !words.isConditional(said) &&
      (replies(post, said, words, isForReader) || givesAnswer(post, said, words, isForReader)),
  );
}

const isToBe = ({ verb, mode, time }: Said): boolean =>
  verb !== undefined && !verb.negated && time !== 'past' && mode !== 'wishes' && mode !== 'question';

/** We reply, your message will be answered, our team deals with questions, you will hear from us. */
function replies(post: Talked, said: Said, words: WordsIn, isForReader: (said: Said) => boolean): boolean {
  const { verb, mode } = said;
  const actor = actorOf(post, said);
  const returns = words.statement(said, 'returns');
  if (returns.some(({ entry }) => entry.kind === 'reader')) return actor !== 'ours';
  if (mode === 'asks' || others.includes(actor) || (mode === 'must' && actor !== 'ours')) return false;
  const isOurs = actor === 'ours' && verb?.person === 4;
  if (returns.length > 0 || verb?.acts.has('reply')) return isOurs || isForReader(said);
  const matters = words.statement(said, 'matter').filter(({ entry }) => entry.kind !== 'request');
  return verb?.acts.has('answer') === true && (actor === 'ours' || actor === 'nobody') && matters.length > 0;
}

/** «Tendrás respuesta», “complaints get a response”, “a reply takes”: the answer is named, and not the reader's own. */
function givesAnswer(post: Talked, said: Said, words: WordsIn, isForReader: (said: Said) => boolean): boolean {
  const nouns = words.statement(said, 'answer_noun');
  if (nouns.length === 0 || !isForReader(said)) return false;
  const isAnswer = ({ preposition, start, core }: NounGroup): boolean =>
    preposition === undefined && nouns.some((hit) => overlap(hit, { start, end: core }));
  if (!said.groups.some(isAnswer)) return false;
  const { verb, mode } = said;
  const isSent = ['send', 'contact', 'request'].some((act) => verb?.acts.has(act));
  return actorOf(post, said) !== 'reader' || (mode !== 'must' && !isSent);
}
