import type { Column } from '../column.js';
import { type AskedOpening, askedOpenings, type Compiled, firstSpan, Space } from '../compiled.js';
import type { Vocabulary } from './vocabulary.js';

/** Cached sets of nodes; when there are more, the cache is emptied. */
const mostStates = 5000;

/** A set of nodes of the automaton, and where each word leads from there. */
export interface State {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly phrases: readonly number[];
  /** Phrases that end here only at the end of a sentence. */
  readonly finals: readonly number[];
  /** Labels of the kinds of span that continue from here. */
  readonly spans: readonly number[];
  /** Null when a word leads nowhere, as most do: one look-up is enough. */
  readonly next: Map<number, State | null>;
}

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

/** The states that texts pass through, created on demand. */
export class States {
  /** Labels of the kinds of span that a phrase begins with. */
  readonly openingSpans: readonly number[];
  /** Must any phrase begin at the start of a clause, sentence or text? */
  readonly hasOpenings: boolean;
  readonly #compiled: Compiled;
  readonly #vocabulary: Vocabulary;
  #states = new Map<string, State>();
  /** States created so far: a walk may still hold forgotten ones. */
  #made = 0;
  #roots: Map<number, State | null>[] = Object.values(Opening).map(() => new Map());

  constructor(compiled: Compiled, vocabulary: Vocabulary) {
    this.#compiled = compiled;
    this.#vocabulary = vocabulary;
    const { at, of } = compiled.openings;
    this.hasOpenings = at.at(-1) !== at[1];
    this.openingSpans = [...new Set(Array.from(of).filter((label, i) => i % 2 === 0 && label <= firstSpan))];
  }

  /** Where a first word leads. */
  root(place: Opening, label: number): State | null {
    const met = this.#roots[place]?.get(label);
    if (met !== undefined) return met;
    const state = this.#stateOf(this.#firstNodes(place, label));
    this.#roots[place]?.set(label, state);
    return state;
  }

  /** The state after a word, with or without white space before it. */
  step(state: State, label: number, space: boolean): State | null {
    const way = label * 2 + (space ? 1 : 0);
    const met = state.next.get(way);
    if (met !== undefined) return met;
    const wanted = space ? Space.some : Space.none;
    const targets = new Set<number>();
    const taking = this.#vocabulary.taking(label);
    const { at, labels, spaces, targets: nodes } = this.#compiled.edges;
    for (const node of state.nodes)
      for (let i = at[node] as number; i < (at[node + 1] as number); i++)
        if ((spaces[i] === wanted || spaces[i] === Space.any) && taking.has(labels[i] as number))
          targets.add(nodes[i] as number);
    const next = this.#stateOf([...targets]);
    state.next.set(way, next);
    return next;
  }

  #firstNodes(place: Opening, label: number): readonly number[] {
    const { starts, openings } = this.#compiled;
    const nodes = new Set<number>();
    for (const word of [label, this.#vocabulary.bareOf(label)]) {
      if (word < 0 || word >= this.#vocabulary.known) continue;
      const wordClass = this.#vocabulary.classOf(word);
      for (let i = starts.at[wordClass] as number; i < (starts.at[wordClass + 1] as number); i++)
        nodes.add(starts.of[i] as number);
    }
    const asked = openingsAt[place].map((opening) => 1 + askedOpenings.indexOf(opening));
    const rows = label < 0 ? [0, ...asked] : asked;
    if (rows.length === 0) return [...nodes];
    const taking = this.#vocabulary.taking(label);
    for (const row of rows)
      for (let i = openings.at[row] as number; i < (openings.at[row + 1] as number); i += 2)
        if (taking.has(openings.of[i] as number)) nodes.add(openings.of[i + 1] as number);
    return [...nodes];
  }

  #stateOf(nodes: readonly number[]): State | null {
    if (nodes.length === 0) return null;
    const name = nodes.join(' ');
    const same = this.#states.get(name);
    if (same) return same;
    if (this.#states.size > mostStates) {
      this.#states = new Map();
      this.#roots = Object.values(Opening).map(() => new Map());
    }
    const { ends, finals, edges } = this.#compiled;
    const spans = new Set<number>();
    for (const node of nodes)
      for (let i = edges.at[node] as number; i < (edges.at[node + 1] as number); i++)
        if ((edges.labels[i] as number) <= firstSpan) spans.add(edges.labels[i] as number);
    const phrasesIn = (column: Column) => nodes.map((node) => column[node] as number).filter((phrase) => phrase >= 0);
    const state: State = {
      id: this.#made++,
      nodes,
      phrases: phrasesIn(ends),
      finals: phrasesIn(finals),
      spans: [...spans],
      next: new Map(),
    };
    this.#states.set(name, state);
    return state;
  }
}
