import type { Lexicon, Post, Span } from '../../../src/rule.js';

/**
 * Words that ask for reactions, unless their sentence says what for. To follow or pass on may serve, so that counts only
 * where a post gives nothing else.
 */
export function applause(post: Post<'actions' | 'changes' | 'service'>, lexicon: Lexicon): Span | undefined {
  const gained = post.within('sentence', lexicon.hits('gain'));
  const asked = lexicon.said('applause').find((hit) => !gained.has(hit));
  if (asked) return asked;
  const passing = lexicon.said('passing').filter((hit) => !gained.has(hit) && !gained.has(hit, 1));
  if (passing.length === 0 || post.phones.length + post.emails.length > 0) return undefined;
  // What the same sentence asks besides serves the asking: «síguenos y no te pierdas nada».
  const here = post.within('sentence', passing);
  if ([...post.actions, ...post.changes].some((at) => !here.has(at))) return undefined;
  return post.service.facts.length > 0 || post.service.topic ? undefined : passing[0];
}
