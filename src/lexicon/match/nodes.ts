/** Nodes of the automaton, each once: the first `count` of `list`. */
export interface Nodes {
  readonly list: Int32Array;
  count: number;
}

export const nodesOf = (list: Iterable<number>): Nodes => {
  const all = Int32Array.from(list);
  return { list: all, count: all.length };
};
