import type { DateList, DateOrder } from '../../language/types.js';
import { isCapital, isLetter, letters, marks } from '../../text/characters.js';
import { keyOf } from '../../text/fold.js';
import type { Range } from '../../text/ranges.js';
import type { DateNames } from './names.js';

/** A word, a run of digits or a sign. */
export interface DatePiece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** A word folded, digits or a sign as written. */
  readonly key: string;
  readonly capital: boolean;
  /** Does it directly follow the piece before? */
  readonly glued: boolean;
  /** Is it too far from the piece before to belong to it: after an empty line, or something blanked? */
  readonly far: boolean;
}

/** A text split for reading dates, and the words of its language. */
export interface DateText {
  readonly text: string;
  readonly pieces: readonly DatePiece[];
  readonly names: DateNames;
  /** The first part of dates in figures; absent = unknown. */
  readonly first?: DateOrder | undefined;
  /** Collects what is written as a day but cannot be one: «31 de noviembre». */
  readonly impossible: Map<number, Impossible>;
}

/** A day that no calendar has, or a range that ends before it begins: UTF-16 offsets. */
export interface Impossible {
  readonly start: number;
  readonly end: number;
  readonly why: 'day' | 'order';
}

/**
 * Records that the pieces from `i` up to but not including `next` cannot be a day. Read again, they are recorded once.
 */
export function noteImpossible(
  { pieces, impossible }: DateText,
  why: Impossible['why'],
  i: number,
  next: number,
): void {
  const [first, last] = [pieces[i], pieces[next - 1]];
  if (first && last && !impossible.has(first.start))
    impossible.set(first.start, { start: first.start, end: last.end, why });
}

/** Room for blanked marks of emphasis between two words. */
const farthestPiece = 12;
/** A soft hyphen fills the space of an entity. */
const word = `[${letters}][${letters}${marks}\\u00ad]*`;
const piece = new RegExp(String.raw`(\d+)|${word}(?:-${word})*|[^\s\p{Cf}\p{Mn}]`, 'gu');

/** Splits a text into pieces; text far from any figure is skipped, since every date has one. */
export function piecesOf(text: string): DatePiece[] {
  const pieces: DatePiece[] = [];
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(/\n\s*\n/g)) {
    for (const stretch of stretchesOf(text, { start: from, end: index })) addPieces(text, stretch, pieces);
    from = index + gap.length;
  }
  for (const stretch of stretchesOf(text, { start: from, end: text.length })) addPieces(text, stretch, pieces);
  return pieces;
}

function addPieces(text: string, stretch: Range, pieces: DatePiece[]): void {
  const own = text.slice(stretch.start, stretch.end);
  let last = pieces.at(-1)?.end ?? 0;
  piece.lastIndex = 0;
  for (let match = piece.exec(own); match; match = piece.exec(own)) {
    const written = match[0];
    const start = stretch.start + match.index;
    const end = start + written.length;
    const code = written.codePointAt(0);
    const kind = match[1] !== undefined ? 'number' : isLetter(code) ? 'word' : 'sign';
    pieces.push({
      start,
      end,
      kind,
      key: kind === 'word' ? keyOf(written) : written,
      capital: kind === 'word' && isCapital(code),
      glued: start === last && start > 0,
      far: start - last > farthestPiece || (last < stretch.start && start > 1),
    });
    last = end;
  }
}

/** How many characters before and after a figure may belong to its date. */
const reachOfFigure = 120;
/** A longer word is split, which keeps text without spaces linear. */
const longestWord = 60;

/** The parts of a paragraph around its figures, in whole words: long texts have few. */
function stretchesOf(text: string, paragraph: Range): Range[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { index } of text.slice(paragraph.start, paragraph.end).matchAll(/\d+/g)) {
    const at = paragraph.start + index;
    const last = stretches.at(-1);
    const before = text.slice(
      Math.max(paragraph.start, at - reachOfFigure - longestWord),
      Math.max(paragraph.start, at - reachOfFigure),
    );
    const behind = text.slice(at + reachOfFigure, Math.min(paragraph.end, at + reachOfFigure + longestWord));
    const start = Math.max(paragraph.start, at - reachOfFigure - (before.length - 1 - before.lastIndexOf(' ')));
    const end = Math.min(paragraph.end, at + reachOfFigure + behind.search(/ |$/));
    if (last && start <= last.end) last.end = end;
    else stretches.push({ start, end });
  }
  return stretches;
}

/** The piece at `i` if it continues the reading, undefined past the end or a gap. */
export function on(reading: DateText, i: number): DatePiece | undefined {
  const found = reading.pieces[i];
  return found && !found.far ? found : undefined;
}

/** The piece before `i`, undefined at the start or over a gap. */
export const before = (reading: DateText, i: number): DatePiece | undefined =>
  reading.pieces[i]?.far ? undefined : reading.pieces[i - 1];

/** Is the piece a word of a list? */
export const isOne = (reading: DateText, found: DatePiece | undefined, list: DateList): boolean =>
  found !== undefined && found.kind !== 'number' && reading.names.words[list].has(found.key);

/** Is the piece one of these signs? */
export const isSign = (found: DatePiece | undefined, signs: string): boolean =>
  found?.kind === 'sign' && signs.includes(found.key);

/** Does the number continue, so that it is no day: `18:30`, `4,5`, `3.º`, `7pm`, `20 %`, `21 h`? */
export function isMeasure(reading: DateText, i: number): boolean {
  const next = on(reading, i);
  if (!next) return false;
  if (isSign(next, '%€$£°')) return true;
  const after = on(reading, i + 1);
  if (next.glued && isSign(next, ':.,/') && after?.glued && after.kind === 'number') return true;
  if (next.key === 'a' || next.key === 'p') return isSign(after, '.') && on(reading, i + 2)?.key === 'm';
  return (next.glued && next.kind === 'word' && !isShortMonth(reading, next)) || isOne(reading, next, 'units');
}

/** A month right after its day, with a capital: «28ENE», "15Sep". */
const isShortMonth = ({ text, names }: DateText, { start, end, key }: DatePiece): boolean =>
  names.shortMonths.has(key) && /^\p{Lu}\p{L}{2,3}$/u.test(text.slice(start, end));

/** Can the number at `i` be read alone, not as part of a code, a price, a law, a street? */
export function standsAlone(reading: DateText, i: number): boolean {
  const own = reading.pieces[i] as DatePiece;
  const previous = before(reading, i);
  if (!previous) return true;
  if (own.glued) {
    if (previous.kind !== 'sign' || isSign(previous, '#$€£@+=&_')) return false;
    const left = before(reading, i - 1);
    if (previous.glued && left && isSign(previous, '.,:/-–') && (left.kind === 'number' || isSign(previous, '/-')))
      return false;
  }
  // «plaza del 2 de Mayo».
  if (isOne(reading, previous, 'of') && isOne(reading, before(reading, i - 1), 'before')) return false;
  let at = i - 1;
  while (at > i - 4 && isSign(on(reading, at), '.º°/')) at--;
  if (/^[ºª]$/.test(reading.text.slice(reading.pieces[at]?.start, reading.pieces[at]?.end)))
    at -= isSign(reading.pieces[at - 1], '.') ? 2 : 1;
  return !isOne(reading, reading.pieces[at], 'before');
}
