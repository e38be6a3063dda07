import { bareOf, exactOf } from '../../text/fold.js';
import { anyInClause, anyInSentence, anyWord, type Compiled, oneWord } from '../compiled.js';

/** Words kept with their labels. */
const mostWords = 20_000;
const stops = ['.', '!', '?', ';', ':'];
const ends = ['.', '!', '?', '…'];
const pauses = [...ends, ';', ':', ',', '(', ')', '—', '–', '«', '»', '“', '”', '"'];

/** Labels of the words of a text, and which of them an edge takes. */
export interface Vocabulary {
  /** Labels of words; those from here on are of sets. */
  readonly known: number;
  labelOf(word: string): number;
  /** The label of the same word without its accents, where a word with accents has one of its own. */
  bareOf(label: number): number | undefined;
  /** Does an edge with this label take a word? */
  takes(edge: number, word: number): boolean;
}

/** Reads the words of compiled lexicons. */
export function vocabularyOf({ words: written, exact: accented, sets }: Compiled): Vocabulary {
  const words = sortedWords(written);
  const exact = labelled(accented, words.size);
  const known = words.size + exact.size;
  // Signs that no pattern names still end a gap: each has a label of its own, behind all others.
  const signs = [...new Set([...stops, ...pauses])];
  const signLabel = (sign: string): number => words.get(sign) ?? known + 1 + signs.indexOf(sign);
  const labelsOf = (some: readonly string[]) => new Set(some.map(signLabel));
  const endOf = new Map([
    [anyWord, labelsOf(stops)],
    [anyInClause, labelsOf(pauses)],
    [oneWord, labelsOf(signs)],
    [anyInSentence, labelsOf(ends)],
  ]);
  const bare = [...exact.keys()].map((word) => words.get(bareOf(word)));
  const labels = new Map<string, number>();
  const bareLabel = (label: number) => (label >= words.size && label < known ? bare[label - words.size] : undefined);
  return {
    known,
    labelOf(word) {
      const met = labels.get(word);
      if (met !== undefined) return met;
      const as = exactOf(word);
      const label = exact.get(as) ?? words.get(bareOf(as)) ?? (signs.includes(as) ? signLabel(as) : known);
      if (labels.size > mostWords) labels.clear();
      labels.set(word, label);
      return label;
    },
    bareOf: bareLabel,
    takes(edge, word) {
      if (edge < 0) return endOf.has(edge) ? !endOf.get(edge)?.has(word) : edge === word;
      const without = bareLabel(word);
      if (edge < known) return edge === word || edge === without;
      const set = sets[edge - known] as readonly number[];
      return includes(set, word) || (without !== undefined && includes(set, without));
    },
  };
}

/** Sorted words between spaces, found by halving: few of them are ever asked for, and a map of all takes longer to make. */
function sortedWords(words: string): { readonly size: number; get(word: string): number | undefined } {
  const starts: number[] = [];
  for (let at = 0; at < words.length; ) {
    starts.push(at);
    const space = words.indexOf(' ', at);
    at = space < 0 ? words.length : space + 1;
  }
  starts.push(words.length + 1);
  return {
    size: starts.length - 1,
    get(word) {
      let low = 0;
      let high = starts.length - 2;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const other = words.slice(starts[middle], (starts[middle + 1] as number) - 1);
        if (other === word) return middle;
        if (other < word) low = middle + 1;
        else high = middle - 1;
      }
      return undefined;
    },
  };
}

const labelled = (words: string, first: number): Map<string, number> =>
  new Map(words === '' ? [] : words.split(' ').map((word, i) => [word, first + i]));

function includes(sorted: readonly number[], wanted: number): boolean {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
