import {
  askedOpenings,
  type Compiled,
  type CompiledEntry,
  type Expression,
  type Head,
  type Rows,
  type Texts,
} from '../compiled.js';
import type { Automaton } from './automaton.js';
import { type Labelled, labelled } from './labels.js';

/** What finds an entry. */
export interface FoundBy {
  readonly phrases?: readonly number[];
  readonly expression?: Omit<Expression, 'entry'>;
}

/** A finished automaton and its entries as arrays. */
export function packed(
  head: Omit<Head, 'spans' | 'expressions'>,
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
  const expressions = found.flatMap(({ expression }, entry) => (expression ? [{ entry, ...expression }] : []));
  return {
    head: { ...head, spans, expressions },
    words: textsOf(labels.words),
    exact: textsOf(labels.exact),
    bare: Int32Array.from(labels.bare),
    setsOf: groupedBy(
      labels.words.length + labels.exact.length,
      labels.sets.flatMap((words, set) => words.map((word) => [word, set] as const)),
    ),
    edges: rowsOf(nodes),
    ends: columnOf(nodes.length, ends),
    finals: columnOf(nodes.length, finals),
    starts: startsOf(starts, labels),
    openings: rowsOf([recognised, ...asked]),
    entriesOf: groupedBy(
      phrases,
      found.flatMap(({ phrases = [] }, entry) => phrases.map((phrase) => [phrase, entry] as const)),
    ),
    entries: entries.map((entry) => JSON.stringify(entry)),
  };
}

const pairsOf = (edges: readonly number[]): [number, number][] =>
  Array.from({ length: edges.length / 2 }, (_, i) => [edges[2 * i] as number, edges[2 * i + 1] as number]);

/** For each word the nodes that patterns beginning with it lead to; made here, since making it from the sets took most of the time of opening. */
function startsOf(starts: readonly number[], { words, exact, sets }: Labelled): Rows {
  const known = words.length + exact.length;
  return groupedBy(
    known,
    pairsOf(starts)
      .filter(([label]) => label >= 0)
      .flatMap(([label, node]) =>
        (label < known ? [label] : (sets[label - known] as readonly number[])).map((word) => [word, node] as const),
      ),
  );
}

const rowsOf = (lists: readonly (readonly number[])[]): Rows => ({
  at: offsetsOf(lists),
  of: Int32Array.from(lists.flat()),
});

const textsOf = (texts: readonly string[]): Texts => ({ at: offsetsOf(texts), of: texts.join('') });

function offsetsOf(lists: readonly { readonly length: number }[]): Int32Array {
  const at = new Int32Array(lists.length + 1);
  lists.forEach(({ length }, i) => {
    at[i + 1] = (at[i] as number) + length;
  });
  return at;
}

/** -1 where there is none. */
function columnOf(size: number, pairs: readonly (readonly [index: number, value: number])[]): Int32Array {
  const column = new Int32Array(size).fill(-1);
  for (const [index, value] of pairs) column[index] = value;
  return column;
}

function groupedBy(size: number, pairs: readonly (readonly [index: number, value: number])[]): Rows {
  const lists: number[][] = Array.from({ length: size }, () => []);
  for (const [index, value] of pairs) lists[index]?.push(value);
  return rowsOf(lists);
}
