import { lastAt } from './ranges.js';

/**
 * A text as it is read: lines end in LF, letters are composed (NFC), a byte order mark is removed. The same text saved
 * by another editor reads the same; offsets of the view lead back to the source.
 */
export interface ReadingView {
  readonly text: string;
  /** The first line end of the source. */
  readonly lineEnd: '\n' | '\r\n' | '\r';
  /** The offset in the source at which the character at an offset of the view begins. */
  startOf(offset: number): number;
  /** The offset in the source at which the character before an offset of the view ends. */
  endOf(offset: number): number;
}

/** The view of a text that is read as it stands. */
export const asItStands = (text: string): ReadingView => ({
  text,
  lineEnd: '\n',
  startOf: (offset) => offset,
  endOf: (offset) => offset,
});

/** A piece that differs between view and source, and everything between it and the next. */
interface ViewPiece {
  /** Its start in the view, and in the source. */
  readonly start: number;
  readonly from: number;
  /** Its length in the view, and in the source. */
  readonly length: number;
  readonly written: number;
}

const lineEnds = /\r\n?|[\u2028\u2029]|^\ufeff+/gu;
/**
 * The same, and whatever NFC may compose, in pieces that no composition crosses: letters with marks, conjoining jamo,
 * letters that stand for others.
 */
const changing =
  /\r\n?|[\u2028\u2029]|^\ufeff+|[\uac00-\ud7a3]?[\u1100-\u11ff]+|[^\r\n]\p{M}+|[^\0-\u02ff\ud800-\udfff]/gu;

/** Marks on one letter; nobody writes more, and the rest is not read. */
const mostMarks = 31;
/** A first test, beyond Latin: it saves most texts the marks of all scripts. */
const mayPile = /[^\0-\u02ff]{31}/;
const piled = /\p{M}{31}/u;

/** A text may have these as line ends; in a sheet they separate no rows. */
const separators = /[\u2028\u2029]/;

/**
 * The view of a source; undefined when it equals the source. Without `isText` (a sheet) U+2028 and U+2029 are not line
 * ends. Linear in the text.
 */
export function readingView(source: string, isText = true): ReadingView | undefined {
  // Sorting that many takes the square of their number.
  const isComposed = !(mayPile.test(source) && piled.test(source)) && source.normalize('NFC') === source;
  if (isComposed && !/\r|^\ufeff/.test(source) && !(isText && separators.test(source))) return undefined;
  const pieces: ViewPiece[] = [];
  let text = '';
  let from = 0;
  for (const { 0: written, index } of source.matchAll(isComposed ? lineEnds : changing)) {
    const read = index === 0 && written.startsWith('\ufeff') ? '' : asRead(written, isText);
    if (read === written) continue;
    text += source.slice(from, index);
    pieces.push({ start: text.length, from: index, length: read.length, written: written.length });
    text += read;
    from = index + written.length;
  }
  text += source.slice(from);
  const wayBack = (offset: number, isEnd: boolean): number => {
    const piece = pieces[lastAt(pieces, isEnd ? offset - 1 : offset)];
    if (!piece) return offset;
    const inside = offset - piece.start;
    if (inside >= piece.length) return piece.from + piece.written + inside - piece.length;
    return piece.from + (isEnd ? piece.written : 0);
  };
  return {
    text,
    lineEnd: (/\r\n?|\n/.exec(source)?.[0] ?? '\n') as ReadingView['lineEnd'],
    startOf: (offset) => wayBack(offset, false),
    endOf: (offset) => wayBack(offset, true),
  };
}

function asRead(written: string, isText: boolean): string {
  if (written.charCodeAt(0) === 13) return '\n';
  if (separators.test(written)) return isText ? '\n' : written;
  const whole = written.length > mostMarks ? Array.from(written).slice(0, mostMarks).join('') : written;
  return whole.normalize('NFC');
}
