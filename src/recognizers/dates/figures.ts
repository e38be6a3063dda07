import { canBe } from './calendar.js';
import { monthAt } from './months.js';
import { before, type DateText, isOne, isSign, noteImpossible, on } from './pieces.js';

/** `either`: the day may be the month and the month the day. */
interface DateInFigures {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
  readonly next: number;
  readonly either?: boolean;
}

/** A date in figures: ISO, d/m/y with `/`, `-` or `.`, d/m. `sure`: after a weekday or the first day of a range. */
export function figuresAt(reading: DateText, i: number, sure: boolean): DateInFigures | undefined {
  const [a, b, c] = figures(reading, i);
  if (!a || !b) return undefined;
  const next = i + (c ? 5 : 3);
  const sign = on(reading, i + 1)?.key ?? '';
  const after = on(reading, next);
  if (
    after?.glued &&
    (after.key === 't' ? false : after.kind !== 'sign' || (isSign(after, './:-%') && on(reading, next + 1)?.glued)) &&
    !(c && isSign(after, '-') && figures(reading, next + 1)[2]) &&
    !(c?.length === 4 && sign === '/' && isClock(reading, next + 1))
  )
    return undefined;
  if (a.length === 4) return c && sign !== '.' ? valid(Number(c), Number(b), Number(a), next) : undefined;
  if (a.length > 2 || b.length > 2) return undefined;
  if (c)
    return c.length === 4 || (c.length === 2 && (sign === '/' || (sign === '.' && a.length === 2 && b.length === 2)))
      ? (inOrder(reading, a, b, c.length === 4 ? Number(c) : 2000 + Number(c), next) ??
          noted(reading, i, next, c.length === 4 && sign === '/'))
      : undefined;
  // «viernes 18-12» is not a range of hours: those increase. The end of "20-30-12" is not a day.
  const isCut = isSign(before(reading, i), '-') && reading.pieces[i]?.glued === true;
  const isDashed = sign === '-' && sure && !isCut && a.length === 2 && b.length === 2 && Number(a) > Number(b);
  if (
    !(sign === '/' || isDashed) ||
    isOne(reading, after, 'units') ||
    (isOne(reading, after, 'of') && monthAt(reading, next + 1))
  )
    return undefined;
  if (
    !sure &&
    !isOne(reading, before(reading, i), 'leads') &&
    !isBracketed(reading, i, Number(b)) &&
    (`${a}/${b}` === '24/7' || (!/^0/.test(a + b) && !b.startsWith('0') && Number(a) <= 12))
  )
    return undefined;
  // «el 31/11»: a day that its month does not have; without a word before it, it may be a score, a flat, a fraction.
  const isLed = sure || isOne(reading, before(reading, i), 'leads');
  const isDay = isLed && Number(a) > 28 && Number(a) <= 31 && Number(b) <= 12 && sign === '/';
  return inOrder(reading, a, b, undefined, next) ?? noted(reading, i, next, isDay);
}

/** «24/11/2026-18:00» */
const isClock = (reading: DateText, i: number): boolean =>
  on(reading, i)?.kind === 'number' && isSign(on(reading, i + 1), ':') && on(reading, i + 2)?.kind === 'number';

function noted(reading: DateText, i: number, next: number, isDate: boolean): undefined {
  if (isDate) noteImpossible(reading, 'day', i, next);
}

/** "(11/29)": in a region with the month first; no part of a thread has such a number. */
const isBracketed = (reading: DateText, i: number, second: number): boolean =>
  reading.names.monthFirst && second > 12 && isSign(before(reading, i), '(') && isSign(on(reading, i + 3), ')');

/** Two or three runs of digits joined by the same sign. */
function figures(reading: DateText, i: number): (string | undefined)[] {
  const sign = on(reading, i + 1);
  const second = on(reading, i + 2);
  if (!sign?.glued || !isSign(sign, '/-.') || !second?.glued || second.kind !== 'number') return [];
  const third = on(reading, i + 4);
  const tied =
    on(reading, i + 3)?.glued && isSign(on(reading, i + 3), sign.key) && third?.glued && third.kind === 'number';
  return [reading.pieces[i]?.key, second.key, tied ? third.key : undefined];
}

/** In the order of the region; if unknown, in the only possible order, else either. */
function inOrder(
  reading: DateText,
  a: string,
  b: string,
  year: number | undefined,
  next: number,
): DateInFigures | undefined {
  const { names, first } = reading;
  const dayFirst = valid(Number(a), Number(b), year, next);
  const monthFirst = names.monthFirst ? valid(Number(b), Number(a), year, next) : undefined;
  if (!dayFirst || !monthFirst || a === b || !names.regional) return dayFirst ?? monthFirst;
  if (first === undefined) return { ...dayFirst, either: true };
  return first === 'month' ? monthFirst : dayFirst;
}

const valid = (day: number, month: number, year: number | undefined, next: number) =>
  canBe(month, day) ? { day, month, year, next } : undefined;
