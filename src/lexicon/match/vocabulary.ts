import { bareOf, exactOf } from '../../text/fold.js';
import type { Column, Rows } from '../column.js';
import { anyInClause, anyInSentence, anyWord, type Compiled, oneWord } from '../compiled.js';
import { numberOf, type WordGraph } from '../word-graph.js';

/** The number of words cached with their labels. */
const mostWords = 20_000;
const stops = ['.', '!', '?', ';', ':'];
const ends = ['.', '!', '?', '…'];
const pauses = [...ends, ';', ':', ',', '(', ')', '—', '–', '«', '»', '“', '”', '"'];
/** Signs that no pattern names still end a gap: each has its own label, after all others. */
const signs = [...new Set([...stops, ...pauses])];

/** The words of compiled lexicons: their labels, and which edges take them. */
export class Vocabulary {
  /** Labels below this are of words; the rest are of sets. */
  readonly known: number;
  readonly #words: WordGraph;
  readonly #exact: WordGraph;
  readonly #bare: Column;
  readonly #classes: Column;
  readonly #setsOf: Rows;
  readonly #plain: number;
  readonly #endOf: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #labels = new Map<string, number>();
  readonly #taking = new Map<number, ReadonlySet<number>>();

  constructor({ words, exact, bare, classes, setsOf }: Compiled) {
    this.#words = words;
    this.#exact = exact;
    this.#bare = bare;
    this.#classes = classes;
    this.#setsOf = setsOf;
    this.known = classes.length;
    this.#plain = this.known - bare.length;
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

  /** Does any pattern contain the word, in any form? */
  has(word: string): boolean {
    return this.#find(exactOf(word)) !== undefined;
  }

  /** The label of the same word without accents, if a word with accents has its own; -1 = none. */
  bareOf(label: number): number {
    return label >= this.#plain && label < this.known ? (this.#bare[label - this.#plain] as number) : -1;
  }

  /** The class of a word by its label. */
  classOf(label: number): number {
    return this.#classes[label] as number;
  }

  /** The labels of edges that take a word: computed once for each word, not for each word and edge. */
  taking(label: number): ReadonlySet<number> {
    const met = this.#taking.get(label);
    if (met) return met;
    const edges = new Set(label < 0 ? [label] : []);
    for (const [gap, ends] of this.#endOf) if (!ends.has(label)) edges.add(gap);
    const { at, of } = this.#setsOf;
    for (const word of [label, this.bareOf(label)]) {
      if (word < 0 || word >= this.known) continue;
      edges.add(word);
      const wordClass = this.classOf(word);
      for (let i = at[wordClass] as number; i < (at[wordClass + 1] as number); i++)
        edges.add(this.known + (of[i] as number));
    }
    this.#taking.set(label, edges);
    return edges;
  }

  #find(exact: string): number | undefined {
    const accented = numberOf(this.#exact, exact);
    if (accented >= 0) return this.#plain + accented;
    const plain = numberOf(this.#words, bareOf(exact));
    return plain >= 0 ? plain : undefined;
  }

  #signLabel(sign: string): number {
    const place = numberOf(this.#words, sign);
    return place >= 0 ? place : this.known + 1 + signs.indexOf(sign);
  }
}
