import { isShape } from '../../recognizers/shapes.js';
import type { Spans } from '../../recognizers/spans.js';
import { lastAt, type Range } from '../../text/ranges.js';
import { firstSpan, type Head } from '../compiled.js';
import { Opening } from './beginnings.js';
import type { ScannedWords } from './scanned.js';

/** Signs that are part of a word, an amount or a quotation and do not end a clause. */
const joining = '-\'’"«»“”‘%€$&+/\\_ºª°@#';

/** What a walk needs to know about its text beside the words, found on demand. */
export class Surroundings {
  readonly #words: ScannedWords;
  readonly #head: Head;
  readonly #recognised: Spans;
  readonly #spans = new Map<number, ReadonlyMap<number, readonly number[]>>();
  readonly #openingKinds: readonly number[];
  #opening: readonly (readonly number[] | undefined)[] | undefined;
  #sentences: readonly Range[] = [];
  #begins: readonly boolean[] | undefined;
  #places: readonly Opening[] | undefined;
  #signs: readonly string[] | undefined;

  constructor(words: ScannedWords, head: Head, spans: Spans, opening: readonly number[]) {
    this.#words = words;
    this.#head = head;
    this.#recognised = spans;
    this.#openingKinds = opening;
  }

  /** The sentences of the text, in order, once known. */
  set sentences(sentences: readonly Range[]) {
    this.#sentences = sentences;
    this.#begins = undefined;
    this.#places = undefined;
    this.#signs = undefined;
  }

  /** Is each word or sign in another sentence than the one before it? */
  get begins(): readonly boolean[] {
    let before = -1;
    this.#begins ??= this.#words.at.map((start, i) => {
      const sentence = lastAt(this.#sentences, start);
      const isOther = i > 0 && sentence !== before;
      before = sentence;
      return isOther;
    });
    return this.#begins;
  }

  /**
   * The kind of place of each word, in one pass. A clause also begins after a pause, a bracket, a bullet or an emoji.
   */
  get places(): readonly Opening[] {
    this.#places ??= this.#placesOf(this.#words);
    return this.#places;
  }

  #placesOf({ text, at, isWord }: ScannedWords): Opening[] {
    let sentence: number | undefined;
    return at.map((start, i) => {
      const own = lastAt(this.#sentences, start);
      const isFirst = own !== sentence;
      const isText = sentence === undefined && isWord[i] === true;
      if (isWord[i]) sentence = own;
      if (isText) return Opening.text;
      if (isFirst) return Opening.sentence;
      const before = text.charAt(at[i - 1] as number);
      if (isWord[i - 1] || joining.includes(before)) return Opening.inside;
      return before === ',' ? Opening.comma : Opening.clause;
    });
  }

  /** All that matters of the sentences and spans of the words from one to another. */
  signature(from: number, to: number): string {
    this.#signs ??= this.#signsOf(this.#words);
    return this.#signs.slice(from, to).join(' ');
  }

  #signsOf({ at }: ScannedWords): string[] {
    const { begins, places } = this;
    const signs = at.map((_, i) => `${begins[i] ? '.' : ''}${places[i]}`);
    for (const [index, kind] of this.#head.spans.entries())
      if (!isShape(kind))
        for (const [word, ends] of this.#read(firstSpan - index))
          signs[word] += ends.map((end) => `${kind}${end - word}`).join('');
    return signs;
  }

  /** The ends, as word indexes, of the spans of one kind that begin at a word. */
  spansAt(label: number, word: number): readonly number[] {
    return this.#read(label).get(word) ?? none;
  }

  /** The kinds of span with which a phrase may begin, and that begin at each word. */
  get opening(): readonly (readonly number[] | undefined)[] {
    this.#opening ??= this.#kindsByWord(this.#openingKinds);
    return this.#opening;
  }

  #kindsByWord(labels: readonly number[]): readonly (readonly number[] | undefined)[] {
    const kinds: number[][] = [];
    for (const label of labels)
      for (const word of this.#read(label).keys()) {
        const known = kinds[word];
        if (known) known.push(label);
        else kinds[word] = [label];
      }
    return kinds;
  }

  #read(label: number): ReadonlyMap<number, readonly number[]> {
    const known = this.#spans.get(label);
    if (known) return known;
    const { at, ends } = this.#words;
    const spans = new Map<number, number[]>();
    for (const { start, end } of this.#recognised.of(this.#head.spans[firstSpan - label] as string)) {
      const first = indexOf(at, start);
      let next = first;
      while (next < at.length && (ends[next] as number) <= end) next++;
      if (first < at.length && next > first) spans.set(first, [...(spans.get(first) ?? []), next]);
    }
    this.#spans.set(label, spans);
    return spans;
  }
}

const none: readonly number[] = [];

/** The first word that begins at or after an offset. */
function indexOf(at: readonly number[], offset: number): number {
  let low = 0;
  let high = at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
