import type { Lexicon, Post, Span, Within } from '../../../src/rule.js';

/**
 * Words that ask for reactions, unless their sentence says what for. To follow or pass on may serve, so that counts
 * only where a post gives nothing else.
 */
export function applause(post: Post<'actions' | 'changes' | 'service'>, lexicon: Lexicon): Span | undefined {
  const gained = post.within('sentence', lexicon.hits('gain'));
  const asked = lexicon.said('applause').find((hit) => !gained.has(hit));
  if (asked) return asked;
  const echoed = plea(post, lexicon, gained);
  if (echoed) return echoed;
  const passing = lexicon.said('passing').filter((hit) => !gained.has(hit) && !gained.has(hit, 1));
  if (passing.length === 0 || post.phones.length + post.emails.length > 0) return undefined;
  // What the same sentence asks besides serves the asking: «síguenos y no te pierdas nada».
  const here = post.within('sentence', passing);
  if ([...post.actions, ...post.changes].some((at) => !here.has(at))) return undefined;
  return post.service.facts.length > 0 || post.service.topic ? undefined : passing[0];
}

/**
 * What readers leave under a post, or the account itself, named where the post asks: «¿Ya le diste a la campanita?».
 */
function plea(post: Post<'service'>, lexicon: Lexicon, gained: Within<Span>): Span | undefined {
  const echoes = lexicon.said('echo').filter((hit) => !gained.has(hit));
  if (echoes.length === 0 || post.phones.length + post.emails.length > 0) return undefined;
  const pleas = post.within('sentence', lexicon.hits('plea'));
  const asks = (hit: Span): boolean =>
    [0, 1].some((further) => pleas.has(hit, further)) ||
    post.sayings.with([hit], 1).some(({ mode, verb }) => !verb?.negated && (mode === 'asks' || mode === 'question'));
  return echoes.find(
    (hit) => asks(hit) && (hit.entry.kind !== 'page' || (post.service.facts.length === 0 && !post.service.topic)),
  );
}
