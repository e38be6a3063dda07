import { shapesIn } from '../../recognizers/shapes.js';
import { copied } from '../../text/copied.js';
import { bareOf, exactOf } from '../../text/fold.js';
import type { Column, Rows } from '../column.js';
import { anyInClause, anyInSentence, anyWord, type Compiled, oneWord } from '../compiled.js';
import { numberOf, type WordGraph } from '../word-graph.js';
import type { Nodes } from './nodes.js';

/** The number of words as written that are cached. */
const mostWords = 20_000;
const stops = ['.', '!', '?', ';', ':'];
const ends = ['.', '!', '?', '…'];
const pauses = [...ends, ';', ':', ',', '(', ')', '—', '–', '«', '»', '“', '”', '"'];
/** The signs, of one character, that each gap leaves to the edges after it. */
const endsOfGap: readonly (readonly [gap: number, signs: readonly string[]])[] = [
  [anyWord, stops],
  [anyInClause, pauses],
  [oneWord, [...stops, ...pauses]],
  [anyInSentence, ends],
];

const gapsThatTake = (sign: string): number =>
  endsOfGap.reduce((all, [gap, signs]) => (signs.includes(sign) ? all : all | (1 << -gap)), 0);
const anyGap = gapsThatTake('');

/** A word as the edges of the automaton see it: all words that no edge can tell apart are the same. */
export interface Word {
  /** Its labels, with its accents and without: -1 where no edge has it so. */
  readonly label: number;
  readonly bare: number;
  /** The other edges that take it: a bit for each kind in `head.spans` that is a shape, then one for each set. */
  readonly bits: Uint8Array;
  /** The gaps that take it: bit `n` for the label `-n`. */
  readonly gaps: number;
  /** Where it leads from the beginning, by the kind of place: filled on demand. */
  readonly first: (Nodes | undefined)[];
}

/** The words of compiled lexicons, and which edges take them. */
export class Vocabulary {
  /** Labels below this are of words; the rest are of sets. */
  readonly known: number;
  readonly #words: WordGraph;
  readonly #exact: WordGraph;
  readonly #bare: Column;
  readonly #classes: Column;
  readonly #setsOf: Rows;
  readonly #plain: number;
  readonly #kinds: number;
  readonly #sets: number;
  readonly #shapesOf: (written: string) => readonly number[];
  readonly #written = new Map<string, Word>();
  readonly #met = new Map<string, Word>();
  readonly #bits = new Map<string, Uint8Array>();

  constructor({ head, words, exact, bare, classes, setsOf }: Compiled) {
    this.#words = words;
    this.#exact = exact;
    this.#bare = bare;
    this.#classes = classes;
    this.#setsOf = setsOf;
    this.known = classes.length;
    this.#plain = this.known - bare.length;
    this.#kinds = head.spans.length;
    this.#sets = head.sets;
    this.#shapesOf = shapesIn(head.spans);
  }

  /** A word by what is written. */
  of(written: string): Word {
    const known = this.#written.get(written);
    if (known) return known;
    if (this.#written.size > mostWords) {
      this.#written.clear();
      this.#met.clear();
      this.#bits.clear();
    }
    const word = this.#read(written);
    // Most drafts have a long word that none had before, which would keep all of their prose.
    this.#written.set(copied(written), word);
    return word;
  }

  /** Does any pattern contain the word, in any form? */
  has(word: string): boolean {
    return this.#find(exactOf(word)) >= 0;
  }

  /** The class of a word by its label. */
  classOf(label: number): number {
    return this.#classes[label] as number;
  }

  #read(written: string): Word {
    const exact = exactOf(written);
    const label = this.#find(exact);
    const shapes = this.#shapesOf(written);
    const gaps = exact.length > 1 ? anyGap : gapsThatTake(exact);
    const name = `${label} ${gaps} ${shapes}`;
    const same = this.#met.get(name);
    if (same) return same;
    const bare = label >= this.#plain ? (this.#bare[label - this.#plain] as number) : -1;
    const word = { label, bare, gaps, bits: this.#bitsOf([label, bare], shapes), first: [] };
    this.#met.set(name, word);
    return word;
  }

  #bitsOf(labels: readonly number[], shapes: readonly number[]): Uint8Array {
    const groups = labels.filter((label) => label >= 0).map((label) => this.classOf(label));
    const name = `${groups} ${shapes}`;
    const same = this.#bits.get(name);
    if (same) return same;
    const bits = new Uint8Array((this.#kinds + this.#sets + 7) >> 3);
    const put = (bit: number): void => {
      bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
    };
    for (const shape of shapes) put(shape);
    const { at, of } = this.#setsOf;
    for (const group of groups)
      for (let i = at[group] as number; i < (at[group + 1] as number); i++) put(this.#kinds + (of[i] as number));
    this.#bits.set(name, bits);
    return bits;
  }

  #find(exact: string): number {
    const accented = numberOf(this.#exact, exact);
    return accented >= 0 ? this.#plain + accented : numberOf(this.#words, bareOf(exact));
  }
}
