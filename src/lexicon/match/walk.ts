import type { Spans } from '../../recognizers/spans.js';
import type { Range } from '../../text/ranges.js';
import { scan } from '../../text/tokens.js';
import type { Compiled } from '../compiled.js';
import { Opening, type State, States } from './states.js';
import { type ScannedWords, Surroundings } from './surroundings.js';
import type { Vocabulary } from './vocabulary.js';

/** In words. No phrase is longer, which keeps time linear in the text. */
const longestPhrase = 64;

/**
 * Where phrases occur in a text: for each phrase, starts and ends alternately, in order of start; for equal starts the
 * longest.
 */
export type PhrasePlaces = ReadonlyMap<number, readonly number[]>;

/** A text being walked: its words, and the phrases in it once its sentences are known. */
export interface WalkedText {
  /** Phrases that may be abbreviations, because they begin shortly before a full stop. */
  nearStops(): PhrasePlaces;
  /** All phrases, for the sentences last given, on which the start or end of some phrases depends. */
  found(sentences: readonly Range[]): PhrasePlaces;
}

/** Finds the phrases of compiled lexicons, with one walk from each word for all of them. */
export function walker(compiled: Compiled, vocabulary: Vocabulary): (text: string, spans: Spans) => WalkedText {
  const states = new States(compiled, vocabulary);
  return (text, spans) => {
    const words = wordsOf(text, vocabulary);
    const around = new Surroundings(words, compiled.head, spans);
    const isPlace = (i: number) => words.isWord[i] || !touches(words, i) || isPicture(words, i);
    let last: { readonly sentences: readonly Range[]; readonly found: PhrasePlaces } | undefined;
    return {
      nearStops() {
        const walk = new Walk(words, around, states);
        for (let i = 0; i < words.at.length; i++)
          if (words.isWord[i] && isNearStop(words, i)) walk.from(i, Opening.inside);
        return walk.found;
      },
      found(sentences) {
        if (last && areSame(last.sentences, sentences)) return last.found;
        around.sentences = sentences;
        const places = states.hasOpenings ? around.places() : undefined;
        const walk = new Walk(words, around, states);
        for (let i = 0; i < words.at.length; i++) if (isPlace(i)) walk.from(i, places?.[i] ?? Opening.inside);
        last = { sentences, found: walk.found };
        return walk.found;
      },
    };
  };
}

const areSame = (some: readonly Range[], others: readonly Range[]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end));

/** Does a full stop follow within three words and signs, as in «Sr.», «et al.», «a/a.»? */
const isNearStop = ({ text, at }: ScannedWords, i: number): boolean =>
  [1, 2, 3].some((n) => text[at[i + n] as number] === '.');

function wordsOf(text: string, vocabulary: Vocabulary): ScannedWords {
  const at: number[] = [];
  const ends: number[] = [];
  const labels: number[] = [];
  const spaces: boolean[] = [];
  const isWord: boolean[] = [];
  scan(text, (start, end, space, _, isText) => {
    at.push(start);
    ends.push(end);
    labels.push(vocabulary.labelOf(text.slice(start, end)));
    spaces.push(space);
    isWord.push(isText);
  });
  return { text, at, ends, labels, spaces, isWord };
}

/** No phrase begins or ends at a sign attached to a word. */
const touches = ({ at, spaces, isWord }: ScannedWords, i: number): boolean =>
  i > 0 && i < at.length && !spaces[i] && isWord[i - 1] !== isWord[i];

/** An emoji may touch a word without being part of it: «📍Plaza Mayor». */
function isPicture({ text, at }: ScannedWords, i: number): boolean {
  if (text.charCodeAt(at[i] as number) < 0x80) return false;
  picture.lastIndex = at[i] as number;
  return picture.test(text);
}

/** The sign behind a letter that is elided before the word it sticks to: «d'obrir». */
const isElision = ({ text, at, ends, spaces, isWord }: ScannedWords, i: number): boolean =>
  i > 0 &&
  !spaces[i] &&
  isWord[i - 1] === true &&
  (ends[i - 1] as number) - (at[i - 1] as number) === 1 &&
  /['’]/.test(text[at[i] as number] ?? '');

const picture = /\p{Extended_Pictographic}/uy;

const mayStick = (words: ScannedWords, i: number): boolean => isPicture(words, i) || isElision(words, i);

const none: readonly number[] = [];

/** One text, walked from each of its words. */
class Walk {
  readonly found = new Map<number, number[]>();
  readonly #words: ScannedWords;
  readonly #around: Surroundings;
  readonly #states: States;
  #opening: readonly (readonly number[] | undefined)[] | undefined;

  constructor(words: ScannedWords, around: Surroundings, states: States) {
    this.#words = words;
    this.#around = around;
    this.#states = states;
  }

  from(i: number, place: Opening): void {
    this.#go(i, this.#states.root(place, this.#words.labels[i] as number), i + 1);
    this.#opening ??= this.#around.kindsByWord(this.#states.openingSpans);
    for (const kind of this.#opening[i] ?? none)
      for (const next of this.#around.spansAt(kind, i)) this.#go(i, this.#states.root(place, kind), next);
  }

  /**
   * Continues from word `j`, with the words from `i` on taken. Most texts have one way; a recognised span opens
   * another.
   */
  #go(i: number, first: State | null, from: number, seen?: Set<string>): void {
    const { labels, spaces } = this.#words;
    let state = first;
    let ways = seen;
    for (let j = from; state; j++) {
      if (state.phrases.length > 0 || state.finals.length > 0) this.#end(state, i, j);
      if (j >= labels.length || j - i >= longestPhrase) return;
      const space = spaces[j] as boolean;
      for (const kind of state.spans)
        for (const next of this.#around.spansAt(kind, j)) {
          const way = `${state.id} ${kind} ${j}`;
          ways ??= new Set();
          if (ways.has(way)) continue;
          ways.add(way);
          this.#go(i, this.#states.step(state, kind, space), next, ways);
        }
      state = this.#states.step(state, labels[j] as number, space);
    }
  }

  #end(state: State, i: number, j: number): void {
    if (!this.#words.isWord[j - 1] && touches(this.#words, j) && !mayStick(this.#words, j - 1)) return;
    const start = this.#words.at[i] as number;
    const end = this.#words.ends[j - 1] as number;
    for (const phrase of state.phrases) this.#put(phrase, start, end);
    if (state.finals.length > 0 && this.#around.endsSentence(j))
      for (const phrase of state.finals) this.#put(phrase, start, end);
  }

  #put(phrase: number, start: number, end: number): void {
    const spans = this.found.get(phrase);
    if (!spans) this.found.set(phrase, [start, end]);
    else if (spans[spans.length - 2] !== start) spans.push(start, end);
    else if ((spans[spans.length - 1] as number) < end) spans[spans.length - 1] = end;
  }
}
