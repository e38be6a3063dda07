import { type Link, type Post, type Span, spanOf } from '../../../src/rule.js';
import places from './places.yml';

/** A place in the source, and what can replace it. */
export interface Moved {
  readonly at: Span;
  readonly suggest: readonly [string];
}

/**
 * The link moved to the words that the sentence has for what is behind it: «Consulta las bases [aquí](…)» becomes
 * «Consulta [las bases](…)». Only for what one is asked, or able, to read or see, with its complements, right before a
 * link that ends its clause and has its URL with it, in Markdown.
 */
export function movedTo(post: Post<never>, link: Link): Moved | undefined {
  const { source, language = '' } = post;
  const whole = source.slice(link.start, link.end);
  if (link.form !== 'markdown' || !/^[*_\s]*(?:[.,;:!?)]|$|\n)/.test(source.slice(link.end, link.end + 4)))
    return undefined;
  const said = post.sayings.at(link.start - 1) ?? post.sayings.at(link.start);
  const verb = said?.verb;
  if (!verb?.acts.has('inform') || verb.negated) return undefined;
  const object = said?.groups.find(({ start, preposition }) => start >= verb.end && preposition === undefined);
  const around = (places as Readonly<Record<string, { way: string; more: string }>>)[language];
  if (!around) return undefined;
  const isMore = new RegExp(`^ (?:${around.more}) `, 'iu').test(source.slice(verb.end, verb.end + 12));
  const start = isMore ? verb.end + 1 : object?.start;
  if (start === undefined || start - verb.end > 2) return undefined;
  const words = source.slice(start, link.start).replace(new RegExp(`\\s(?:${around.way})?$`, 'iu'), '');
  if (unlinkable.test(words) || words.length < shortest || words.length > longest) return undefined;
  const url = whole.slice(whole.indexOf(']('));
  return { at: spanOf(source, start, link.end), suggest: [`[${words}${url}`] };
}

/** Marks that another link, or another clause, would leave in the words. */
const unlinkable = /[[\]<>*_`{}|\n.,;:!?()–—]/;

/** A shorter name of a target says little: «más»; a longer one is a sentence. In UTF-16 units. */
const shortest = 8;
const longest = 90;
