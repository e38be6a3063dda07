import { isShape } from '../../recognizers/shapes.js';
import type { Spans } from '../../recognizers/spans.js';
import type { Range } from '../../text/ranges.js';
import { firstSpan, type Head } from '../compiled.js';
import { Opening } from './beginnings.js';
import type { ScannedWords } from './scanned.js';

/** Signs that are part of a word, an amount or a quotation and do not end a clause. */
const joining = '-\'’"«»“”‘%€$&+/\\_ºª°@#';

/** The words at which spans begin, in order, and the kinds and lengths of these. */
interface SpanSigns {
  readonly at: readonly number[];
  readonly spans: readonly string[];
}

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
  #ownSentences: readonly number[] | undefined;
  /** A letter for each word or sign: the kind of its place, and whether a sentence begins there. */
  #placeSigns: string | undefined;
  #spanSigns: SpanSigns | undefined;

  constructor(words: ScannedWords, head: Head, spans: Spans, opening: readonly number[]) {
    this.#words = words;
    this.#head = head;
    this.#recognised = spans;
    this.#openingKinds = opening;
  }

  /** The sentences of the text, in order, once known. */
  set sentences(sentences: readonly Range[]) {
    this.#sentences = sentences;
    this.#ownSentences = undefined;
    this.#begins = undefined;
    this.#places = undefined;
    this.#placeSigns = undefined;
  }

  /** Is each word or sign in another sentence than the one before it? */
  get begins(): readonly boolean[] {
    this.#begins ??= this.#own.map((sentence, i) => i > 0 && sentence !== this.#own[i - 1]);
    return this.#begins;
  }

  /** The index of the sentence of each word or sign, -1 before the first. */
  get #own(): readonly number[] {
    if (!this.#ownSentences) {
      const sentences = this.#sentences;
      let own = -1;
      this.#ownSentences = this.#words.at.map((start) => {
        while (own + 1 < sentences.length && (sentences[own + 1] as Range).start <= start) own++;
        return own;
      });
    }
    return this.#ownSentences;
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
    return this.#own.map((own, i) => {
      const isFirst = own !== sentence;
      const isText = sentence === undefined && isWord[i] === true;
      if (isWord[i]) sentence = own;
      if (isText) return Opening.text;
      if (isFirst) return Opening.sentence;
      if (isWord[i - 1]) return Opening.inside;
      const before = text.charAt(at[i - 1] as number);
      if (joining.includes(before)) return Opening.inside;
      return before === ',' ? Opening.comma : Opening.clause;
    });
  }

  /** All that matters of the sentences and spans of the words from one to another. */
  signature(from: number, to: number): string {
    this.#placeSigns ??= this.places.map((place, i) => (this.begins[i] ? 'ABCDE' : 'abcde').charAt(place)).join('');
    this.#spanSigns ??= this.#signsOfSpans();
    const { at, spans } = this.#spanSigns;
    let signs = this.#placeSigns.slice(from, to);
    for (let i = lowest(at, from); i < at.length && (at[i] as number) < to; i++)
      signs += ` ${(at[i] as number) - from}${spans[i]}`;
    return signs;
  }

  #signsOfSpans(): SpanSigns {
    const spans = new Map<number, string>();
    for (const [index, kind] of this.#head.spans.entries())
      if (!isShape(kind))
        for (const [word, ends] of this.#read(firstSpan - index))
          spans.set(word, (spans.get(word) ?? '') + ends.map((end) => kind + (end - word)).join(''));
    const at = [...spans.keys()].sort((a, b) => a - b);
    return { at, spans: at.map((word) => spans.get(word) as string) };
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
      const first = lowest(at, start);
      let next = first;
      while (next < at.length && (ends[next] as number) <= end) next++;
      if (first === at.length || next === first) continue;
      const known = spans.get(first);
      if (known) known.push(next);
      else spans.set(first, [next]);
    }
    this.#spans.set(label, spans);
    return spans;
  }
}

const none: readonly number[] = [];

/** The index of the first of some numbers in order that is not lower; their count if all are. */
function lowest(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
