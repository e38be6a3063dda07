import { parseHours } from '../recognizers/hours.js';

/** Is it a calendar day, such as `2027-05-23`? */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const HOURS = { min: 1 / 60, h: 1, d: 24 } as const;

/** Hours in a time span such as `30min`, `24h` or `2d`; undefined for any other text. */
export function hoursIn(text: string): number | undefined {
  const [, figure, unit] = /^([1-9]\d{0,3}) ?(min|h|d)$/.exec(text) ?? [];
  return figure && unit ? Number(figure) * HOURS[unit as keyof typeof HOURS] : undefined;
}

/** Is it a time span such as `24h`? */
export const isDuration = (text: string): boolean => hoursIn(text) !== undefined;

/** Does this computer know the time zone? */
export function isTimezone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** Are they opening hours in OpenStreetMap's format, as far as redlint reads it? */
export const isHours = (text: string): boolean => text.length <= 500 && !('fault' in parseHours(text));
