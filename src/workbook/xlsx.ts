import type { BookSheet } from '../calendar/book.js';
import { type DateFormat, momentOf } from '../calendar/serial.js';
import { dateFormat } from './date-format.js';
import { Grid, textLimit } from './grid.js';
import { readXml, type WorkbookLibrary } from './xml.js';

type Parts = ReadonlyMap<string, Uint8Array>;

/** What the cells of all sheets refer to. */
interface Shared {
  readonly strings: readonly string[];
  /** Of each style of cells. */
  readonly formats: readonly (DateFormat | undefined)[];
  readonly from1904: boolean;
}

/** The visible sheets of an Office Open XML workbook (ECMA-376, part 1, 18). */
export function xlsxSheets(library: WorkbookLibrary, parts: Parts, file: string): BookSheet[] {
  const targets = new Map<string, string>();
  readXml(library, parts.get('xl/_rels/workbook.xml.rels'), {
    open(name, attribute) {
      if (name === 'Relationship') targets.set(attribute('Id') ?? '', pathOf(attribute('Target') ?? ''));
    },
  });
  const sheets: { name: string; path: string }[] = [];
  let from1904 = false;
  readXml(library, parts.get('xl/workbook.xml'), {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      const path = targets.get(attribute('id') ?? '');
      const isHidden = /hidden/i.test(attribute('state') ?? '');
      if (name === 'sheet' && path !== undefined && !isHidden) sheets.push({ name: attribute('name') ?? '', path });
    },
  });
  const shared = { strings: stringsIn(library, parts), formats: formatsIn(library, parts), from1904 };
  const counted = textLimit(file);
  return sheets.flatMap(({ name, path }) => {
    const part = parts.get(path);
    return part ? [{ name, rows: rowsIn(library, part, shared, new Grid(counted)) }] : [];
  });
}

/** Relative to `xl/`, or to the whole. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** The texts that cells refer to by number; readings of Japanese words are no part of them. */
function stringsIn(library: WorkbookLibrary, parts: Parts): string[] {
  const strings: string[] = [];
  let text = '';
  let isWords = false;
  let isReading = false;
  readXml(library, parts.get('xl/sharedStrings.xml'), {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isWords = name === 't' && !isReading;
    },
    close(name) {
      if (name === 'si') strings.push(unescaped(text));
      if (name === 'rPh') isReading = false;
      isWords = false;
    },
    text(words) {
      if (isWords) text += words;
    },
  });
  return strings;
}

function formatsIn(library: WorkbookLibrary, parts: Parts): (DateFormat | undefined)[] {
  const codes = new Map<number, string>();
  const formats: (DateFormat | undefined)[] = [];
  let isCells = false;
  readXml(library, parts.get('xl/styles.xml'), {
    open(name, attribute) {
      const id = Number(attribute('numFmtId'));
      if (name === 'numFmt') codes.set(id, attribute('formatCode') ?? '');
      if (name === 'cellXfs') isCells = true;
      if (name === 'xf' && isCells) formats.push(dateFormat(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isCells = false;
    },
  });
  return formats;
}

function rowsIn(library: WorkbookLibrary, part: Uint8Array, shared: Shared, grid: Grid): BookSheet['rows'] {
  let [row, column] = [-1, -1];
  let [type, style, text] = ['', 0, ''];
  let isValue = false;
  readXml(library, part, {
    open(name, attribute) {
      if (name === 'row') {
        row = Number(attribute('r') ?? row + 2) - 1;
        column = -1;
      } else if (name === 'c') {
        column = placeOf(attribute('r'))?.column ?? column + 1;
        [type, style, text] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0), ''];
      } else if (name === 'mergeCell') {
        const [from, to] = (attribute('ref') ?? '').split(':').map(placeOf);
        if (from && to) grid.merge({ ...from, lastRow: to.row });
      }
      isValue = name === 'v' || name === 't';
    },
    close(name) {
      isValue = false;
      if (name === 'c') grid.set(row, column, shownValue(type, style, text, shared));
    },
    text(words) {
      if (isValue) text += words;
    },
  });
  return grid.done();
}

/** What a cell shows; of a formula, what it came to when the workbook was saved. */
function shownValue(type: string, style: number, text: string, { strings, formats, from1904 }: Shared): string {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || text === '') return unescaped(text);
  const format = formats[style];
  return (format && momentOf(Number(text), format, from1904)) ?? text;
}

/** `C14` → row 13, column 2, both from 0; undefined for anything else. */
function placeOf(cell: string | undefined): { readonly row: number; readonly column: number } | undefined {
  const [, letters, number] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(cell ?? '') ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(number) - 1, column };
}

/** `_x000D_` stands for a character that XML cannot contain. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
