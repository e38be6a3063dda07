import { bareOf } from '../../text/fold.js';
import { lowerFigures as figures, lowerLetters as letters } from '../../text/lower-letters.js';
import type { MarkedWords } from '../compiled.js';

/** Calls `found` with the entry of each marked word of an even text in lower case, and its place. */
export type FindMarked = (text: string, found: (entry: number, start: number, end: number) => void) => void;

/**
 * Finds words with a gender mark: a listed stem, a mark, an ending and perhaps a second of both (niñ·a/s). After a stem
 * that is itself a word (actor) a doubtful mark needs an ending.
 */
export function markedFinder({ marks, stems }: MarkedWords): FindMarked {
  const { clear, doubtful, endings } = marks;
  const isLetter = (mark: string): boolean => /\p{L}/u.test(mark);
  const signs = characterClass([...clear, ...doubtful.filter((mark) => !isLetter(mark))]);
  const doubtfulSigns = characterClass(doubtful.filter((mark) => !isLetter(mark)));
  const markLetters = characterClass(doubtful.filter(isLetter));
  const ending = `(?:${endings.join('|')})`;
  const tail = (...marked: string[]): RegExp =>
    new RegExp(
      `(?:${marked.join('|')})(?:(?:${signs}|/)${ending})?(?![${letters}${figures}@_]|\\.[${letters}]|\\*\\*)`,
      'uy',
    );
  const behindStem = tail(`${signs}${ending}?`, `${markLetters}s?`);
  const behindWord = tail(`${characterClass(clear)}${ending}?`, `${doubtfulSigns}${ending}`, `${markLetters}s`);
  // Looks for the mark first, since few texts have one, and then for the stem before it.
  const behind = (mark: string): string =>
    `${mark}(?<=(?<![${letters}${figures}@._/-])([${letters}]{1,${longestStem}})${mark})`;
  const candidates = [
    new RegExp(behind(signs), 'gu'),
    new RegExp(`${behind(markLetters)}(?=s?(?![${letters}]))`, 'gu'),
  ];
  let entries: ReadonlyMap<string, readonly [entry: number, isWord: boolean]> | undefined;
  return (text, found) => {
    for (const candidate of candidates)
      for (const { index, 1: stem = '' } of text.matchAll(candidate)) {
        entries ??= new Map(stems.map(([stem, entry, isWord = false]) => [bareOf(stem), [entry, isWord]]));
        const [entry, isWord] = entries.get(bareOf(stem)) ?? [];
        if (entry === undefined) continue;
        const rest = isWord ? behindWord : behindStem;
        rest.lastIndex = index;
        if (rest.test(text)) found(entry, index - stem.length, rest.lastIndex);
      }
  };
}

/** The longest stem, which keeps time linear in a text without spaces. */
const longestStem = 40;

/** A class of the characters; without any, a pattern that matches nothing. */
const characterClass = (characters: readonly string[]): string =>
  characters.length === 0 ? '(?!)' : `[${characters.join('').replace(/[\]\\^-]/g, '\\$&')}]`;
