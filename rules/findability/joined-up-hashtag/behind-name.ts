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
