import { endOfWord, lastOfState, type WordGraph } from '../word-graph.js';
import { columnOf } from './columns.js';

/** A state already written: where its edges begin, and how many words it leads to. */
interface WrittenState {
  readonly at: number;
  readonly words: number;
}

/** An edge of a state that may still grow. */
interface Edge {
  readonly unit: number;
  readonly isEnd: boolean;
  to: WrittenState;
}

const nothing: WrittenState = { at: 0, words: 0 };

/**
 * Builds the graph of words sorted by code units, each once and none empty. Incremental: the part of a word that the
 * next does not share is written, unless an equal part exists already (Daciuk and others, 2000).
 */
export function graphOf(words: readonly string[]): WordGraph {
  const units = [0];
  const targets = [0];
  const before = [0];
  const flags = [0];
  const known = new Map<string, WrittenState>();
  const written = (edges: readonly Edge[]): WrittenState => {
    if (edges.length === 0) return nothing;
    const name = edges.map(({ unit, isEnd, to }) => `${unit} ${isEnd} ${to.at}`).join();
    const same = known.get(name);
    if (same) return same;
    const at = units.length;
    let count = 0;
    edges.forEach(({ unit, isEnd, to }, i) => {
      units.push(unit);
      targets.push(to.at);
      before.push(count);
      flags.push((i === edges.length - 1 ? lastOfState : 0) + (isEnd ? endOfWord : 0));
      count += to.words + (isEnd ? 1 : 0);
    });
    const state = { at, words: count };
    known.set(name, state);
    return state;
  };
  /** The states along the previous word, the root at the bottom. */
  const open: Edge[][] = [[]];
  let last = '';
  for (const word of [...words, '']) {
    const shared = sharedUnits(last, word);
    while (open.length > shared + 1) {
      const state = written(open.pop() as Edge[]);
      (open.at(-1)?.at(-1) as Edge).to = state;
    }
    for (let i = shared; i < word.length; i++) {
      open.at(-1)?.push({ unit: word.charCodeAt(i), isEnd: i === word.length - 1, to: nothing });
      open.push([]);
    }
    last = word;
  }
  targets[0] = written(open[0] as Edge[]).at;
  return { units: columnOf(units), targets: columnOf(targets), before: columnOf(before), flags: columnOf(flags) };
}

function sharedUnits(one: string, other: string): number {
  let i = 0;
  while (i < one.length && one.charCodeAt(i) === other.charCodeAt(i)) i++;
  return i;
}
