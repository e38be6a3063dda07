import { askedOpenings, type Compiled, type CompiledEntry, type Head } from '../compiled.js';
import type { Paradigm } from '../inflection/paradigm.js';
import type { Automaton } from './automaton.js';
import { columnOf, rowsOf } from './columns.js';
import { type Labelled, labelled } from './labels.js';
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
  const { nodes, ends, finals, starts, openings, spans, sets, phrases } = automaton;
  const asked = askedOpenings.map((name) => openings[name]);
  const labels = labelled(sets, nodes, [starts, ...asked]);
  const recognised = pairsOf(starts)
    .filter(([label]) => label < 0)
    .flat();
  const expressions = found.flatMap(({ expression }, entry) =>
    expression === undefined ? [] : [{ entry, expression }],
  );
  const phrasesAt = (column: readonly (readonly [node: number, phrase: number])[]) =>
    columnOf(placed(nodes.length, column));
  return {
    head: {
      ...head,
      ...(paradigm?.reflexive !== undefined && { reflexive: paradigm.reflexive }),
      spans,
      expressions: expressions.map(({ entry }) => entry),
    },
    paradigm,
    words: graphOf(labels.words),
    exact: graphOf(labels.exact),
    bare: columnOf(labels.bare),
    ...classesOf(labels, starts),
    edges: {
      at: rowsOf(nodes.map((edges) => eachThird(edges, 0))).at,
      labels: columnOf(nodes.flatMap((edges) => eachThird(edges, 0))),
      spaces: columnOf(nodes.flatMap((edges) => eachThird(edges, 1))),
      targets: columnOf(nodes.flatMap((edges) => eachThird(edges, 2))),
    },
    ends: phrasesAt(ends),
    finals: phrasesAt(finals),
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

const eachThird = (numbers: readonly number[], first: number): number[] => numbers.filter((_, i) => i % 3 === first);

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

/** Values by index, -1 where there is none. */
function placed(size: number, pairs: readonly (readonly [index: number, value: number])[]): number[] {
  const column = new Array<number>(size).fill(-1);
  for (const [index, value] of pairs) column[index] = value;
  return column;
}

function groupedBy(size: number, pairs: readonly (readonly [index: number, value: number])[]): number[][] {
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (const [index, value] of pairs) lists[index]?.push(value);
  return lists;
}
