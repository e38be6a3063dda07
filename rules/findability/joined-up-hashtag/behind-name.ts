import { wordsIn } from './pieces.js';

/** Two nouns behind a name that is not known: «thornby» in `#thornbyfoodmarket`. What may end the name (`ends`) is no noun. */
export function behindName(
  letters: string,
  isNoun: (word: string) => boolean,
  ends: (word: string) => boolean,
): string[] | undefined {
  for (let at = letters.length - 8; at > 3; at--) {
    const nouns = ends(letters.slice(at)) ? undefined : wordsIn(letters.slice(at), isNoun, () => false);
    if (nouns?.length === 2 && !nouns.some(ends)) return [letters.slice(0, at), ...nouns];
  }
  return undefined;
}

/** A name that is not known, words that join, and one that is known: «orbaneja», «por», «la» in `#orbanejaporlaigualdad`. */
export function nameFirst(
  letters: string,
  joins: (word: string) => boolean,
  isSmall: (word: string) => boolean,
  isWord: (word: string) => boolean,
): string[] | undefined {
  for (let at = 5; at <= letters.length - 7; at++) {
    const words = wordsIn(
      letters.slice(at),
      (word) => isSmall(word) || isWord(word),
      () => false,
    );
    if (words && words.length > 1 && joins(words[0] as string) && isWord(words.at(-1) as string))
      return [letters.slice(0, at), ...words];
  }
  return undefined;
}
