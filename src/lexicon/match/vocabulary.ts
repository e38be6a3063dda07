import { bareOf, exactOf } from '../../text/fold.js';
import { anyInClause, anyInSentence, anyWord, type Compiled, oneWord, type Rows, type Texts } from '../compiled.js';

/** Words kept with their labels. */
const mostWords = 20_000;
const stops = ['.', '!', '?', ';', ':'];
const ends = ['.', '!', '?', '…'];
const pauses = [...ends, ';', ':', ',', '(', ')', '—', '–', '«', '»', '“', '”', '"'];
/** Signs that no pattern names still end a gap: each has a label of its own, behind all others. */
const signs = [...new Set([...stops, ...pauses])];

/** The words of compiled lexicons: their labels, and which of them an edge takes. */
export class Vocabulary {
  /** Labels of words; those from here on are of sets. */
  readonly known: number;
  readonly #words: Texts;
  readonly #exact: Texts;
  readonly #bare: Int32Array;
  readonly #sets: Rows;
  readonly #plain: number;
  readonly #endOf: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #labels = new Map<string, number>();

  constructor({ words, exact, bare, sets }: Compiled) {
    this.#words = words;
    this.#exact = exact;
    this.#bare = bare;
    this.#sets = sets;
    this.#plain = words.at.length - 1;
    this.known = this.#plain + exact.at.length - 1;
    const labelsOf = (some: readonly string[]) => new Set(some.map((sign) => this.#signLabel(sign)));
    this.#endOf = new Map([
      [anyWord, labelsOf(stops)],
      [anyInClause, labelsOf(pauses)],
      [oneWord, labelsOf(signs)],
      [anyInSentence, labelsOf(ends)],
    ]);
  }

  labelOf(word: string): number {
    const met = this.#labels.get(word);
    if (met !== undefined) return met;
    const exact = exactOf(word);
    const label = this.#find(exact) ?? (signs.includes(exact) ? this.#signLabel(exact) : this.known);
    if (this.#labels.size > mostWords) this.#labels.clear();
    this.#labels.set(word, label);
    return label;
  }

  /** Does the word stand in any pattern, in any form? */
  has(word: string): boolean {
    return this.#find(exactOf(word)) !== undefined;
  }

  /** The label of the same word without its accents, where a word with accents has one of its own; -1 = it has none. */
  bareOf(label: number): number {
    return label >= this.#plain && label < this.known ? (this.#bare[label - this.#plain] as number) : -1;
  }

  /** Does an edge with this label take a word? */
  takes(edge: number, word: number): boolean {
    if (edge < 0) return this.#endOf.has(edge) ? !this.#endOf.get(edge)?.has(word) : edge === word;
    const bare = this.bareOf(word);
    if (edge < this.known) return edge === word || edge === bare;
    const set = edge - this.known;
    return holds(this.#sets, set, word) || (bare >= 0 && holds(this.#sets, set, bare));
  }

  #find(exact: string): number | undefined {
    const accented = placeOf(this.#exact, exact);
    if (accented >= 0) return this.#plain + accented;
    const plain = placeOf(this.#words, bareOf(exact));
    return plain >= 0 ? plain : undefined;
  }

  #signLabel(sign: string): number {
    const place = placeOf(this.#words, sign);
    return place >= 0 ? place : this.known + 1 + signs.indexOf(sign);
  }
}

/** The place of a word among sorted words, or -1. Halving finds it sooner than a map of them all is made: few are ever asked for. */
function placeOf({ at, of }: Texts, word: string): number {
  let low = 0;
  let high = at.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const other = of.slice(at[middle], at[middle + 1]);
    if (other === word) return middle;
    if (other < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function holds({ at, of }: Rows, row: number, wanted: number): boolean {
  let low = at[row] as number;
  let high = (at[row + 1] as number) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = of[middle] as number;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
