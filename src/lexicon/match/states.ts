import { type AskedOpening, type Compiled, firstSpan, Space } from '../compiled.js';
import type { Vocabulary } from './vocabulary.js';

/** Sets of nodes kept; when there are more, all are forgotten and found again. */
const mostStates = 5000;

/** A set of nodes of the automaton, and where each word leads from it. */
export interface State {
  readonly id: number;
  readonly nodes: readonly number[];
  readonly phrases: readonly number[];
  /** Phrases that end here only where a sentence does. */
  readonly finals: readonly number[];
  /** Labels of the kinds of span that lead on. */
  readonly spans: readonly number[];
  readonly next: Map<number, State | undefined>;
}

/** Where a walk may begin: anywhere, or at such a start. */
export type Opening = 'any' | AskedOpening;

const noRoots = (): Record<Opening, Map<number, State | undefined>> => ({
  any: new Map(),
  clause: new Map(),
  break: new Map(),
  start: new Map(),
  post: new Map(),
});

/** The states that texts lead through, made when met. */
export class States {
  /** Labels of the kinds of span that a phrase begins with. */
  readonly openingSpans: readonly number[];
  /** Does any phrase ask for the start of a clause, sentence or text? */
  readonly hasOpenings: boolean;
  readonly #compiled: Compiled;
  readonly #vocabulary: Vocabulary;
  readonly #phraseAt: ReadonlyMap<number, number>;
  readonly #finalAt: ReadonlyMap<number, number>;
  readonly #starts: Readonly<Record<Opening, (label: number) => readonly number[]>>;
  #states = new Map<string, State>();
  #roots = noRoots();

  constructor(compiled: Compiled, vocabulary: Vocabulary) {
    const { ends, finals, starts, openings, sets } = compiled;
    this.#compiled = compiled;
    this.#vocabulary = vocabulary;
    this.#phraseAt = new Map(ends);
    this.#finalAt = new Map(finals);
    const by = (edges: readonly number[]) => startsByWord(edges, sets, vocabulary.known);
    const { start, break: breaks, clause, post } = openings;
    this.#starts = { any: by(starts), clause: by(clause), break: by(breaks), start: by(start), post: by(post) };
    const asked = [start, breaks, clause, post];
    const all = [starts, ...asked].flatMap((edges) => edges.filter((_, i) => i % 2 === 0));
    this.hasOpenings = asked.some((edges) => edges.length > 0);
    this.openingSpans = [...new Set(all.filter((label) => label <= firstSpan))];
  }

  /** Where a first word leads. */
  root(opening: Opening, label: number): State | undefined {
    const roots = this.#roots[opening];
    const met = roots.get(label);
    if (met || roots.has(label)) return met;
    const starts = this.#starts[opening];
    const bare = this.#vocabulary.bareOf(label);
    const state = this.#stateOf([...starts(label), ...(bare === undefined ? [] : starts(bare))]);
    this.#roots[opening].set(label, state);
    return state;
  }

  /** Where a word leads from a state, with or without white space before it. */
  step(state: State, label: number, space: boolean): State | undefined {
    const way = label * 2 + (space ? 1 : 0);
    const met = state.next.get(way);
    if (met || state.next.has(way)) return met;
    const wanted = space ? Space.some : Space.none;
    const targets = new Set<number>();
    for (const node of state.nodes) {
      const edges = this.#compiled.nodes[node] as readonly number[];
      for (let i = 0; i < edges.length; i += 3)
        if (
          (edges[i + 1] === wanted || edges[i + 1] === Space.any) &&
          this.#vocabulary.takes(edges[i] as number, label)
        )
          targets.add(edges[i + 2] as number);
    }
    const next = this.#stateOf([...targets]);
    state.next.set(way, next);
    return next;
  }

  #stateOf(nodes: readonly number[]): State | undefined {
    if (nodes.length === 0) return undefined;
    const name = nodes.join(' ');
    const same = this.#states.get(name);
    if (same) return same;
    if (this.#states.size > mostStates) {
      this.#states = new Map();
      this.#roots = noRoots();
    }
    const phrasesAt = (at: ReadonlyMap<number, number>) =>
      nodes.map((node) => at.get(node)).filter((phrase) => phrase !== undefined);
    const labels = nodes.flatMap((node) => this.#compiled.nodes[node]?.filter((_, i) => i % 3 === 0) ?? []);
    const state: State = {
      id: this.#states.size,
      nodes,
      phrases: phrasesAt(this.#phraseAt),
      finals: phrasesAt(this.#finalAt),
      spans: [...new Set(labels.filter((label) => label <= firstSpan))],
      next: new Map(),
    };
    this.#states.set(name, state);
    return state;
  }
}

/** Nodes that each word leads to from the beginning, packed: reading them costs more than all else at the start. */
function startsByWord(
  starts: readonly number[],
  sets: Compiled['sets'],
  known: number,
): (label: number) => readonly number[] {
  const offsets = new Int32Array(known + 2);
  const ofSpan = new Map<number, number[]>();
  const each = (visit: (word: number, target: number) => void): void => {
    for (let i = 0; i < starts.length; i += 2) {
      const label = starts[i] as number;
      const target = starts[i + 1] as number;
      if (label < 0) continue;
      if (label < known) visit(label, target);
      else for (const word of sets[label - known] as readonly number[]) visit(word, target);
    }
  };
  for (let i = 0; i < starts.length; i += 2) {
    const label = starts[i] as number;
    if (label < 0) ofSpan.set(label, [...(ofSpan.get(label) ?? []), starts[i + 1] as number]);
  }
  each((word) => {
    offsets[word + 2] = (offsets[word + 2] as number) + 1;
  });
  for (let i = 2; i < offsets.length; i++) offsets[i] = (offsets[i] as number) + (offsets[i - 1] as number);
  const targets = new Int32Array(offsets[known + 1] as number);
  each((word, target) => {
    targets[offsets[word + 1] as number] = target;
    offsets[word + 1] = (offsets[word + 1] as number) + 1;
  });
  return (label) => {
    if (label < 0) return ofSpan.get(label) ?? [];
    return label < known ? [...targets.subarray(offsets[label], offsets[label + 1])] : [];
  };
}
