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
  #sentences: readonly Range[] = [];

  constructor(words: ScannedWords, head: Head, spans: Spans) {
    this.#words = words;
    this.#head = head;
    this.#recognised = spans;
  }

  /** The sentences of the text, in order, once known. */
  set sentences(sentences: readonly Range[]) {
    this.#sentences = sentences;
  }

  /**
   * The kind of place of each word, in one pass. A clause also begins after a pause, a bracket, a bullet or an emoji.
   */
  places(): readonly Opening[] {
    const { text, at, isWord } = this.#words;
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

  /** Does a sentence end before this word? */
  endsSentence(word: number): boolean {
    const { at, isWord } = this.#words;
    const sentence = lastAt(this.#sentences, at[word - 1] as number);
    for (let next = word; next < at.length; next++) {
      if (lastAt(this.#sentences, at[next] as number) !== sentence) return true;
      if (isWord[next]) return false;
    }
    return true;
  }

  /** The ends, as word indexes, of the spans of one kind that begin at a word. */
  spansAt(label: number, word: number): readonly number[] {
    const known = this.#spans.get(label) ?? this.#read(label);
    return known.get(word) ?? none;
  }

  /** The kinds of span, among the given ones, that begin at each word. */
  kindsByWord(labels: readonly number[]): readonly (readonly number[] | undefined)[] {
    const kinds: number[][] = [];
    for (const label of labels)
      for (const word of (this.#spans.get(label) ?? this.#read(label)).keys()) {
        const known = kinds[word];
        if (known) known.push(label);
        else kinds[word] = [label];
      }
    return kinds;
  }

  #read(label: number): ReadonlyMap<number, readonly number[]> {
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
