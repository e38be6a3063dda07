import { recognise } from '../../recognizers/recognise.js';
import { sentenceEnds } from '../../text/sentence-ends.js';
import { type Compiled, firstSpan } from '../compiled.js';

/** Signs that belong to a word, an amount or a quotation rather than end a clause. */
const joining = /^[-'’"«»“”‘%€$&+/\\_ºª°@#]/u;

/** The words of a text, as the walk sees them. */
export interface Words {
  readonly text: string;
  readonly at: readonly number[];
  readonly ends: readonly number[];
  /** Label of each word. */
  readonly labels: readonly number[];
  /** Does white space stand before it? */
  readonly spaces: readonly boolean[];
  readonly isWord: readonly boolean[];
}

/** What a walk asks of its text beside the words, found when first asked for. */
export class Surroundings {
  readonly #words: Words;
  readonly #compiled: Pick<Compiled, 'language' | 'spans'>;
  readonly #spans = new Map<number, ReadonlyMap<number, readonly number[]>>();
  #sentenceAt: ((offset: number) => number) | undefined;

  constructor(words: Words, compiled: Pick<Compiled, 'language' | 'spans'>) {
    this.#words = words;
    this.#compiled = compiled;
  }

  startsText(word: number): boolean {
    return this.#words.isWord.indexOf(true) === word;
  }

  startsSentence(word: number): boolean {
    for (let before = word - 1; before >= 0; before--)
      if (this.#words.isWord[before]) return this.#sentence(before) !== this.#sentence(word);
    return true;
  }

  /** Does a sentence begin at this word, or a pause, a bracket, a bullet or an emoji stand before it? */
  startsClause(word: number): boolean {
    const { text, at, ends, isWord } = this.#words;
    if (word === 0) return true;
    const before = text.slice(at[word - 1], ends[word - 1]);
    return (!isWord[word - 1] && !joining.test(before)) || this.startsSentence(word);
  }

  followsComma(word: number): boolean {
    const { text, at, ends } = this.#words;
    return word > 0 && text.slice(at[word - 1], ends[word - 1]) === ',';
  }

  /** Does a sentence end before this word? */
  endsSentence(word: number): boolean {
    for (let next = word; next < this.#words.at.length; next++) {
      if (this.#sentence(next) !== this.#sentence(word - 1)) return true;
      if (this.#words.isWord[next]) return false;
    }
    return true;
  }

  /** The words behind the spans of one kind that begin at a word. */
  spansAt(label: number, word: number): readonly number[] {
    const known = this.#spans.get(label) ?? this.#read(label);
    this.#spans.set(label, known);
    return known.get(word) ?? [];
  }

  #read(label: number): Map<number, number[]> {
    const { text, at, ends } = this.#words;
    const spans = new Map<number, number[]>();
    const { language, spans: kinds } = this.#compiled;
    for (const { start, end } of recognise(kinds[firstSpan - label] as string, text, language)) {
      const first = indexOf(at, start);
      let next = first;
      while (next < at.length && (ends[next] as number) <= end) next++;
      if (first < at.length && next > first) spans.set(first, [...(spans.get(first) ?? []), next]);
    }
    return spans;
  }

  #sentence(word: number): number {
    this.#sentenceAt ??= sentenceEnds(this.#words.text);
    return this.#sentenceAt(this.#words.at[word] as number);
  }
}

/** The first word that begins at an offset or behind it. */
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
