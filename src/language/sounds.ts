import { keyOf } from '../text/fold.js';
import { languageOf } from './language.js';
import type { Sound } from './types.js';

/** Does a text begin with a sound that changes the word before it? “unit” does not, “uninteresting” does. */
export function changesBefore({ before, except }: Sound, text: string): boolean {
  const key = keyOf(text);
  const longest = (beginnings: readonly string[]): number =>
    Math.max(-1, ...beginnings.filter((one) => key.startsWith(one)).map(({ length }) => length));
  return longest(before) > longest(except);
}

/** A word in lower case as it is said before a text: “a” or “an” as “an” before “hour”, «y» as «e» before «iglesias». */
export function formBefore(word: string, text: string, language: string | undefined): string {
  const sound = languageOf(language)?.sounds?.find(({ words }) => words.length === 2 && words.includes(word));
  return sound?.words[changesBefore(sound, text) ? 1 : 0] ?? word;
}
