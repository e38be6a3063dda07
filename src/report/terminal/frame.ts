import { boundary } from '../../text/excerpt.js';
import type { Place } from '../../text/span.js';
import type { ShownFinding } from '../said/found.js';
import { visible } from '../visible.js';
import { cellsOf, type TerminalCell } from './width.js';

/** Columns between tab stops. */
const tabs = 4;

/** The line of a finding and the line that underlines it. */
export interface SourceFrame {
  readonly line: number;
  readonly text: string;
  readonly under: string;
  /** The last line of a finding over several lines. */
  readonly until?: number;
}

/**
 * The first line of a finding in at most `width` columns: shortened around the finding, tabs as spaces, control
 * characters visible.
 */
export function frameOf(
  { report: { source }, finding: { at }, from, to }: Pick<ShownFinding, 'report' | 'finding' | 'from' | 'to'>,
  width: number,
): SourceFrame {
  const cells = lineAround(source.text, at.start, from, width);
  const end = Math.min(at.end, cells.at(-1)?.to ?? at.end);
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell.to > at.start),
  );
  const after = cells.findIndex((cell) => cell.from >= Math.max(end, at.start + 1));
  const marked = { first, after: after < 0 ? cells.length : after };
  const window = windowOf(cells, marked, width);
  const head = window.start > 0 || cells[0]?.cut ? '…' : '';
  const tail = window.end < cells.length || cells.at(-1)?.cut ? '…' : '';
  const shown = cells.slice(window.start, window.end);
  const text = `${head}${shown.map((cell) => cell.text).join('')}${tail}`.trimEnd();
  const columns = (part: readonly TerminalCell[]) => part.reduce((sum, cell) => sum + cell.width, 0);
  const before = columns(cells.slice(window.start, first)) + head.length;
  const under = columns(cells.slice(first, Math.min(marked.after, window.end)));
  return {
    line: from.line,
    text,
    under: ' '.repeat(before) + '‾'.repeat(Math.max(1, under)),
    ...(to.line > from.line && to.column > 1 && { until: to.line }),
  };
}

interface SourceCell extends TerminalCell {
  /** Offsets in the source. */
  readonly from: number;
  readonly to: number;
  /** Is it at a place where a very long line was cut? */
  readonly cut: boolean;
}

/** The cells of a line, or only those near the finding if it is very long. */
function lineAround(source: string, start: number, from: Place, width: number): SourceCell[] {
  const lineStart = start - from.column + 1;
  const near = boundary(source, Math.max(lineStart, start - width * 2));
  const far = boundary(source, Math.min(source.length, start + width * 2));
  const found = source.slice(start, far).search(/[\r\n]/);
  const end = found < 0 ? far : start + found;
  const cutEnd = found < 0 && far < source.length;
  const cells: SourceCell[] = [];
  let column = 0;
  for (const cell of cellsOf(source.slice(near, end))) {
    const shown = cell.text === '\t' ? ' '.repeat(tabs - (column % tabs)) : visible(cell.text);
    const width = shown === cell.text ? cell.width : shown.length;
    const at = near + cell.at;
    cells.push({
      text: shown,
      width,
      at: cell.at,
      from: at,
      to: at + cell.text.length,
      cut: at === near && near > lineStart,
    });
    column += width;
  }
  const last = cells.at(-1);
  if (last && cutEnd) cells[cells.length - 1] = { ...last, cut: true };
  return cells;
}

/** Which cells to show: all when they fit, otherwise those around the marked ones, with room for … at both ends. */
function windowOf(cells: readonly SourceCell[], { first, after }: { first: number; after: number }, width: number) {
  const all = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (all <= width) return { start: 0, end: cells.length };
  let room = width - 2;
  let start = first;
  let end = first;
  const take = (cell: SourceCell | undefined): boolean => {
    if (!cell || cell.width > room) return false;
    room -= cell.width;
    return true;
  };
  while (end < after && take(cells[end])) end++;
  for (let growing = true; growing; ) {
    growing = false;
    if (start > 0 && take(cells[start - 1])) {
      start--;
      growing = true;
    }
    if (end < cells.length && take(cells[end])) {
      end++;
      growing = true;
    }
  }
  return { start, end };
}
