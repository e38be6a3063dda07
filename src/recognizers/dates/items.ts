import { type Span, spanOf } from '../../text/span.js';
import { canBe } from './calendar.js';
import { figuresAt } from './figures.js';
import { monthAt, yearAfter, yearAt } from './months.js';
import { type DatePiece, type DateText, isMeasure, isOne, isSign, noteImpossible, on, standsAlone } from './pieces.js';

/** One day of a date as read: a weekday, a number, a month, a year, each with its place. */
export interface DateItem {
  /** Index of its first piece, and of the piece after its last. */
  readonly from: number;
  readonly next: number;
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
  readonly weekday?: number;
  readonly weekdayAt?: Span;
  /** The weekday is an abbreviation: it needs a month, an ordinal, or to head an entry of a list. */
  readonly short?: boolean;
  readonly ordinal?: boolean;
  /** In figures, and the day may be the month. */
  readonly either?: boolean;
  /** «viernes, 21»: a comma without «día» after it. */
  readonly comma?: boolean;
}

interface Weekday {
  readonly weekday: number;
  readonly weekdayAt: Span;
  readonly short: boolean;
  readonly comma: boolean;
  readonly next: number;
}

/** The weekday at `i`, with the text between it and its number: «viernes, día». */
export function weekdayAt(reading: DateText, i: number): Weekday | undefined {
  const { names, text, pieces } = reading;
  const piece = pieces[i];
  if (piece?.kind !== 'word') return undefined;
  const full = names.weekdays.get(piece.key);
  const weekday = full ?? names.shortWeekdays.get(piece.key) ?? names.initials.get(text.slice(piece.start, piece.end));
  if (weekday === undefined || (isOne(reading, piece, 'careful') && !piece.capital)) return undefined;
  let next = i + 1;
  if (full === undefined && isSign(on(reading, next), '.')) next++;
  const comma = isSign(on(reading, next), ',');
  if (comma) next++;
  const behind = skipSmall(reading, next);
  return {
    weekday,
    weekdayAt: spanOf(text, piece.start, piece.end),
    short: full === undefined,
    comma: comma && behind === next,
    next: behind,
  };
}

/** Past an article and the word «día». */
function skipSmall(reading: DateText, i: number): number {
  const start = isOne(reading, on(reading, i), 'articles') ? i + 1 : i;
  return isOne(reading, on(reading, start), 'day') ? start + 1 : start;
}

/** The day at `i`, with its number first: «viernes 21 de noviembre», «21», «4/3/2026». */
export function itemAt(reading: DateText, i: number, second = false): DateItem | undefined {
  const start = second ? pastLinks(reading, i) : i;
  const named = weekdayAt(reading, start);
  const at = named?.next ?? start;
  const piece = named || second ? on(reading, at) : reading.pieces[at];
  if (piece?.kind !== 'number' || (!named && !second && !standsAlone(reading, at))) return undefined;
  const head = {
    from: start,
    weekday: named?.weekday,
    weekdayAt: named?.weekdayAt,
    short: named?.short,
    comma: named?.comma,
  };
  const figures = figuresAt(reading, at, named !== undefined || second);
  if (figures) return { ...head, ...figures };
  const number = dayAt(reading, at);
  if (!number) return undefined;
  const month = monthAfter(reading, number.next, named !== undefined);
  if (!month || canBe(month.month, number.day)) return { ...head, ...number, ...month };
  noteImpossible(reading, 'day', at, month.next);
  return undefined;
}

/** «y el 5», «y del 8», «al sábado 5»: past the little words before a further day. */
function pastLinks(reading: DateText, i: number): number {
  const piece = on(reading, i);
  return skipSmall(reading, isOne(reading, piece, 'of') ? i + 1 : i);
}

/** A day number at `i`: «21», «1.º», "21st". */
export function dayAt(reading: DateText, i: number): { day: number; ordinal: boolean; next: number } | undefined {
  const piece = reading.pieces[i];
  const day = Number(piece?.key);
  if (piece?.kind !== 'number' || piece.key.length > 2 || day < 1 || day > 31) return undefined;
  const next = on(reading, i + 1);
  if (next?.glued && (isOne(reading, next, 'ordinals') || isIndicator(reading, next)))
    return { day, ordinal: true, next: i + 2 };
  const after = on(reading, i + 2);
  if (isSign(next, '.') && next?.glued && after?.glued && isIndicator(reading, after))
    return { day, ordinal: true, next: i + 3 };
  return isMeasure(reading, i + 1) ? undefined : { day, ordinal: false, next: i + 1 };
}

const isIndicator = ({ text }: DateText, piece: DatePiece): boolean =>
  /^[ºª°]$/.test(text.slice(piece.start, piece.end));

/** The month that follows a day, with its year: «de marzo de 2026», " March 2026", "-mar-2026". */
function monthAfter(
  reading: DateText,
  i: number,
  named: boolean,
): { month: number; year?: number; next: number } | undefined {
  const first = on(reading, i);
  const dashed = first?.glued === true && isSign(first, '-/') && on(reading, i + 1)?.glued === true;
  let at = dashed || isOne(reading, first, 'of') ? i + 1 : i;
  if (isSign(on(reading, at), "'’") && on(reading, at)?.glued) at++;
  const found = monthAt(reading, at);
  if (!found) return undefined;
  const year =
    dashed && isSign(on(reading, found.next), '-/') ? yearAt(reading, found.next + 1) : yearAfter(reading, found.next);
  if (found.doubtful && !named && !year) return undefined;
  return { month: found.month, year: year?.year, next: year?.next ?? found.next };
}

/** «vie 4 → torneo», «sáb 5, taller»: not «mar 4», a sea, nor “Sat 10–4”, hours. */
export function isEntry(reading: DateText, { from, next, comma }: DateItem): boolean {
  const weekday = reading.pieces[from];
  const behind = on(reading, next);
  const isWord = isOne(reading, weekday, 'doubtful') || isOne(reading, weekday, 'careful');
  return !comma && !isWord && (behind === undefined || isSign(behind, ',;)→'));
}
