import { endOfWord, lastOfState, type WordGraph } from '../word-graph.js';
import { columnOf } from './columns.js';

/** A state that is written already: where its edges begin, and how many words it leads to. */
interface State {
  readonly at: number;
  readonly words: number;
}

/** The graph of words that are sorted by code units, each once and none empty. */
export function graphOf(words: readonly string[]): WordGraph {
  const units = [0];
  const targets = [0];
  const before = [0];
  const flags = [0];
  const known = new Map<string, State>();
  // The state that words from `first` up to `end` lead to, which are alike up to `depth`.
  const stateOf = (first: number, end: number, depth: number): State => {
    const edges: { unit: number; isEnd: boolean; to: State }[] = [];
    for (let from = first; from < end; ) {
      const unit = (words[from] as string).charCodeAt(depth);
      let to = from + 1;
      while (to < end && (words[to] as string).charCodeAt(depth) === unit) to++;
      const isEnd = (words[from] as string).length === depth + 1;
      const rest = isEnd ? from + 1 : from;
      edges.push({ unit, isEnd, to: rest < to ? stateOf(rest, to, depth + 1) : { at: 0, words: 0 } });
      from = to;
    }
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
  if (words.length > 0) targets[0] = stateOf(0, words.length, 0).at;
  return {
    units: columnOf(units),
    targets: columnOf(targets),
    before: columnOf(before),
    flags: columnOf(flags),
  };
}
