import { itemAt, type Post, type Range, type Span, type Word, withCapital } from '../../../src/rule.js';

/** What to replace, by what, and the words to be cut from it. */
export type Cut = { readonly at: Span; readonly suggest: readonly string[]; readonly words: string } | undefined;

/** UTF-16 units before and behind words in which the rest of a phrase is looked for. */
export const reach = 40;

/** A text with a capital if another one has it. */
export const capitalAs = (text: string, like: string): string => (/^\p{Lu}/u.test(like) ? withCapital(text) : text);

/** The word next to some words, separated only by a space, in their sentence. */
export function beside(post: Post<never>, { start, end }: Range, step: 1 | -1): Word | undefined {
  const place = step > 0 ? post.source.indexOf(' ', end) : start - 1;
  if (post.source[place] !== ' ' || (step > 0 && place !== end)) return undefined;
  const word = itemAt(post.words, step > 0 ? end + 1 : start - 2);
  const isBeside = word && (step > 0 ? word.start === end + 1 : word.end === start - 1);
  return isBeside && post.within('sentence', [{ start }]).has(word) ? word : undefined;
}
