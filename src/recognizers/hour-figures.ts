import type { DayPart } from './day-part.js';

/** An hour in figures, as it is written. */
export interface Figure {
  readonly minutes: number;
  /** `18:00`, or with "pm", «de la tarde»: surely a time. */
  readonly sure: boolean;
  /** With a comma it is a time only where «a las» or its like stands before it, or as `even`. */
  readonly decimal: boolean;
  /** «19,00 horas»: with two figures each and a quarter of an hour, a comma makes no length. */
  readonly even: boolean;
  /** Hours and minutes are written. */
  readonly clock: boolean;
  readonly unit: boolean;
  readonly long: boolean;
  readonly part?: DayPart | undefined;
  /** `08`: on the 24-hour clock. */
  readonly padded: boolean;
}

/** In minutes from midnight. */
const dayBegins = 480;
const halfDay = 720;

/** "10–2pm" begins in the morning, "1–2pm" in the afternoon, "12–3am" at midnight; "8pm–11" ends in the evening. */
export function sameHalf(first: Figure, second: Figure): { minutes: number; until: number } {
  const [minutes, until] = [first.minutes, second.minutes];
  const isLate = (part: DayPart | undefined): boolean => part === 'afternoon' || part === 'night';
  if (first.part === undefined && isLate(second.part) && minutes < halfDay && minutes + halfDay < until)
    return { minutes: minutes + halfDay, until };
  if (first.part === undefined && second.part === 'morning' && minutes >= halfDay && minutes < 780 && until < halfDay)
    return { minutes: minutes - halfDay, until };
  if (isLate(first.part) && second.part === undefined && !second.padded && until < halfDay && until + halfDay > minutes)
    return { minutes, until: until + halfDay };
  return { minutes, until };
}

export const isBare = ({ clock, unit, long, part }: Figure): boolean => !clock && !unit && !long && part === undefined;

/** “Open 10–4”, “weekdays, 1 to 5”: an hour before eight is in the afternoon, as is an end before its beginning. */
export function inDaytime(first: Figure, second: Figure): { minutes: number; until: number } | undefined {
  if (first.minutes === 0 || second.minutes === 0) return undefined;
  const minutes = first.minutes + (first.minutes < dayBegins ? halfDay : 0);
  const until = second.minutes + (second.minutes < dayBegins || second.minutes < minutes ? halfDay : 0);
  return until > minutes && until < 2 * halfDay ? { minutes, until } : undefined;
}

/** «de 9.30 a 11.00»: rarely two prices. */
export const isDottedRange = (first: Figure, second: Figure): boolean =>
  first.clock &&
  second.clock &&
  !first.decimal &&
  !second.decimal &&
  second.minutes > first.minutes &&
  first.minutes % 15 === 0 &&
  second.minutes % 15 === 0;
