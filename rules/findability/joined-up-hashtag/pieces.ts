/** The longest word of a tag. */
const longestWord = 16;

/** The parts of a run of letters that may be words: every substring of up to 16 letters. */
export function piecesOf(letters: string): Set<string> {
  const pieces = new Set<string>();
  for (let i = 0; i < letters.length; i++)
    for (let j = i + 1; j <= Math.min(letters.length, i + longestWord); j++) pieces.add(letters.slice(i, j));
  return pieces;
}

/** Is a word, of a letter or more, one of them? */
export const isPiece = (word: string, letters: string): boolean => word.length <= longestWord && letters.includes(word);

/**
 * The fewest words that make up a run of letters. Undefined when it is not made of words; an unknown name of five or
 * more letters may follow words for which `mayName` holds.
 */
export function wordsIn(
  letters: string,
  isWord: (word: string) => boolean,
  mayName: (before: readonly string[]) => boolean = () => false,
): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end++)
    for (let start = Math.max(0, end - longestWord); start < end; start++) {
      const before = best[start];
      const word = letters.slice(start, end);
      if (!before || before.length + 1 >= (best[end]?.length ?? Number.POSITIVE_INFINITY) || !isWord(word)) continue;
      best[end] = [...before, word];
    }
  const whole = best[letters.length];
  if (whole) return whole;
  const named = best.findLast((words, at) => at <= letters.length - 5 && words !== undefined && mayName(words));
  return named && [...named, letters.slice(named.join('').length)];
}
