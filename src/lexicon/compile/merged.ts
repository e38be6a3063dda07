/** An automaton whose labels are final: edges are label, space and target in turn, the first ones label and target. */
export interface Graph {
  readonly nodes: readonly (readonly number[])[];
  readonly beginnings: readonly (readonly number[])[];
  readonly ends: readonly (readonly [node: number, phrase: number])[];
  readonly finals: readonly (readonly [node: number, phrase: number])[];
}

/**
 * The same automaton with those nodes as one that are always reached together: phrases that begin alike share the nodes
 * of their common beginning. The nodes at which phrases end come last, from `firstEnd` on.
 */
export function merged(graph: Graph): Graph & { readonly firstEnd: number } {
  const { places, count } = joined(graph);
  const ending = new Set([...graph.ends, ...graph.finals].map(([node]) => places[node] as number));
  const firstEnd = count - ending.size;
  const order: number[] = [];
  let [inner, last] = [0, firstEnd];
  for (let place = 0; place < count; place++) order.push(ending.has(place) ? last++ : inner++);
  return { ...moved(graph, count, (node) => order[places[node] as number] as number), firstEnd };
}

/** The place of each node, the same for nodes that are always reached together. */
function joined({ nodes, beginnings }: Graph): { readonly places: readonly number[]; readonly count: number } {
  const reached = waysTo(nodes, beginnings);
  const known = new Map<string, number>();
  const places: number[] = [];
  let count = 0;
  reached.forEach((ways, node) => {
    const name = ways.some(({ from }) => from > node)
      ? `${node}`
      : ways
          .map(({ from, way }) => `${from < 0 ? from : from === node ? 'self' : places[from]} ${way}`)
          .sort()
          .join();
    const place = known.get(name) ?? count++;
    known.set(name, place);
    places.push(place);
  });
  return { places, count };
}

function moved({ nodes, beginnings, ends, finals }: Graph, count: number, placeOf: (node: number) => number): Graph {
  const edges: number[][] = Array.from({ length: count }, () => []);
  nodes.forEach((own, node) => {
    edges[placeOf(node)]?.push(...own.map((number, i) => (i % 3 === 2 ? placeOf(number) : number)));
  });
  const movedEnds = (pairs: Graph['ends']) => pairs.map(([node, phrase]) => [placeOf(node), phrase] as const);
  return {
    nodes: edges.map((own) => distinct(own, 3)),
    beginnings: beginnings.map((own) =>
      distinct(
        own.map((number, i) => (i % 2 === 1 ? placeOf(number) : number)),
        2,
      ),
    ),
    ends: movedEnds(ends),
    finals: movedEnds(finals),
  };
}

/** An edge to a node: the node that it is from, or below 0 the list of beginnings; and its label and space. */
interface Way {
  readonly from: number;
  readonly way: string;
}

function waysTo(nodes: Graph['nodes'], beginnings: Graph['beginnings']): Way[][] {
  const ways: Way[][] = nodes.map(() => []);
  beginnings.forEach((edges, list) => {
    for (let i = 0; i < edges.length; i += 2)
      ways[edges[i + 1] as number]?.push({ from: -1 - list, way: `${edges[i]}` });
  });
  nodes.forEach((edges, from) => {
    for (let i = 0; i < edges.length; i += 3)
      ways[edges[i + 2] as number]?.push({ from, way: `${edges[i]} ${edges[i + 1]}` });
  });
  return ways;
}

/** Each group of numbers once. */
function distinct(numbers: readonly number[], size: number): number[] {
  const groups = new Map<string, readonly number[]>();
  for (let i = 0; i < numbers.length; i += size) {
    const group = numbers.slice(i, i + size);
    groups.set(group.join(' '), group);
  }
  return [...groups.values()].flat();
}
