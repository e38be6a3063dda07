import type { Within } from '../../draft/within.js';
import { meaningOf } from '../../reading/cells.js';
import type { Range } from '../../text/ranges.js';
import { overlap, type Span } from '../../text/span.js';
import type { Actor, Post, Said } from '../post.js';
import { actorOf } from '../sentences/actor.js';
import type { WordsIn } from './words-in.js';

/** Associations and people may close their own chats. */
const outsiders: readonly Actor[] = ['people', 'association'];

/** Is it still true: “we have locked the chat”, but not “we locked it”? */
export const isToday = ({ verb, time }: Said): boolean =>
  time !== 'past' || (verb !== undefined && meaningOf(verb.cell).time === 'now');

/**
 * “The chat is off”, “your messages go unread”, “we ignore comments here”: a channel is closed without a negation.
 * `linked`: the links.
 */
export function closesDoor(
  post: Post<'dialogue' | 'actorAt'>,
  said: Said,
  words: WordsIn,
  linked: Within<Range>,
): boolean {
  const { verb, mode, role } = said;
  if (!verb || verb.negated || !isToday(said) || (mode !== 'states' && mode !== 'must')) return false;
  if (words.isConditional(said) || role === 'relative' || words.statement(said, 'partial').length > 0) return false;
  if (words.sentence(said, 'firm').length > 0 || words.statement(said, 'none').length > 0) return false;
  // “The chat closes at 2pm”, “comments close on Friday: have your say at …”: it has opening times, or there is another
  // channel.
  if (isByNobody(said, words) || words.statement(said, 'timed').length > 0 || linked.has(said)) return false;
  if (isUnheard(post, said, words)) return true;
  return !outsiders.includes(actorOf(post, said)) && (isShut(said, words) || isIgnored(said, words));
}

/** Is the actor nobody: “nobody in the office”, «ningún técnico»? */
export function isByNobody(said: Said, words: WordsIn): boolean {
  const nobody = words.statement(said, 'nobody');
  const acting = said.agent ?? said.subject;
  // «No lo lee nadie»: behind the verb it is a group like others.
  const groups = acting ? [acting] : said.groups.filter(({ preposition }) => preposition === undefined);
  return nobody.some((hit) => groups.some((group) => overlap(hit, group)));
}

/** A channel is named, not as a place, with a word that closes it. */
function isShut(said: Said, words: WordsIn): boolean {
  if (words.statement(said, 'shut').length === 0) return false;
  const ways = words.statement(said, 'way');
  return said.groups.some(
    ({ head, preposition }) => preposition === undefined && ways.some((hit) => overlap(hit, head)),
  );
}

/** Messages, or the people who send them, are not read or answered. */
function isUnheard(post: Post<'dialogue' | 'actorAt'>, said: Said, words: WordsIn): boolean {
  if (words.statement(said, 'unheard').length === 0 || words.sentence(said, 'place').length === 0) return false;
  const writes = post.sayings.of(said.sentence).some(({ verb }) => verb?.acts.has('contact'));
  return writes || asked(said, words).length > 0;
}

/** Messages are ignored, or no longer answered. */
function isIgnored(said: Said, words: WordsIn): boolean {
  const verbs = words.statement(said, 'ignores');
  if (verbs.length === 0 || words.sentence(said, 'place').length === 0) return false;
  // “We no longer reply here” needs no object.
  if (said.verb?.acts.has('reply') && said.verb.start < (verbs[0]?.end ?? 0)) return true;
  return asked(said, words).some(({ start }) => verbs.some((hit) => hit.start < start));
}

/** What people write to us; requests have their own procedures. */
const asked = (said: Said, words: WordsIn): readonly Span[] =>
  words.statement(said, 'matter').filter(({ entry }) => entry.kind !== 'request');
