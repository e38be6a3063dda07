import type { Link, Post } from '../../../src/rule.js';
import { aroundOf, endsClause, expression, isMovable, isName, linked, type Moved, moved } from './move-link.js';

/**
 * The link moved to the words that the sentence has for what is behind it: «Consulta las bases [aquí](…)» becomes
 * «Consulta [las bases](…)». Only for what one is asked, or able, to read or see, with its complements, right before a
 * link that ends its clause and has its URL with it.
 */
export function movedTo(post: Post<never>, link: Link): Moved | undefined {
  const { source } = post;
  if (!isMovable(link) || !endsClause(post, link)) return undefined;
  const said = post.sayings.at(link.start - 1) ?? post.sayings.at(link.start);
  const verb = said?.verb;
  if (!verb?.acts.has('inform') || verb.negated) return undefined;
  const object = said?.groups.find(({ start, preposition }) => start >= verb.end && preposition === undefined);
  const around = aroundOf(post);
  if (!around) return undefined;
  const isMore = expression(`^ (?:${around.more}) `).test(source.slice(verb.end, verb.end + 12));
  const start = isMore ? verb.end + 1 : object?.start;
  if (start === undefined || start - verb.end > 2) return undefined;
  const words = source.slice(start, link.start).replace(expression(`\\s(?:${around.way})?$`), '');
  const isAlong = around.along !== undefined && words.startsWith(`${around.along} `);
  return isName(words) && !isAlong ? moved(post, start, link, linked(post, link, words)) : undefined;
}
