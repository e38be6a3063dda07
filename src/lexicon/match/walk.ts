import type { Spans } from '../../recognizers/spans.js';
import type { Range } from '../../text/ranges.js';
import type { Rows } from '../column.js';
import type { Compiled } from '../compiled.js';
import { Beginnings, Opening } from './beginnings.js';
import { type WalkOfPart, walkInParts } from './in-parts.js';
import { type Nodes, nodesOf } from './nodes.js';
import type { PhrasePlaces } from './phrase-places.js';
import { isNearStop, mayBegin, mayEnd, type ScannedWords, stopsAhead, wordsOf } from './scanned.js';
import { Steps } from './steps.js';
import { Surroundings } from './surroundings.js';
import type { Vocabulary, Word } from './vocabulary.js';

/** In words. No phrase is longer, which keeps time linear in the text. */
const longestPhrase = 64;

/** A text being walked: its words, and the phrases in it once its sentences are known. */
export interface WalkedText {
  /** Phrases that may be abbreviations, because they begin shortly before a full stop. */
  nearStops(): PhrasePlaces;
  /** All phrases, for the sentences last given, on which the start or end of some phrases depends. */
  found(sentences: readonly Range[]): PhrasePlaces;
}

/** Finds the phrases of compiled lexicons, with one walk from each word for all of them. */
export function walker(compiled: Compiled, vocabulary: Vocabulary): (text: string, spans: Spans) => WalkedText {
  const steps = new Steps(compiled);
  const automaton: Automaton = {
    head: compiled.head,
    ends: compiled.ends,
    finals: compiled.finals,
    beginnings: new Beginnings(compiled, vocabulary, steps),
    steps,
    buffers: [steps.room(), steps.room()],
  };
  const [ofStops, ofAll] = [{}, {}];
  return (text, spans) => {
    const words = wordsOf(text, vocabulary);
    const around = new Surroundings(words, compiled.head, spans, automaton.beginnings.spans);
    let last: { readonly sentences: readonly Range[]; readonly found: PhrasePlaces } | undefined;
    const walked = (by: object, begin: (walk: Walk, i: number) => void): PhrasePlaces => {
      const walk = (from: number, to: number): Walk => {
        const part = new Walk(words, around, automaton);
        for (let i = from; i < to; i++) begin(part, i);
        return part;
      };
      return spans.memory ? walkInParts(words, around, spans.memory, by, walk) : walk(0, words.at.length).found;
    };
    return {
      nearStops: () =>
        walked(ofStops, (walk, i) => {
          walk.sees(i + stopsAhead);
          if (words.isWord[i] && isNearStop(words, i)) walk.from(i, Opening.inside);
        }),
      found(sentences) {
        if (last && areSame(last.sentences, sentences)) return last.found;
        around.sentences = sentences;
        const places = automaton.beginnings.areAsked ? around.places : undefined;
        const found = walked(ofAll, (walk, i) => {
          if (mayBegin(words, i)) walk.from(i, places?.[i] ?? Opening.inside);
        });
        last = { sentences, found };
        return found;
      },
    };
  };
}

const areSame = (some: readonly Range[], others: readonly Range[]): boolean =>
  some === others ||
  (some.length === others.length &&
    some.every(({ start, end }, i) => start === others[i]?.start && end === others[i]?.end));

const none: readonly number[] = [];

/** The nodes that spans lead to, by the word after the span. */
type Ahead = Map<number, readonly number[]>;

function landing(ahead: Ahead | undefined, at: number, nodes: readonly number[]): Ahead | undefined {
  if (nodes.length === 0) return ahead;
  return (ahead ?? new Map()).set(at, [...(ahead?.get(at) ?? none), ...nodes]);
}

/** What of compiled lexicons a walk goes along. */
interface Automaton extends Pick<Compiled, 'head' | 'ends' | 'finals'> {
  readonly beginnings: Beginnings;
  readonly steps: Steps;
  /** The nodes after one word and after the next, in turn. */
  readonly buffers: readonly [Nodes, Nodes];
}

