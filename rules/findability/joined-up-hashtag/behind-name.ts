import { wordsIn } from './pieces.js';

/**
 * Nouns after an unknown name: «thornby» in `#thornbyfoodmarket`, with small words between them («orbaneja», «libre»,
 * «de», «ruidos», «molestos»). Words that may end the name (`ends`) do not count as nouns; with small words the
 * shortest name is the likeliest.
 */
export function behindName(
  letters: string,
  isNoun: (word: string) => boolean,
  isSmall: (word: string) => boolean,
  ends: (word: string) => boolean,
): string[] | undefined {
  for (let at = letters.length - 8; at > 3; at--) {
    const nouns = ends(letters.slice(at)) ? undefined : wordsIn(letters.slice(at), isNoun);
    if (nouns?.length !== 2 || nouns.some(ends)) continue;
    return longer(letters, at, nouns, isNoun, isSmall) ?? [letters.slice(0, at), ...nouns];
  }
  return undefined;
}

/** The name and its nouns, when the apparent name ends with a noun and small words. */
function longer(
  letters: string,
  end: number,
  nouns: readonly string[],
  isNoun: (word: string) => boolean,
  isSmall: (word: string) => boolean,
): string[] | undefined {
  for (let at = 4; at < end - 4; at++) {
    const [first, ...joining] = wordsIn(letters.slice(at, end), (word) => isNoun(word) || isSmall(word)) ?? [];
    if (first && isNoun(first) && joining.length > 0 && joining.every(isSmall))
      return [letters.slice(0, at), first, ...joining, ...nouns];
  }
  return undefined;
}

/** An unknown name, joining words, and a known one: «orbaneja», «por», «la» in `#orbanejaporlaigualdad`. */
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
