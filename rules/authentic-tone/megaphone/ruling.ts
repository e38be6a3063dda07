import {
  type Act,
  type Hit,
  type Lexicon,
  lastAt,
  overlap,
  type Post,
  type Range,
  type Said,
  type Span,
  spanOf,
} from '../../../src/rule.js';
import { isProposed, isShown, isUndecided } from './is-stated.js';
import { mostWords } from './short-post.js';

const holdsLetter = /[\p{L}\p{N}]/u;

/** How much of the clause before the change is shown with it, in UTF-16 units. */
const mostBefore = 60;

/**
 * Words that lay something down for good about what people pay, use or may do, whoever says it: «El museo deja de ser
 * gratuito», “Dogs are no longer permitted on the beach”.
 */
export function ruling(post: Post<'actorAt' | 'kind'>, lexicon: Lexicon): Span | undefined {
  if (post.kind === 'article' || post.words.length > mostWords || lexicon.hits('fleeting').length > 0) return undefined;
  const matters = lexicon.said('matter');
  const within = post.within('sentence', matters);
  // «¿Bolsas de plástico? Ya no»: the answer tells what becomes of what the question names.
  const ruled = { has: (at: Range) => within.has(at) || (asksBefore(post, at) && within.has(at, -1)) };
  const since = [...lexicon.hits('lasting'), ...lexicon.hits('ordered')];
  const anchored = post.within('paragraph', since);
  const isLasting = ({ entry, start }: Hit): boolean => entry.kind !== 'weak' || anchored.has({ start });
  const turn = lexicon.said('turn').find((hit) => ruled.has(hit) && isLasting(hit) && isLaidDown(post, hit));
  if (turn) return withBeginning(post, turn);
  const said = post.sayings.with(since).find((one) => ruled.has(one) && isNewRule(post, one));
  return said?.verb && withBeginning(post, said.verb);
}

function asksBefore({ sentences }: Post<never>, at: Range): boolean {
  const before = sentences[lastAt(sentences, at.start) - 1];
  return before !== undefined && /\?\s*$/.test(before.text);
}

/** What events do, and people with news: no rule. What opens is a service. */
const tells = ['happen', 'stage', 'share', 'say', 'feel', 'present', 'come', 'inform', 'give', 'open'] as const;

/** What will be done, or not, from a day on or by order: «Desde abril no circulan coches». */
function isNewRule(post: Post<'actorAt'>, said: Said): boolean {
  const { verb, time, mode } = said;
  const is = (act: Act): boolean => verb?.acts.has(act) === true;
  const isBan = verb?.negated === true && time === 'now' && (mode !== 'states' || !is('be'));
  return (isBan || (time === 'to-come' && !is('be') && !tells.some(is))) && isStatedRule(post, said);
}

/** With the beginning of its clause, which names what is ruled. */
function withBeginning(post: Post<never>, turn: Range): Span {
  const from = post.sayings.at(turn.start)?.start ?? turn.start;
  const start = from + Math.max(0, post.source.slice(from, turn.start).search(holdsLetter));
  return start < turn.start && turn.start - start <= mostBefore
    ? spanOf(post.source, start, turn.end)
    : spanOf(post.source, turn.start, turn.end);
}

function isLaidDown(post: Post<'actorAt'>, turn: Hit): boolean {
  const said = post.sayings.at(turn.end - 1);
  // A noun that looks like a verb: «la licencia para la reforma».
  if (turn.entry.kind === 'verb' && !(said?.verb && overlap(said.verb, turn))) return false;
  if (!said || said.start > turn.start) return true;
  return isStatedRule(post, said) || (turn.entry.kind === 'only' && said.mode === 'offers');
}

function isStatedRule(post: Post<'actorAt'>, said: Said): boolean {
  const { role, mode, verb } = said;
  const all = post.sayings.of(said.sentence);
  // «Pues desde hoy toca pagar»: a sentence of its own.
  const isAlone = role === 'subordinate' && all[0] === said && all.every((other) => other.role !== 'main');
  if (
    (role !== 'main' && !isAlone && !isTold(post, said)) ||
    isProposed(said) ||
    isShown(post, said) ||
    isUndecided(post, said)
  )
    return false;
  return mode === 'states' || mode === 'must' || (mode === 'offers' && verb?.negated === true);
}

/** «Comunicamos a los usuarios que sube la tarifa»: what somebody says is as good as said. */
function isTold({ sayings }: Post<never>, said: Said): boolean {
  const all = sayings.of(said.sentence);
  const before = all[all.indexOf(said) - 1];
  return before?.role === 'main' && before.verb?.acts.has('say') === true && !before.verb.negated;
}
