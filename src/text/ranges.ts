import { isWhite } from './characters.js';
import type { Span } from './span.js';

/** A range of a text: UTF-16 offsets, `end` exclusive. */
export type Range = Pick<Span, 'start' | 'end'>;

/** The same so many UTF-16 units further on. */
export const moved = <T extends Range>(found: T, by: number): T =>
  by === 0 ? found : { ...found, start: found.start + by, end: found.end + by };

/** Ranges in source order, joining those that touch or overlap, without empty ones. */
export function merged(ranges: readonly Range[]): Range[] {
  const out: { start: number; end: number }[] = [];
  if (ranges.length === 0) return out;
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (start >= end) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** The text with everything except its line breaks replaced by `filler`, one UTF-16 unit for each. */
export const blank = (text: string, filler = ' '): string =>
  text.replace(/[^\r\n]+/g, (line) => filler.repeat(line.length));

/** The text, of the same length, with the `ranges` blanked. */
export function without(text: string, ranges: readonly Range[], filler = ' '): string {
  if (ranges.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of merged(ranges)) {
    pieces.push(text.slice(at, start), blank(text.slice(start, end), filler));
    at = end;
  }
  return at === 0 ? text : pieces.join('') + text.slice(at);
}

/** The parts of a text of `length` outside `ranges`. */
export function rest(ranges: readonly Range[], length: number): Range[] {
  const out: Range[] = [];
  let at = 0;
  for (const { start, end } of merged(ranges)) {
    if (start > at) out.push({ start: at, end: start });
    at = end;
  }
  if (at < length) out.push({ start: at, end: length });
  return out;
}

/** The index of the last item that starts at or before `offset`, -1 when none does. `items` are in source order. */
export function lastAt(items: readonly { readonly start: number }[], offset: number): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((items[middle] as Range).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first item that starts at or behind `offset`. `items` are in source order. */
export const nextAt = <T extends Range>(items: readonly T[], offset: number): T | undefined =>
  items[lastAt(items, offset - 1) + 1];

/** The last item that starts at or before `offset`, if it contains it. */
export function itemAt<T extends Range>(items: readonly T[], offset: number): T | undefined {
  const item = before(items, offset);
  return item && offset < item.end ? item : undefined;
}

/** The last item that starts at or before `offset`. Most lists are empty; an index of -1 is looked up as a name. */
function before<T extends Range>(items: readonly T[], offset: number): T | undefined {
  const last = items.length === 0 ? -1 : lastAt(items, offset);
  return last < 0 ? undefined : items[last];
}

/** The range without the white space at its ends. */
export function trimmed(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** The parts of `ranges` outside `taken`, in source order. */
export function subtract(ranges: readonly Range[], taken: readonly Range[]): Range[] {
  const out: Range[] = [];
  const holes = merged(taken);
  let hole = 0;
  for (const { start, end } of merged(ranges)) {
    let at = start;
    while (hole < holes.length && (holes[hole] as Range).end <= at) hole++;
    for (let i = hole; i < holes.length && (holes[i] as Range).start < end; i++) {
      const { start: from, end: to } = holes[i] as Range;
      if (from > at) out.push({ start: at, end: from });
      at = Math.max(at, to);
    }
    if (at < end) out.push({ start: at, end });
  }
  return out;
}

/** Does one of the ranges, which are in source order and do not overlap, share a character with `range`? */
export function touches(ranges: readonly Range[], { start, end }: Range): boolean {
  const last = before(ranges, end - 1);
  return last !== undefined && last.end > start;
}

/** Those that overlap none before them. */
export function apart<T extends Range>(best: readonly T[]): T[] {
  const taken = new Set<number>();
  return best.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
}

/** Does one of the ranges share a character with another range? For frequent use: the ranges are sorted once. */
export function overlapsWith(ranges: readonly Range[]): (stretch: Range) => boolean {
  const joined = merged(ranges);
  return ({ start, end }) => {
    const last = before(joined, end - 1);
    return last !== undefined && last.end > start;
  };
}
