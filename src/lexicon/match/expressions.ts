import { lower, type Normalised, normalise } from '../../text/fold.js';
import { lazy } from '../../text/lazy.js';
import { foundInParts, type Memory } from '../../text/memory.js';
import type { Range } from '../../text/ranges.js';
import type { Compiled } from '../compiled.js';
import { type FindMarked, markedFinder } from './marked.js';

/** An entry that was found. */
export interface FoundEntry extends Range {
  readonly entry: number;
}

/** Finds in a text what phrases cannot express, without white space at its ends. */
export type SearchExpressions = (text: string, memory: Memory | undefined) => readonly FoundEntry[];

/** What may match a line break, or the edge of a text. */
const mayGoOver = /[\^$\s]|\\[^pdwu.*@/_-]|\\p\{(?![LN]\})|\\u(?:00[0-2]|\{.{1,2}\})/;

/**
 * Searches for regular expressions, and for words with a gender mark. Most can be searched for in a part of a text
 * alone.
 */
export function expressionsOf({ head, expressions }: Pick<Compiled, 'head' | 'expressions'>): SearchExpressions {
  const all = head.expressions.map((entry, i) => ({ entry, source: expressions.at(i) as string }));
  const inParts = all.filter(({ source }) => !mayGoOver.test(source));
  const marked = lazy(() => head.marked.map(markedFinder));
  const inPart = inParts.length + head.marked.length > 0 ? searcher(inParts, marked) : undefined;
  const inWhole =
    inParts.length < all.length ? searcher(all.filter(({ source }) => mayGoOver.test(source))) : undefined;
  return (text, memory) => [...(inWhole?.(text) ?? []), ...(inPart ? foundInParts(inPart, text, memory) : [])];
}

function searcher(
  listed: readonly { readonly entry: number; readonly source: string }[],
  marked: () => readonly FindMarked[] = () => [],
): (text: string) => readonly FoundEntry[] {
  const compiled = listed.map(({ entry, source }) => ({ entry, expression: lazy(() => new RegExp(source, 'gu')) }));
  return (source) => {
    const found: FoundEntry[] = [];
    const even = normalise(source);
    const text = lower(even.text);
    const put = (entry: number, start: number, end: number): void => {
      const span = spanIn(even, start, end);
      if (span) found.push({ entry, ...span });
    };
    // Few match, and `matchAll` would copy each.
    for (const { entry, expression } of compiled)
      if (text.search(expression()) !== -1)
        for (const { index, 0: match } of text.matchAll(expression())) put(entry, index, index + match.length);
    for (const find of marked()) find(text, put);
    return found;
  };
}

function spanIn(even: Normalised, start: number, end: number): Range | undefined {
  let first = start;
  let last = end;
  while (first < last && isBlank(even.text, first)) first++;
  while (last > first && isBlank(even.text, last - 1)) last--;
  const from = even.at(first);
  const to = even.at(last);
  return from < to ? { start: from, end: to } : undefined;
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\n';
