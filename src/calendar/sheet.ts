import { sheetReader } from '../data/libraries.js';
import { Mistake } from '../mistake.js';

/** A cell: its text, and where the text stands in the file, quotes that hold it excluded. */
export interface SheetCell {
  /** With quotes that were doubled for the file as single ones. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

export interface Row {
  /** From 1, as spreadsheets count: the header is row 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
}

export interface Sheet {
  readonly delimiter: string;
  readonly rows: readonly Row[];
}

interface SheetSigns {
  readonly delimiter: string;
  /** A row that ends in CR LF ends in LF for us: the CR is taken off its last cell. */
  readonly newline: '\n' | '\r';
  /** Does a first line `sep=;` name the delimiter, as Excel has it? */
  readonly isNamed: boolean;
}

/** More rows are no calendar of posts; the tools themselves take 50 to 500 at a time. */
const mostRows = 5000;

/** The cells of a text, each with its place. Linear. Throws a Mistake on quotes that do not end, and on a sheet far larger than a calendar. */
export async function readSheet(source: string, file: string, preview = 0): Promise<Sheet> {
  const { Papa } = await sheetReader();
  const signs = signsOf(source);
  const { delimiter, newline } = signs;
  const { data, errors } = Papa.parse<string[]>(source, {
    delimiter,
    newline,
    preview: preview > 0 ? preview : mostRows + 3,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken && preview === 0) throw new Mistake('calendar-quotes', { file, row: (broken.row ?? 0) + 1 });
  // Besides the posts there are the header and what follows the last line break.
  if (preview === 0 && data.length > mostRows + 2) throw new Mistake('calendar-rows', { file, most: mostRows });
  const rows = placed(source, data, signs);
  // Excel shows no row for the line that names its delimiter.
  return { delimiter, rows: signs.isNamed ? rows.slice(1).map((row) => ({ ...row, number: row.number - 1 })) : rows };
}

/** What divides cells and rows: of comma, semicolon and tab that which stands most often in the first row, and the line break behind it. */
function signsOf(source: string): SheetSigns {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign, 0]));
  let isQuoted = false;
  let newline: SheetSigns['newline'] = '\n';
  for (let at = 0; at < Math.min(source.length, 100_000); at++) {
    const sign = source[at] as string;
    if (sign === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (sign === '\r' && source[at + 1] !== '\n') newline = '\r';
    if (sign === '\n' || sign === '\r') break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const named = /^\ufeff?sep=([,;\t])(?=[\r\n])/i.exec(source)?.[1];
  if (named !== undefined) return { delimiter: named, newline, isNamed: true };
  const [[delimiter] = ['']] = [...counts].sort(([, a], [, b]) => b - a);
  return { delimiter, newline, isNamed: false };
}

/** The cells that papaparse read, with their places: it tells none. */
function placed(source: string, data: readonly (readonly string[])[], { delimiter, newline }: SheetSigns): Row[] {
  // A byte order mark that the host left in the text is no part of the first cell.
  let at = source.startsWith('\ufeff') ? 1 : 0;
  return data.map((texts, index) => {
    const cells = texts.map((text, place): SheetCell => {
      const cell = cellAt(source, at, text, newline);
      const behind = cell.end + (cell.isQuoted ? 1 : 0);
      const sign = place < texts.length - 1 ? delimiter : newline;
      // Between a quote that closes and what divides cells there may be spaces.
      const next = source.indexOf(sign, behind);
      at = next < 0 ? source.length : next + sign.length;
      return cell;
    });
    return { number: index + 1, cells };
  });
}

function cellAt(source: string, at: number, text: string, newline: string): SheetCell {
  if (source[at] !== '"') {
    const own = newline === '\n' && text.endsWith('\r') ? text.slice(0, -1) : text;
    return { text: own, start: at, end: at + own.length, isQuoted: false };
  }
  return { text, start: at + 1, end: at + 1 + text.length + quotesIn(text).length, isQuoted: true };
}

const quotesIn = (text: string): number[] => [...text.matchAll(/"/g)].map(({ index }) => index);

const quotes = new WeakMap<SheetCell, readonly number[]>();

/** Where an offset into a cell's text stands in the file. */
export function placeIn(cell: SheetCell, offset: number): number {
  if (!cell.isQuoted) return cell.start + offset;
  const known = quotes.get(cell) ?? quotesIn(cell.text);
  quotes.set(cell, known);
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return cell.start + offset + low;
}

/** A text as it has to be written into a cell; undefined where the cell would have to get quotes for it. */
export function writtenIn({ isQuoted }: SheetCell, text: string, delimiter: string): string | undefined {
  if (isQuoted) return text.replaceAll('"', '""');
  return text.includes(delimiter) || /["\r\n]/.test(text) ? undefined : text;
}
