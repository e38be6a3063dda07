import { isShape } from '../../recognizers/shapes.js';
import { type AskedOpening, askedOpenings, type Compiled, firstSpan } from '../compiled.js';
import type { Nodes } from './nodes.js';
import type { Steps } from './steps.js';
import type { Vocabulary, Word } from './vocabulary.js';

/**
 * The kind of a place, which decides the patterns that may begin there: ordinary, a clause after a comma, a clause, a
 * sentence, the text.
 */
export const Opening = { inside: 0, comma: 1, clause: 2, sentence: 3, text: 4 } as const;
export type Opening = (typeof Opening)[keyof typeof Opening];

const openingsAt: Readonly<Record<Opening, readonly AskedOpening[]>> = {
  [Opening.inside]: [],
  [Opening.comma]: ['clause'],
  [Opening.clause]: ['clause', 'break'],
  [Opening.sentence]: ['clause', 'break', 'start'],
  [Opening.text]: ['clause', 'break', 'start', 'post'],
};

/** The rows of `openings` that count at a place: first that of what any place may begin with. */
const rowsAt = (place: Opening): readonly number[] => [
  0,
  ...openingsAt[place].map((opening) => 1 + askedOpenings.indexOf(opening)),
];

/** Where words and spans lead from the beginning. */
export class Beginnings {
  /** Labels of the kinds of span that a phrase begins with. */
  readonly spans: readonly number[];
  /** Must any phrase begin at the start of a clause, sentence or text? */
  readonly areAsked: boolean;
  readonly #compiled: Compiled;
  readonly #vocabulary: Vocabulary;
  readonly #steps: Steps;
  readonly #room: Nodes;

  constructor(compiled: Compiled, vocabulary: Vocabulary, steps: Steps) {
    this.#compiled = compiled;
    this.#vocabulary = vocabulary;
    this.#steps = steps;
    this.#room = steps.room();
    const { at, of } = compiled.openings;
    this.areAsked = at.at(-1) !== at[1];
    const labels = new Set(Array.from(of).filter((label, i) => i % 2 === 0 && label <= firstSpan));
    this.spans = [...labels].filter((label) => !isShape(compiled.head.spans[firstSpan - label] as string));
  }

  /** The nodes that a first word leads to. */
  of(word: Word, place: Opening): Nodes {
    const known = word.first[place];
    if (known) return known;
    this.#steps.empty(this.#room);
    if (word.label >= 0) this.#addStarts(word.label);
    if (word.bare >= 0) this.#addStarts(word.bare);
    this.#add(place, (label) => this.#steps.takes(label, word));
    const { list, count } = this.#room;
    const all = { list: list.slice(0, count), count };
    word.first[place] = all;
    return all;
  }

  /** The nodes that a span leads to. */
  ofSpan(kind: number, place: Opening): readonly number[] {
    this.#steps.empty(this.#room);
    this.#add(place, (label) => label === kind);
    return [...this.#room.list.subarray(0, this.#room.count)];
  }

  #addStarts(label: number): void {
    const { at, of } = this.#compiled.starts;
    const group = this.#vocabulary.classOf(label);
    const end = at[group + 1] as number;
    for (let i = at[group] as number; i < end; i++) this.#steps.add(of[i] as number, this.#room);
  }

  #add(place: Opening, takes: (label: number) => boolean): void {
    const { at, of } = this.#compiled.openings;
    for (const row of rowsAt(place))
      for (let i = at[row] as number; i < (at[row + 1] as number); i += 2)
        if (takes(of[i] as number)) this.#steps.add(of[i + 1] as number, this.#room);
  }
}
