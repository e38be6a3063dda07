import { type Link, type Post, type Span, spanOf } from '../../../src/rule.js';
import places from './places.yml';

/** A place in the source, and what can replace it. */
export interface Moved {
  readonly at: Span;
  readonly suggest: readonly [string];
}

/** Patterns around a link in a language: places.yml says what each is for. */
type Around = Readonly<Record<string, string>>;

export const aroundOf = ({ language = '' }: Post<never>): Around | undefined =>
  (places as Readonly<Record<string, Around>>)[language];

const patterns = new Map<string, RegExp>();

/** An expression of the patterns, made once: those with `\p` take longer to compile than all that a link is asked. */
export function expression(source: string): RegExp {
  const made = patterns.get(source) ?? new RegExp(source, 'iu');
  patterns.set(source, made);
  return made;
}

/** Can the link be written again around other words: has it its URL with it? */
export const isMovable = ({ form }: Link): boolean => form === 'markdown' || form === 'html';

/** The link with other words. */
export function linked({ source }: Post<never>, { start, end, label }: Link, words: string): string {
  return `${source.slice(start, label.start)}${words}${source.slice(label.end, end)}`;
}

/** The source from `start` to the end of a link, with `text` in its place. */
export const moved = ({ source }: Post<never>, start: number, { end }: Link, text: string): Moved => ({
  at: spanOf(source, start, end),
  suggest: [text],
});

/** Marks that another link, or another clause, would leave in the words. */
const unlinkable = /[[\]<>*_`{}|\n.,;:!?()–—]/;

/** A shorter name of a target says little: «más»; a longer one is a sentence. In UTF-16 units. */
const shortest = 8;
const longest = 90;

/** Are they the words for a link: neither too few nor too many, without marks? */
export const isName = (words: string): boolean =>
  words.length >= shortest && words.length <= longest && words.trim() === words && !unlinkable.test(words);

/** Does the clause, or the sentence, end behind the link? */
export const endsClause = ({ source }: Post<never>, { end }: Link): boolean =>
  /^[*_\s]*(?:[.,;:!?)]|$|\n)/.test(source.slice(end, end + 4));

/** Does its line or its sentence end there? */
export const endsSentence = ({ source }: Post<never>, { end }: Link): boolean =>
  /^[*_]{0,3}(?:[.!)]|\s*$|\s*\n|\s*<(?:\/|br))/.test(source.slice(end, end + 6)) || source.length - end < 2;
