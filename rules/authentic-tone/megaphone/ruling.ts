import { type Hit, type Lexicon, overlap, type Post, type Said, type Span, spanOf } from '../../../src/rule.js';
import { isProposed, isShown } from './stated.js';

/** Words of a post that announces one thing. */
const mostWords = 60;

const holdsLetter = /[\p{L}\p{N}]/u;

/** Words before the change that are shown with it, in UTF-16 units. */
const mostBefore = 60;

/**
 * Words that lay something down for good about what people pay, use or may do, whoever says it: «El museo deja de ser
 * gratuito», “Dogs are no longer permitted on the beach”.
 */
export function ruling(post: Post<'actorAt' | 'kind'>, lexicon: Lexicon): Span | undefined {
  if (post.kind === 'article' || post.words.length > mostWords || lexicon.hits('fleeting').length > 0) return undefined;
  const ruled = post.within('sentence', lexicon.said('matter'));
  const ordered = post.within('paragraph', [...lexicon.hits('lasting'), ...lexicon.hits('ordered')]);
  const isLasting = ({ entry, start }: Hit): boolean => entry.kind !== 'weak' || ordered.has({ start });
  const turn = lexicon.said('turn').find((hit) => ruled.has(hit) && isLasting(hit) && isLaidDown(post, hit));
  return turn && withBeginning(post, turn);
}

/** With the beginning of its clause, which names what is ruled. */
function withBeginning(post: Post<never>, turn: Hit): Span {
  const from = post.sayings.at(turn.start)?.start ?? turn.start;
  const start = from + Math.max(0, post.source.slice(from, turn.start).search(holdsLetter));
  return start < turn.start && turn.start - start <= mostBefore ? spanOf(post.source, start, turn.end) : turn;
}

function isLaidDown(post: Post<'actorAt'>, turn: Hit): boolean {
  const said = post.sayings.at(turn.end - 1);
  if (!said) return true;
  const { role, mode, verb } = said;
  if ((role !== 'main' && !isTold(post, said)) || isProposed(said) || isShown(post, said)) return false;
  // A noun that looks like a verb: «la licencia para la reforma».
  if (turn.entry.kind === 'verb' && !(verb && overlap(verb, turn))) return false;
  return mode === 'states' || mode === 'must' || (mode === 'offers' && (verb?.negated || turn.entry.kind === 'only'));
}

/** «Comunicamos a los usuarios que sube la tarifa»: what somebody says is as good as said. */
function isTold({ sayings }: Post<never>, said: Said): boolean {
  const all = sayings.of(said.sentence);
  const before = all[all.indexOf(said) - 1];
  return before?.role === 'main' && before.verb?.acts.has('say') === true && !before.verb.negated;
}
