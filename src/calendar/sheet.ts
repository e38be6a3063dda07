import { sheetReader } from '../data/libraries.js';
import { Mistake } from '../mistake.js';
import { rememberedFor } from '../text/remembered.js';

/** A cell: its text, and where that is in the file, without the enclosing quotes. */
export interface SheetCell {
  /** Doubled quotes are read as one. */
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

/** A sheet: the rows of a CSV text, or of a workbook's sheet. */
export interface Sheet {
  /** Of a workbook: how the sheet is called. */
  readonly name?: string;
  /** Absent in a workbook, whose cells hold any text. */
  readonly delimiter?: string;
  readonly rows: readonly Row[];
}

interface SheetSigns {
  readonly delimiter: string;
  /** The CR of a CR LF is removed from the row's last cell. */
  readonly newline: '\n' | '\r';
  /** Number of the first line: 0 for `sep=;`, which names the delimiter and which Excel does not show. */
  readonly first: 0 | 1;
}

/** A calendar of posts has fewer rows; the tools themselves accept 50 to 500 at a time. */
export const mostRows = 5000;
/** Exports of tools have up to a hundred columns. */
export const mostColumns = 1000;

/** The signs that can divide cells. */
export const dividers = [';', ',', '\t'] as const;

/**
 * The cells of a text, each with its place; `divider`: the sign between cells, unless the first line names it; absent =
 * the most frequent of the first row. Linear. Throws a Mistake on an unclosed quote, and on a sheet far larger
 * than a calendar.
 */
export async function readSheet(
  source: string,
  file: string,
  { preview, divider }: { readonly preview?: number; readonly divider?: string } = {},
): Promise<Sheet> {
  const { Papa } = await sheetReader();
  const signs = signsOf(source, divider);
  const { delimiter, newline, first } = signs;
  const { data, errors } = Papa.parse<string[]>(source, {
    delimiter,
    newline,
    preview: preview ?? mostRows + 3,
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken && preview === undefined) throw new Mistake('calendar-quotes', { file, row: (broken.row ?? 0) + first });
  // One row for the header, one for what follows the last line break.
  if (preview === undefined && data.length > mostRows + 2) throw new Mistake('calendar-rows', { file, most: mostRows });
  return { delimiter, rows: placed(source, data, signs).slice(1 - first) };
}

/** The separators: the most frequent of comma, semicolon and tab in the first row, and the line break after it. */
function signsOf(source: string, divider?: string): SheetSigns {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign, 0]));
  let newline: SheetSigns['newline'] = '\n';
  for (const [sign] of source.slice(0, 100_000).matchAll(/"[^"]*"?|\r\n?|\n|[,;\t]/g)) {
    if (sign === '\r') newline = '\r';
    if (/^[\r\n]/.test(sign)) break;
    const count = counts.get(sign);
    if (count !== undefined) counts.set(sign, count + 1);
  }
  const named = /^\ufeff?sep=([,;\t])(?=[\r\n])/i.exec(source)?.[1];
  if (named !== undefined) return { delimiter: named, newline, first: 0 };
  if (divider !== undefined) return { delimiter: divider, newline, first: 1 };
  const [delimiter] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  return { delimiter, newline, first: 1 };
}

/** The cells that papaparse read, with their places, which it does not give. */
function placed(
  source: string,
  data: readonly (readonly string[])[],
  { delimiter, newline, first }: SheetSigns,
): Row[] {
  // The host may leave a byte order mark in the text: it does not belong to the first cell.
  let at = source.startsWith('\ufeff') ? 1 : 0;
  return data.map((texts, index) => {
    const cells = texts.map((text, place): SheetCell => {
      const cell = cellAt(source, at, text);
      const behind = cell.end + (cell.isQuoted ? 1 : 0);
      const sign = place < texts.length - 1 ? delimiter : newline;
      // Spaces may follow a closing quote.
      at = source.indexOf(sign, behind) + sign.length;
      return cell;
    });
    return { number: index + first, cells };
  });
}

function cellAt(source: string, at: number, text: string): SheetCell {
  if (source[at] !== '"') {
    const own = text.endsWith('\r') ? text.slice(0, -1) : text;
    return { text: own, start: at, end: at + own.length, isQuoted: false };
  }
  return { text, start: at + 1, end: at + 1 + text.length + quotesIn(text).length, isQuoted: true };
}

const quotesIn = (text: string): number[] => [...text.matchAll(/"/g)].map(({ index }) => index);

const quotesOf = rememberedFor(({ text }: SheetCell) => quotesIn(text));

/** The offset in the file of an offset into a cell's text. */
export function placeIn(cell: SheetCell, offset: number): number {
  if (!cell.isQuoted) return cell.start + offset;
  const known = quotesOf(cell);
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return cell.start + offset + low;
}

/** A text as it must be written into a cell; undefined when the cell would need quotes for it. */
export function writtenIn({ isQuoted }: SheetCell, text: string, delimiter?: string): string | undefined {
  if (delimiter === undefined) return text;
  if (isQuoted) return text.replaceAll('"', '""');
  return text.includes(delimiter) || /["\r\n]/.test(text) ? undefined : text;
}
