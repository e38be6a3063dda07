import { lower, type Normalised, normalise } from '../../text/fold.js';
import type { Anchor, Anchored, Texts } from '../compiled.js';

/** Calls `found` with the entry of an expression and the span of each match, white space at its ends left out. */
export type Search = (text: string, found: (entry: number, start: number, end: number) => void) => void;

/** Searches a text for expressions, each tried only where one of its literals stands. */
export function searcher(expressions: readonly Anchored[], sources: Texts): Search {
  const compiled: RegExp[] = [];
  const places = expressions.map((_, i) => i);
  const anywhere = places.filter((i) => !expressions[i]?.anchor);
  const atStart = places.filter((i) => expressions[i]?.anchor?.start);
  let anchored: Literals | undefined;
  return (source, found) => {
    if (expressions.length === 0) return;
    const even = normalise(source);
    const text = lower(even.text);
    // Matches of one expression are found from left to right and never overlap, as a global search has them.
    const from = new Int32Array(expressions.length);
    const between = (i: number, first: number, last: number): void => {
      const { entry } = expressions[i] as Anchored;
      compiled[i] ??= new RegExp(sources.at(i) as string, 'uy');
      const expression = compiled[i] as RegExp;
      for (let at = Math.max(first, from[i] as number); at <= last; at = Math.max(at + 1, from[i] as number)) {
        from[i] = at + 1;
        expression.lastIndex = at;
        if (!expression.test(text)) continue;
        const span = spanIn(even, at, expression.lastIndex);
        if (span) found(entry, ...span);
        from[i] = Math.max(at + 1, expression.lastIndex);
      }
    };
    for (const i of anywhere) between(i, 0, text.length);
    for (const i of atStart) between(i, 0, 0);
    anchored ??= indexOf(expressions);
    anchored(text.replaceAll('\n', ' '), (i, at) => {
      const anchor = (expressions[i] as Anchored).anchor as Anchor;
      between(i, firstPlace(text, at, from[i] as number, anchor), at - anchor.min);
    });
  };
}

function spanIn(even: Normalised, start: number, end: number): [number, number] | undefined {
  let first = start;
  let last = end;
  while (first < last && isBlank(even.text, first)) first++;
  while (last > first && isBlank(even.text, last - 1)) last--;
  const from = even.at(first);
  const to = even.at(last);
  return from < to ? [from, to] : undefined;
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\n';

function firstPlace(text: string, at: number, from: number, { max }: Anchor): number {
  if (max >= 0) return at - max;
  let first = at;
  while (first > from && !isBlank(text, first - 1)) first--;
  return first;
}

type Literals = (text: string, found: (expression: number, at: number) => void) => void;

/** A literal with the expressions that it may stand for: those that need a word to begin there, and the others. */
interface Literal {
  readonly text: string;
  readonly anywhere: number[];
  readonly atWord: number[];
}

/**
 * An index of literals by their first units, three at most. Most places of a text are passed after a look into small
 * tables: bit n of a place is set where a literal of n units (3 or more: its first 3) may begin.
 */
function indexOf(expressions: readonly Anchored[]): Literals {
  const literals = new Map<string, Literal>();
  const byHead = new Map<string, Literal[]>();
  const anywhere = new Uint8Array(tableSize);
  const atWord = new Uint8Array(tableSize);
  expressions.forEach(({ anchor }, expression) => {
    for (const text of anchor?.literals ?? []) {
      const literal = literals.get(text) ?? { text, anywhere: [], atWord: [] };
      const head = text.slice(0, 3);
      if (!literals.has(text)) add(byHead, head, literal);
      literals.set(text, literal);
      (anchor?.word ? literal.atWord : literal.anywhere).push(expression);
      const place = placeOf(head.length, head.charCodeAt(0), head.charCodeAt(1), head.charCodeAt(2));
      for (const table of anchor?.word ? [atWord] : [anywhere, atWord])
        table[place] = (table[place] as number) | (1 << head.length);
    }
  });
  return (text, found) => {
    const look = (at: number, length: number, isWord: boolean): void => {
      for (const literal of byHead.get(text.slice(at, at + length)) ?? []) {
        if (!text.startsWith(literal.text, at)) continue;
        for (const expression of literal.anywhere) found(expression, at);
        if (isWord) for (const expression of literal.atWord) found(expression, at);
      }
    };
    let isWord = true;
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    for (let at = 0; at < text.length; at++) {
      const c = text.charCodeAt(at + 2);
      const table = isWord ? atWord : anywhere;
      if ((table[placeOf(1, a, b, c)] as number) & 2) look(at, 1, isWord);
      if ((table[placeOf(2, a, b, c)] as number) & 4) look(at, 2, isWord);
      if ((table[placeOf(3, a, b, c)] as number) & 8) look(at, 3, isWord);
      isWord = a < 0x61 || a > 0x7a;
      a = b;
      b = c;
    }
  };
}

function add<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const tableSize = 1 << 15;

/** Where the tables tell of literals that begin with the first `length` of three units. */
const placeOf = (length: number, a: number, b: number, c: number): number =>
  (length === 1 ? a * 7 : length === 2 ? a * 31 + b * 131 : a * 37 + b * 1031 + c * 4099) & (tableSize - 1);
