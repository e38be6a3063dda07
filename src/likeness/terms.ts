import { keyOf } from '../text/fold.js';

/** Letters that the stem of a word keeps: enough to tell words apart, few enough to join their forms. */
const stemLetters = 5;
/** Letters of the parts of a word. */
const partLetters = [4, 5];

/** A word, figure or sign of a sentence; links, handles and marks are blank in prose. */
const token = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[!?¡¿%]/gu;
const capitalised = /^\p{Lu}[\p{Ll}\p{M}]+$/u;

/**
 * The terms of a sentence, each once: its words, alone and in pairs, their stems, alone, in pairs, in threes and in pairs
 * with a word or two between, and the parts of longer words. A cut word ends in «…», a part begins with #, a number is 0,
 * _ stands for what is between, ^ and $ are the ends of the sentence. A capital within it is that of a name most of the
 * time: in rows of stems it is Aa too.
 */
export function termsOf(prose: string): Set<string> {
  const tokens = prose.match(token) ?? [];
  const words = ['^', ...tokens.map((word) => (/^\p{N}/u.test(word) ? '0' : keyOf(word))), '$'];
  const stems = words.map((word) => (word.length > stemLetters ? `${word.slice(0, stemLetters)}…` : word));
  const named = stems.map((stem, i) => (i > 1 && capitalised.test(tokens[i - 1] ?? '') ? 'Aa' : stem));
  const terms = new Set<string>();
  addRows(terms, words, 2);
  addRows(terms, stems, 3);
  addRows(terms, named, 3);
  for (const [i, stem] of stems.entries())
    for (const further of stems.slice(i + 2, i + 4)) terms.add(`${stem} _ ${further}`);
  for (const word of words) addParts(terms, word);
  return terms;
}

function addRows(terms: Set<string>, words: readonly string[], most: number): void {
  for (const start of words.keys()) {
    let row = '';
    for (const word of words.slice(start, start + most)) {
      row = row === '' ? word : `${row} ${word}`;
      terms.add(row);
    }
  }
}

function addParts(terms: Set<string>, word: string): void {
  if (word.length <= Math.min(...partLetters)) return;
  const whole = `<${word}>`;
  for (const letters of partLetters)
    for (let start = 0; start + letters <= whole.length; start++) terms.add(`#${whole.slice(start, start + letters)}`);
}
