import type { SourceText } from '../text/source-text.js';
import type { Row, Sheet, SheetCell } from './sheet.js';

/** A sheet of a workbook, with the text of its cells; rows without any are empty. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** ASCII's own separators of sheets, rows and cells, which no cell can contain, each at the beginning of a line. */
const [sheetSign, rowSign, cellSign] = ['\u001d', '\u001e', '\u001f'] as const;

/** The text of a workbook, from which its sheets can be read again; the text of each cell is in it as it is. */
export const bookText = (sheets: readonly BookSheet[]): string =>
  sheets
    .map(({ name, rows }) =>
      [sheetSign + inOneLine(name), ...rows.map((cells) => rowSign + cells.join(`\n${cellSign}`))].join('\n'),
    )
    .join('\n');

/** In a file that attacks, the name of a sheet may hold the separators. */
const inOneLine = (name: string): string => name.replace(/\p{Cc}/gu, ' ');

/** The sheets in the text of a workbook. Linear. */
export function sheetsIn(text: string): Sheet[] {
  const sheets: { name: string; rows: (Row & { cells: SheetCell[] })[] }[] = [];
  for (const { sign, start, end } of partsIn(text)) {
    const words = text.slice(start, end);
    const rows = sheets.at(-1)?.rows;
    if (sign === sheetSign) sheets.push({ name: words, rows: [] });
    else if (sign === rowSign) rows?.push({ number: rows.length + 1, cells: [] });
    if (sign !== sheetSign) rows?.at(-1)?.cells.push({ text: words, start, end, isQuoted: false });
  }
  return sheets;
}

/** The signs in place of the separators where people see the text of a workbook. */
const shownSigns: Readonly<Record<string, string>> = { [sheetSign]: '▦', [rowSign]: '▸', [cellSign]: ' ' };

/** The text of a workbook as it is shown, with the offset of each line of its cells, and the row of each. */
export function bookLines(text: string): SourceText & { readonly numbers: readonly number[] } {
  const starts = [0];
  const numbers = [1];
  let row = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const sign = text[at + 1];
    if (sign === sheetSign) row = 0;
    if (sign === rowSign) row++;
    starts.push(isSign(sign) ? at + 2 : at + 1);
    numbers.push(Math.max(1, row));
  }
  return { text: text.replace(/^\p{Cc}/gmu, (sign) => shownSigns[sign] ?? sign), starts, numbers };
}

const isSign = (sign: string | undefined): boolean => sign === sheetSign || sign === rowSign || sign === cellSign;

function partsIn(text: string): { readonly sign: string; readonly start: number; readonly end: number }[] {
  const marks: number[] = isSign(text[0]) ? [0] : [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    if (isSign(text[at + 1])) marks.push(at + 1);
  return marks.map((at, index) => ({
    sign: text[at] as string,
    start: at + 1,
    end: (marks[index + 1] ?? text.length + 1) - 1,
  }));
}
