import type { Anchor, Expression } from './compiled.js';
import { type Even, normalise } from './fold.js';

/** Calls `found` with the number of an expression and the span of each match, white space at its ends left out. */
export type Search = (text: string, found: (expression: number, start: number, end: number) => void) => void;

/** Searches a text for expressions, each tried only where one of its literals stands. */
export function searcher(expressions: readonly Expression[]): Search {
  const runs = expressions.map(runner);
  const anchored = indexOf(expressions);
  return (source, found) => {
    const even = normalise(source);
    const report = (expression: number) => (start: number, end: number) => {
      const span = spanIn(even, start, end);
      if (span) found(expression, ...span);
    };
    const tries = runs.map((run, expression) => run(even.text, report(expression)));
    expressions.forEach(({ anchor }, i) => {
      if (!anchor) tries[i]?.everywhere();
      else if (anchor.start) tries[i]?.between(0, 0);
    });
    anchored(lowerCase(even.text), (expression, at) => tries[expression]?.near(at));
  };
}

function spanIn(even: Even, start: number, end: number): [number, number] | undefined {
  let first = start;
  let last = end;
  while (first < last && isBlank(even.text, first)) first++;
  while (last > first && isBlank(even.text, last - 1)) last--;
  const from = even.at(first);
  const to = even.at(last);
  return from < to ? [from, to] : undefined;
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\n';

/** Same length, so that places stay. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, i) => {
    const one = (text[i] as string).toLowerCase();
    return one.length === 1 ? one : text[i];
  }).join('');
}

interface Tries {
  /** Tries every place from which a literal at `at` can be reached. Places come in order. */
  near(at: number): void;
  between(first: number, last: number): void;
  everywhere(): void;
}

/** Matches of one expression are found from left to right and never overlap, as a global search has them. */
function runner({ source, anchor = { literals: [], min: 0, max: 0 } }: Expression) {
  let compiled: RegExp | undefined;
  return (text: string, found: (start: number, end: number) => void): Tries => {
    let from = 0;
    const between = (first: number, last: number): void => {
      compiled ??= new RegExp(source, 'iuy');
      for (let at = Math.max(first, from); at <= last; at = Math.max(at + 1, from)) {
        from = at + 1;
        compiled.lastIndex = at;
        if (!compiled.test(text)) continue;
        found(at, compiled.lastIndex);
        from = Math.max(from, compiled.lastIndex);
      }
    };
    return {
      between,
      near: (at) => between(firstPlace(text, at, from, anchor), at - anchor.min),
      everywhere() {
        for (const match of text.matchAll(new RegExp(source, 'giu'))) found(match.index, match.index + match[0].length);
      },
    };
  };
}

function firstPlace(text: string, at: number, from: number, { max }: Anchor): number {
  if (max >= 0) return at - max;
  let first = at;
  while (first > from && !isBlank(text, first - 1)) first--;
  return first;
}

type Literals = (text: string, found: (expression: number, at: number) => void) => void;

/**
 * An index of literals by their first three units. Most places of a text are passed after a look into a small table:
 * bit n is set where a literal of n units (3 or more: its first 3) may stand.
 */
function indexOf(expressions: readonly Expression[]): Literals {
  const size = 1 << 15;
  const table = new Uint8Array(size);
  const byHead = new Map<string, { literal: string; expressions: number[] }[]>();
  expressions.forEach(({ anchor }, expression) => {
    for (const literal of anchor?.literals ?? []) {
      const head = literal.slice(0, 3);
      const place = hash(head, 0, head.length) % size;
      table[place] = (table[place] as number) | (1 << head.length);
      const list = byHead.get(head) ?? [];
      byHead.set(head, list);
      const same = list.find((other) => other.literal === literal);
      if (same) same.expressions.push(expression);
      else list.push({ literal, expressions: [expression] });
    }
  });
  return (text, found) => {
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= 3 && at + length <= text.length; length++) {
        if (((table[hash(text, at, length) % size] as number) & (1 << length)) === 0) continue;
        for (const { literal, expressions } of byHead.get(text.slice(at, at + length)) ?? [])
          if (text.startsWith(literal, at)) for (const expression of expressions) found(expression, at);
      }
    }
  };
}

function hash(text: string, at: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum = sum * 37 + text.charCodeAt(at + i);
  return sum;
}
