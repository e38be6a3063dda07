import { type DateText, isMeasure, isOne, isSign, on } from './pieces.js';

/** The name of a month at `i`. `doubtful`: an abbreviation without its full stop that is also a word. */
export function monthAt(
  reading: DateText,
  i: number,
  piece = on(reading, i),
): { month: number; doubtful: boolean; next: number } | undefined {
  const { names } = reading;
  if (piece?.kind !== 'word' || (isOne(reading, piece, 'careful') && !piece.capital)) return undefined;
  const full = names.months.get(piece.key);
  const month = full ?? names.shortMonths.get(piece.key);
  if (month === undefined) return undefined;
  const stop = on(reading, i + 1);
  const stopped = full === undefined && isSign(stop, '.') && stop?.glued === true;
  return {
    month,
    doubtful: full === undefined && !stopped && isOne(reading, piece, 'doubtful'),
    next: i + (stopped ? 2 : 1),
  };
}

/** The year after a month: «de 2026», ", 2026", " 2026". */
export function yearAfter(reading: DateText, i: number): { year: number; next: number } | undefined {
  const piece = on(reading, i);
  return yearAt(reading, isOne(reading, piece, 'of') || isSign(piece, ',') ? i + 1 : i);
}

/** A year at `i`. */
export function yearAt(reading: DateText, i: number): { year: number; next: number } | undefined {
  const piece = on(reading, i);
  if (piece?.kind !== 'number' || !/^[12]\d{3}$/.test(piece.key) || isMeasure(reading, i + 1)) return undefined;
  return { year: Number(piece.key), next: i + 1 };
}