/** One text, walked from some of its words. */
class Walk implements WalkOfPart {
  readonly found = new Map<number, number[]>();
  reach = 0;
  readonly #words: ScannedWords;
  readonly #around: Surroundings;
  readonly #automaton: Automaton;
  readonly #asked: number[] = [];

  constructor(words: ScannedWords, around: Surroundings, automaton: Automaton) {
    this.#words = words;
    this.#around = around;
    this.#automaton = automaton;
  }

  /** Notes that it depends on a word. */
  sees(i: number): void {
    if (i >= this.reach) this.reach = i + 1;
  }

  /** Follows all phrases that begin at word `i`, a word at a time. Recognised spans lead further ahead. */
  from(i: number, place: Opening): void {
    const { beginnings, steps } = this.#automaton;
    const { words, spaces } = this.#words;
    let nodes = beginnings.of(words[i] as Word, place);
    let ahead = this.#spansFrom(i, place);
    this.sees(i);
    for (let j = i + 1; nodes.count > 0 || ahead; j++) {
      this.sees(j);
      const landed = ahead?.get(j);
      if (landed) {
        nodes = nodesOf(new Set([...nodes.list.subarray(0, nodes.count), ...landed]));
        ahead?.delete(j);
        if (ahead?.size === 0) ahead = undefined;
      }
      this.#end(nodes, i, j);
      if (j >= words.length || j - i >= longestPhrase) break;
      const next = this.#automaton.buffers[j & 1] as Nodes;
      const isSpaced = spaces[j] as boolean;
      this.#asked.length = 0;
      steps.after(nodes, words[j] as Word, isSpaced, next, this.#asked);
      if (this.#asked.length > 0)
        for (const kind of this.#asked)
          for (const end of this.#around.spansAt(kind, j))
            ahead = landing(ahead, end, steps.afterSpan(nodes, kind, isSpaced));
      nodes = next;
    }
    ahead?.forEach((landed, j) => {
      this.sees(j);
      this.#end(nodesOf(landed), i, j);
    });
  }

  #spansFrom(i: number, place: Opening): Ahead | undefined {
    const { beginnings } = this.#automaton;
    const kinds = this.#around.opening[i];
    let ahead: Ahead | undefined;
    if (kinds === undefined) return ahead;
    for (const kind of kinds)
      for (const end of this.#around.spansAt(kind, i)) ahead = landing(ahead, end, beginnings.ofSpan(kind, place));
    return ahead;
  }

  #end({ list, count }: Nodes, i: number, j: number): void {
    const { ends, finals, head } = this.#automaton;
    const { firstEnd } = head;
    let isPlace: boolean | undefined;
    for (let n = 0; n < count; n++) {
      const node = list[n] as number;
      if (node < firstEnd) continue;
      isPlace ??= mayEnd(this.#words, j);
      if (!isPlace) return;
      this.#putAll(ends, node, i, j);
      if (finals.at[node] !== finals.at[node + 1] && this.#endsSentence(j)) this.#putAll(finals, node, i, j);
    }
  }

  /** Does a sentence end before this word? */
  #endsSentence(word: number): boolean {
    const { at, isWord } = this.#words;
    const { begins } = this.#around;
    let next = word;
    while (next < at.length && !begins[next] && !isWord[next]) next++;
    this.sees(next);
    return next === at.length || begins[next] === true;
  }

  #putAll({ at, of }: Rows, node: number, i: number, j: number): void {
    for (let k = at[node] as number; k < (at[node + 1] as number); k++) this.#put(of[k] as number, i, j);
  }

  #put(phrase: number, i: number, j: number): void {
    const start = this.#words.at[i] as number;
    const end = this.#words.ends[j - 1] as number;
    const spans = this.found.get(phrase);
    if (!spans) this.found.set(phrase, [start, end]);
    else if (spans[spans.length - 2] !== start) spans.push(start, end);
    else if ((spans[spans.length - 1] as number) < end) spans[spans.length - 1] = end;
  }
}
