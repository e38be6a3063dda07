import { lower, type Normalised, normalise } from '../../text/fold.js';
import type { Compiled } from '../compiled.js';
import { type FindMarked, markedFinder } from './marked.js';

/** Calls `found` with an entry and the span of each match, without white space at its ends. */
export type Search = (text: string, found: (entry: number, start: number, end: number) => void) => void;

/** Searches a text for what phrases cannot express: regular expressions, and words with a gender mark. */
export function searcher({ head, expressions }: Pick<Compiled, 'head' | 'expressions'>): Search {
  const compiled: RegExp[] = [];
  let marked: readonly FindMarked[] | undefined;
  return (source, found) => {
    if (head.expressions.length + head.marked.length === 0) return;
    const even = normalise(source);
    const text = lower(even.text);
    const put = (entry: number, start: number, end: number): void => {
      const span = spanIn(even, start, end);
      if (span) found(entry, ...span);
    };
    head.expressions.forEach((entry, i) => {
      compiled[i] ??= new RegExp(expressions.at(i) as string, 'gu');
      for (const { index, 0: match } of text.matchAll(compiled[i] as RegExp)) put(entry, index, index + match.length);
    });
    marked ??= head.marked.map(markedFinder);
    for (const find of marked) find(text, put);
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
