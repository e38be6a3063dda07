import { askedOpenings, type Compiled, type CompiledEntry, type Head } from '../compiled.js';
import type { Paradigm } from '../inflection/paradigm.js';
import type { Automaton } from './automaton.js';
import { columnOf, placesOf, rowsOf } from './columns.js';
import { type Labelled, labelled } from './labels.js';
import { merged } from './merged.js';
import { graphOf } from './word-graph.js';

/** How an entry is found. */
export interface FoundBy {
  readonly phrases?: readonly number[];
  /** The source of the expression. */
  readonly expression?: string;
}

/** A finished automaton and its entries as arrays. */
export function packed(
  head: Pick<Head, 'language' | 'lexicons' | 'marked'>,
  paradigm: Paradigm | undefined,
  automaton: Automaton,
  entries: readonly CompiledEntry[],
  found: readonly FoundBy[],
): Compiled {
  const { spans, sets, phrases } = automaton;
  const begun = [automaton.starts, ...askedOpenings.map((name) => automaton.openings[name])];
  const labels = labelled(sets, automaton.nodes, begun);
  const { nodes, beginnings, ends, finals, firstEnd } = merged({ ...automaton, beginnings: begun });
  const [starts = [], ...asked] = beginnings;
  const recognised = pairsOf(starts)
    .filter(([label]) => label < 0)
    .flat();
  const expressions = found.flatMap(({ expression }, entry) =>
    expression === undefined ? [] : [{ entry, expression }],
  );
  const known = labels.words.length + labels.exact.length;
  const edges = nodes.map((own) => wordsLast(own, known));
  return {
    head: {
      ...head,
      ...(paradigm?.reflexive !== undefined && { reflexive: paradigm.reflexive }),
      spans,
      sets: labels.sets.length,
      firstEnd,
      expressions: expressions.map(({ entry }) => entry),
    },
    paradigm,
    words: graphOf(labels.words),
    exact: graphOf(labels.exact),
    bare: columnOf(labels.bare),
    ...classesOf(labels, starts),
    edges: {
      at: columnOf(placesOf(edges)),
      labels: columnOf(edges.flat().map(([label]) => label)),
      spaces: columnOf(edges.flat().map(([, space]) => space)),
      targets: columnOf(edges.flat().map(([, , target]) => target)),
    },
    ends: rowsOf(groupedBy(nodes.length, ends)),
    finals: rowsOf(groupedBy(nodes.length, finals)),
    openings: rowsOf([recognised, ...asked]),
    entriesOf: rowsOf(
      groupedBy(
        phrases,
        found.flatMap(({ phrases = [] }, entry) => phrases.map((phrase) => [phrase, entry] as const)),
      ),
    ),
    entries: entries.map((entry) => JSON.stringify(entry)),
    expressions: expressions.map(({ expression }) => expression),
  };
}

const pairsOf = (edges: readonly number[]): [number, number][] =>
  Array.from({ length: edges.length / 2 }, (_, i) => [edges[2 * i] as number, edges[2 * i + 1] as number]);

type Edge = [label: number, space: number, target: number];

/** The edges of a node, last those of words, in the order of labels. Labels from `known` on are of sets. */
function wordsLast(numbers: readonly number[], known: number): Edge[] {
  const edges = Array.from({ length: numbers.length / 3 }, (_, i) => numbers.slice(3 * i, 3 * i + 3) as Edge);
  const rank = ([label]: Edge): number => (label >= known ? -1 : label);
  return edges.sort((a, b) => rank(a) - rank(b));
}

/**
 * The sets of each word, and the nodes reached by patterns beginning with it: most words share both with many others.
 */
function classesOf(labels: Labelled, starts: readonly number[]): Pick<Compiled, 'classes' | 'setsOf' | 'starts'> {
  const size = labels.words.length + labels.exact.length;
  const setsOf = groupedBy(
    size,
    labels.sets.flatMap((words, set) => words.map((word) => [word, set] as const)),
  );
  const startsOf = groupedBy(
    size,
    pairsOf(starts)
      .filter(([label]) => label >= 0)
      .flatMap(([label, node]) =>
        (label < size ? [label] : (labels.sets[label - size] as readonly number[])).map(
          (word) => [word, node] as const,
        ),
      ),
  );
  const known = new Map<string, number>();
  const firsts: number[] = [];
  const classes = setsOf.map((sets, word) => {
    const name = `${sets} ${startsOf[word]}`;
    const place = known.get(name) ?? firsts.push(word) - 1;
    known.set(name, place);
    return place;
  });
  return {
    classes: columnOf(classes),
    setsOf: rowsOf(firsts.map((word) => setsOf[word] as number[])),
    starts: rowsOf(firsts.map((word) => startsOf[word] as number[])),
  };
}

function groupedBy(size: number, pairs: readonly (readonly [index: number, value: number])[]): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (const [index, value] of pairs) lists[index]?.push(value);
  return lists;
}
