import { keyOf } from '../text/fold.js';
import { languageOf } from './language.js';

/** A short word, in lower case, as it is said before another: “a” or “an” as “an” before “hour”, «y» as «e» before «iglesias». */
export function formBefore(word: string, next: string, language: string | undefined): string {
  const sound = languageOf(language)?.sounds?.find((one) => one.say === word || one.for === word);
  if (!sound) return word;
  const longest = (beginnings: readonly string[]): number =>
    Math.max(0, ...beginnings.filter((one) => keyOf(next).startsWith(one)).map(({ length }) => length));
  return longest(sound.before) > longest(sound.not_before) ? sound.say : sound.for;
}
