import { bareOf } from '../../text/fold.js';

/** How a lexicon's words are written with a mark in the place of their gender: vecin@s, todxs, niñ·as. */
export interface Marks {
  /** Signs that say nothing else there. */
  readonly clear: readonly string[];
  /** Signs and letters that end a word for other reasons too: emphasis, a footnote, a plain x. */
  readonly doubtful: readonly string[];
  readonly endings: readonly string[];
}

/**
 * The regular expression of a stem with a mark, an ending and perhaps a second of both (niñ·a/s). `isWord` = the stem is
 * a word of its own (actor): behind it a doubtful mark needs an ending.
 */
export function markedExpression(stem: string, { clear, doubtful, endings }: Marks, isWord: boolean): string {
  const letters = doubtful.filter((mark) => /\p{L}/u.test(mark));
  const signs = doubtful.filter((mark) => !letters.includes(mark));
  const ending = `(?:${endings.join('|')})`;
  const marked = isWord
    ? [`${oneOf(clear)}${ending}?`, `${oneOf(signs)}${ending}`, `${oneOf(letters)}s`]
    : [`${oneOf([...clear, ...signs])}${ending}?`, `${oneOf(letters)}s?`];
  const second = `(?:${oneOf([...clear, ...signs, '/'])}${ending})?`;
  const bare = stem.replace(/[áéíóú]/g, (vowel) => oneOf([vowel, bareOf(vowel)]));
  return `(?<![\\p{L}\\p{N}@._/-])${bare}(?:${marked.join('|')})${second}(?![\\p{L}\\p{N}@_]|\\.\\p{L}|\\*\\*)`;
}

const oneOf = (characters: readonly string[]): string => `[${characters.join('').replace(/[\]\\^-]/g, '\\$&')}]`;
