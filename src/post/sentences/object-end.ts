import type { Post, Said } from '../post.js';

/** How far behind its verb an object may begin for both to be shown. */
const reach = 20;

/** Marks of a link, an address, a number: what holds them is no object to be shown. */
const marks = /[[\]<>(){}@:|\d]/;

/** Where the words that show a statement end: behind its verb, or the object right behind that, its complements apart. */
export function objectEnd({ source }: Pick<Post, 'source'>, { verb, groups, end }: Said): number {
  if (!verb) return end;
  const object = groups.find(({ start, preposition }) => start > verb.end && preposition === undefined);
  if (!object || object.start - verb.end >= reach) return verb.end;
  return marks.test(source.slice(verb.end, object.core)) ? verb.end : object.core;
}
