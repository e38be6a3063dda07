import { mostColumns, mostRows } from '../calendar/sheet.js';
import { Mistake } from '../mistake.js';

/** In UTF-16 units: a text that many cells share is counted for each. */
const mostText = 2 ** 24;
/** Of merged cells in a sheet. */
const mostMerged = 10_000;

/** A rectangle of merged cells: rows and columns from 0, both ends included. */
export interface Merged {
  readonly row: number;
  readonly lastRow: number;
  readonly column: number;
}

/** Counts the text of all sheets. Throws a Mistake when it is far more than that of a calendar. */
export function textLimit(file: string): (length: number) => void {
  let size = 0;
  return (length) => {
    size += length;
    if (size > mostText) throw new Mistake('workbook-large', { file, limit: `${mostText / 2 ** 20} MB` });
  };
}

/**
 * Collects the cells of a sheet. Columns beyond the last that a calendar has are left out; a cell in a row beyond is
 * kept in the row after the last, which shows that there are too many.
 */
export class Grid {
  readonly #rows: string[][] = [];
  readonly #merged: Merged[] = [];
  readonly #counted: (length: number) => void;

  constructor(counted: (length: number) => void) {
    this.#counted = counted;
  }

  /** Puts a text into cells: `rows` and `columns` are how many of them have it. */
  set(row: number, column: number, text: string, rows = 1, columns = 1): void {
    const words = cleaned(text);
    if (words.trim() === '') return;
    const first = Math.min(row, mostRows + 2);
    const last = Math.min(row + rows - 1, mostRows + 2);
    for (let at = first; at <= last; at++)
      for (let place = column; place < Math.min(column + columns, mostColumns); place++) this.#put(at, place, words);
  }

  merge(cells: Merged): void {
    if (this.#merged.length < mostMerged) this.#merged.push(cells);
  }

  /** The rows; those over which cells are merged have their text, unless they are empty otherwise. */
  done(): readonly (readonly string[])[] {
    for (const { row, lastRow, column } of this.#merged) {
      const text = this.#rows[row]?.[column];
      if (!text) continue;
      for (let at = row + 1; at <= Math.min(lastRow, this.#rows.length - 1); at++) {
        const cells = this.#rows[at] as string[];
        if (cells.length > 0 && !cells[column]) this.#put(at, column, text);
      }
    }
    return this.#rows;
  }

  #put(row: number, column: number, words: string): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row] as string[];
    // One row too many is enough to refuse the sheet.
    if (row > mostRows + 1 && cells[column]) return;
    this.#counted(words.length + Math.max(0, column - cells.length));
    while (cells.length < column) cells.push('');
    cells[column] = words;
  }
}

/** Line breaks as LF, without control characters. */
const cleaned = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/(?![\t\n\u0080-\u009f])\p{Cc}/gu, '');
