import type { Post, Said } from '../post.js';

/** How far after its verb an object may begin for both to be shown. */
const farthestObject = 20;

/** Marks of a link, an address or a number: an object that contains one is not shown. */
const marks = /[[\]<>(){}@:|\d]/;

/**
 * The end of the words to show for a statement: after its verb, or after the object that directly follows, without its
 * complements.
 */
export function objectEnd({ source }: Pick<Post, 'source'>, { verb, groups, end }: Said): number {
  if (!verb) return end;
  const object = groups.find(({ start, preposition }) => start > verb.end && preposition === undefined);
  if (!object || object.start - verb.end >= farthestObject) return verb.end;
  return marks.test(source.slice(verb.end, object.core)) ? verb.end : object.core;
}
