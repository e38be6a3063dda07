import { keyOf } from '../text/fold.js';

/** Letters that the stem of a word keeps: enough to tell words apart, few enough to join their forms. */
const stemLetters = 5;

/** A word, figure or sign of a sentence; links, handles and marks are blank in prose. */
const token = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[!?¡¿%]/gu;

/**
 * The terms of a sentence, each once: its words, alone and in pairs, and their stems, alone, in pairs and in threes.
 * A cut word ends in «…», a number is 0, ^ and $ are the ends of the sentence.
 */
export function termsOf(prose: string): Set<string> {
  const words = ['^', ...(prose.match(token) ?? []).map((word) => (/^\p{N}/u.test(word) ? '0' : keyOf(word))), '$'];
  const stems = words.map((word) => (word.length > stemLetters ? `${word.slice(0, stemLetters)}…` : word));
  const terms = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const pair = `${stems[i]} ${stems[i + 1]}`;
    terms.add(words[i] as string).add(stems[i] as string);
    if (i + 1 < words.length) terms.add(`${words[i]} ${words[i + 1]}`).add(pair);
    if (i + 2 < words.length) terms.add(`${pair} ${stems[i + 2]}`);
  }
  return terms;
}
