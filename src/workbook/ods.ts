import type { BookSheet } from '../calendar/book.js';
import { Grid, textLimit } from './grid.js';
import { readXml, type WorkbookLibrary } from './xml.js';

/** A cell that is being read. */
interface OpenCell {
  readonly repeated: number;
  readonly rows: number;
  readonly value: string | undefined;
  readonly isText: boolean;
  /** Its paragraphs. */
  readonly lines: string[];
}

/** The visible sheets of an OpenDocument spreadsheet (ISO/IEC 26300, part 1, 9). */
export function odsSheets(library: WorkbookLibrary, content: Uint8Array, file: string): BookSheet[] {
  const reader = new OdsReader(file);
  readXml(library, content, reader);
  return reader.sheets;
}

class OdsReader {
  readonly sheets: BookSheet[] = [];
  readonly #counted: (length: number) => void;
  /** Styles of sheets that are not shown. */
  readonly #hidden = new Set<string>();
  #style = '';
  #name: string | undefined;
  #grid: Grid;
  /** The next row, from 0, and how often the row that is read is repeated. */
  #row = 0;
  #rowRepeated = 1;
  #column = 0;
  #cell: OpenCell | undefined;
  #isParagraph = false;
  /** How deep the reading is within a comment or a drawing, whose words are no text of the cell. */
  #aside = 0;

  constructor(file: string) {
    this.#counted = textLimit(file);
    this.#grid = new Grid(this.#counted);
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#aside > 0 || asides.has(name)) {
      this.#aside++;
      return;
    }
    if (name === 'style') this.#style = attribute('name') ?? '';
    if (name === 'table-properties' && attribute('display') === 'false') this.#hidden.add(this.#style);
    if (name === 'table') {
      this.#name = this.#hidden.has(attribute('style-name') ?? '') ? undefined : attribute('name');
      this.#grid = new Grid(this.#counted);
      this.#row = 0;
    } else if (name === 'table-row') {
      this.#rowRepeated = count(attribute('number-rows-repeated'));
      this.#column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#cell = cellOf(attribute);
    else if (this.#cell && name === 'p') {
      this.#cell.lines.push('');
      this.#isParagraph = true;
    } else if (name === 's') this.text(' '.repeat(Math.min(100, count(attribute('c')))));
    else if (name === 'tab') this.text('\t');
    else if (name === 'line-break') this.text('\n');
  }

  close(name: string): void {
    if (this.#aside > 0) {
      this.#aside--;
      return;
    }
    if (name === 'p') this.#isParagraph = false;
    else if (name === 'table-row') this.#row += this.#rowRepeated;
    else if (this.#cell && (name === 'table-cell' || name === 'covered-table-cell')) this.#take(this.#cell);
    else if (name === 'table') {
      if (this.#name !== undefined) this.sheets.push({ name: this.#name, rows: this.#grid.done() });
      this.#name = undefined;
    }
  }

  text(words: string): void {
    const lines = this.#cell?.lines;
    if (lines && this.#isParagraph && this.#aside === 0) lines[lines.length - 1] += words;
  }

  #take({ repeated, rows, value, isText, lines }: OpenCell): void {
    this.#cell = undefined;
    const text = (isText ? undefined : value) ?? (lines.length > 0 ? lines.join('\n') : (value ?? ''));
    const column = this.#column;
    this.#column += repeated;
    if (text.trim() === '' || this.#name === undefined) return;
    this.#grid.set(this.#row, column, text, this.#rowRepeated, repeated);
    if (rows > 1) this.#grid.merge({ row: this.#row, lastRow: this.#row + rows - 1, column });
  }
}

/** Comments, drawings and their captions. */
const asides = new Set(['annotation', 'shapes', 'frame', 'custom-shape', 'tracked-changes', 'dde-links']);

const count = (times: string | undefined): number => Math.max(1, Math.min(2 ** 20, Number(times ?? 1) || 1));

function cellOf(attribute: (name: string) => string | undefined): OpenCell {
  const type = attribute('value-type') ?? 'string';
  const truth = attribute('boolean-value');
  const value =
    type === 'date'
      ? attribute('date-value')
      : type === 'time'
        ? clockOf(attribute('time-value') ?? '')
        : type === 'boolean'
          ? truth?.toUpperCase()
          : type === 'string'
            ? attribute('string-value')
            : attribute('value');
  return {
    repeated: count(attribute('number-columns-repeated')),
    rows: count(attribute('number-rows-spanned')),
    value,
    isText: type === 'string',
    lines: [],
  };
}

/** `PT10H30M00S` → «10:30»; undefined for more than a day. */
function clockOf(duration: string): string | undefined {
  const [, hours, minutes] = /^PT(\d{1,2})H(\d{1,2})M/.exec(duration) ?? [];
  return hours === undefined ? undefined : `${hours.padStart(2, '0')}:${minutes?.padStart(2, '0')}`;
}
