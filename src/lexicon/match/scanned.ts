import { scan } from '../../text/tokens.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** The words of a text, as the walk sees them. */
export interface ScannedWords {
  readonly text: string;
  readonly at: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly Word[];
  /** Is there white space before it? */
  readonly spaces: readonly boolean[];
  readonly isWord: readonly boolean[];
}

/** Reads the words of a text. */
export function wordsOf(text: string, vocabulary: Vocabulary): ScannedWords {
  const at: number[] = [];
  const ends: number[] = [];
  const words: Word[] = [];
  const spaces: boolean[] = [];
  const isWord: boolean[] = [];
  scan(text, (start, end, space, _, isText) => {
    at.push(start);
    ends.push(end);
    words.push(vocabulary.of(text.slice(start, end)));
    spaces.push(space);
    isWord.push(isText);
  });
  return { text, at, ends, words, spaces, isWord };
}

/** No phrase begins or ends at a sign attached to a word. */
const touches = ({ at, spaces, isWord }: ScannedWords, i: number): boolean =>
  i > 0 && i < at.length && !spaces[i] && isWord[i - 1] !== isWord[i];

/** An emoji may touch a word without being part of it: «📍Plaza Mayor». */
function isPicture({ text, at }: ScannedWords, i: number): boolean {
  if (text.charCodeAt(at[i] as number) < 0x80) return false;
  picture.lastIndex = at[i] as number;
  return picture.test(text);
}

/** The sign behind a letter that is elided before the word it sticks to: «d'obrir». */
const isElision = ({ text, at, ends, spaces, isWord }: ScannedWords, i: number): boolean =>
  i > 0 &&
  !spaces[i] &&
  isWord[i - 1] === true &&
  (ends[i - 1] as number) - (at[i - 1] as number) === 1 &&
  /['’]/.test(text[at[i] as number] ?? '');

const picture = /\p{Extended_Pictographic}/uy;

/** May a phrase begin at this word or sign? */
export const mayBegin = (words: ScannedWords, i: number): boolean =>
  words.isWord[i] === true || !touches(words, i) || isPicture(words, i);

/** May a phrase end before this word or sign? */
export const mayEnd = (words: ScannedWords, i: number): boolean =>
  words.isWord[i - 1] === true || !touches(words, i) || isPicture(words, i - 1) || isElision(words, i - 1);

/** How many words and signs further a full stop may follow, as in «Sr.», «et al.», «a/a.». */
export const stopsAhead = 3;

export function isNearStop({ text, at }: ScannedWords, i: number): boolean {
  for (let n = 1; n <= stopsAhead; n++) if (text[at[i + n] as number] === '.') return true;
  return false;
}
