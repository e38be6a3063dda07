/** A stretch of a text: UTF-16 offsets, `end` exclusive, `text === source.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The span of `source` from `start` to `end`. Throws a RangeError on one that is outside it or ends before it starts.
 */
export function spanOf(source: string, start: number, end: number): Span {
  if (!(start >= 0 && start <= end && end <= source.length))
    throw new RangeError(`no span: ${start}–${end} of ${source.length}`);
  return { start, end, text: source.slice(start, end) };
}

/** A place in a text: 1-based line and column, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text, each with its line end: LF, CRLF or a lone CR. */
export const linesIn = (text: string): readonly string[] => text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];

/** The start of the line of an offset. */
export function lineStart(source: string, offset: number): number {
  const starts = startsIn(source);
  return starts[lineAt(starts, offset)] as number;
}

/** The end of the line that continues at an offset: at LF, CRLF's LF or a lone CR. */
export function lineEnd(source: string, from: number): number {
  const starts = startsIn(source);
  const next = starts[lineAt(starts, from) + 1];
  return next === undefined ? source.length : next - 1;
}

/** The offsets at which lines begin. Lines end at LF, CRLF or a lone CR. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  if (source.includes('\r'))
    for (const { index, 0: end } of source.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
  else for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The lines of the last text, cached: a long line is asked about for each thing on it. */
let last = { text: '', starts: [0] };

function startsIn(text: string): readonly number[] {
  if (last.text !== text) last = { text, starts: lineStarts(text) };
  return last.starts;
}

/** The index of the line that an offset is on, in a text whose lines begin at `starts`. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A function from offsets to places in a text whose lines begin at `starts`; `numbers` are theirs, if not 1, 2, 3. */
export const placesFrom =
  (starts: readonly number[], numbers?: readonly number[]) =>
  (offset: number): Place => {
    const line = lineAt(starts, offset);
    return { line: numbers?.[line] ?? line + 1, column: offset - (starts[line] as number) + 1 };
  };

/** A function from offsets to places. */
export const placesOf = (source: string): ((offset: number) => Place) => placesFrom(lineStarts(source));

/** Do two spans share at least one character? */
export const overlap = (a: Pick<Span, 'start' | 'end'>, b: Pick<Span, 'start' | 'end'>): boolean =>
  a.start < b.end && b.start < a.end;

/** Does `outer` contain all of `inner`? */
export const holds = (outer: Pick<Span, 'start' | 'end'>, inner: Pick<Span, 'start' | 'end'>): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
