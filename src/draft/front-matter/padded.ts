import { lastAt } from '../../text/ranges.js';

/** A text whose lines may have been indented further. */
export interface Padded {
  readonly text: string;
  readonly pads: readonly Pad[];
  /** The original offset of an offset of `text`. */
  offset(at: number): number;
}

interface Pad {
  /** Its offset in the padded text. */
  readonly start: number;
  readonly width: number;
}

/** A text without padding. */
export const unpadded = (text: string): Padded => withPads(text, []);

function withPads(text: string, pads: readonly Pad[]): Padded {
  const sums: number[] = [];
  for (const { width } of pads) sums.push((sums.at(-1) ?? 0) + width);
  return {
    text,
    pads,
    offset(at) {
      const last = lastAt(pads, at);
      if (last < 0) return at;
      const { start, width } = pads[last] as Pad;
      return at - (sums[last] as number) + Math.max(0, width - (at - start));
    },
  };
}

/** No value is deeper than this; a deeper one is not indented further. */
const deepestValue = 100;

/**
 * The text with the continuation lines of the value in quotes or brackets at `start` indented. Undefined for a value of
 * one line, or one without an end.
 */
export function padded({ text, pads }: Padded, start: number): Padded | undefined {
  const end = endOfValue(text, start);
  const first = text.indexOf('\n', start) + 1;
  if (end === undefined || first === 0 || first > end) return undefined;
  const column = start - text.lastIndexOf('\n', start - 1);
  const pad = ' '.repeat(Math.min(column, deepestValue));
  const own: Pad[] = [];
  const value = text.slice(first, end).replace(/^(?=[^\r\n])/gm, (_, at: number) => {
    own.push({ start: first + at + own.length * pad.length, width: pad.length });
    return pad;
  });
  if (own.length === 0) return undefined;
  const moved = pads.map((one) => (one.start < first ? one : { ...one, start: one.start + own.length * pad.length }));
  return withPads(
    text.slice(0, first) + value + text.slice(end),
    [...moved, ...own].sort((a, b) => a.start - b.start),
  );
}

/** The end of a value that begins with a quotation mark or a bracket. */
function endOfValue(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '"' || sign === "'") at = endOfQuoted(text, at);
    else if (sign === '[' || sign === '{') depth++;
    else if (sign === ']' || sign === '}') depth--;
    if (depth === 0) return at < text.length ? at + 1 : undefined;
  }
  return undefined;
}

/** The offset of the mark that closes a quoted value; the length of the text without one. */
function endOfQuoted(text: string, start: number): number {
  const mark = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\' && mark === '"') at++;
    else if (text[at] === mark && mark === "'" && text[at + 1] === mark) at++;
    else if (text[at] === mark) return at;
  }
  return text.length;
}
