import { networkCalled } from '../../config/called.js';
import { Mistake } from '../../mistake.js';
import { largestSize } from '../../run/drafts/max-size.js';

// How option values are read. All throw a Mistake on a wrong value; those that read a number take the name of the
// option, which the Mistake gives.

/** Adds a value, or several separated by commas, to those given before. */
export const several = (value: string, before: readonly string[] = []): string[] => [
  ...before,
  ...value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean),
];

/** Adds a value, unsplit. */
export const another = (value: string, before: readonly string[] = []): string[] => [...before, value];

/** A whole number. */
export const wholeNumber =
  (option: string) =>
  (value: string): number => {
    if (!/^\d{1,9}$/.test(value)) throw new Mistake('bad-number', { value, option });
    return Number(value);
  };

/** Bytes: a number, or one with a unit. */
export const size =
  (option: string) =>
  (value: string): number => {
    const [, number = '', unit = ''] = /^(\d{1,9}(?:[.,]\d{1,3})?) ?([km]?)i?b?$/i.exec(value) ?? [];
    const factor = { k: 2 ** 10, m: 2 ** 20 }[unit.toLowerCase()] ?? 1;
    const bytes = Math.floor(Number(number.replace(',', '.')) * factor);
    if (!(bytes >= 1 && bytes <= largestSize)) throw new Mistake('bad-size', { value, option });
    return bytes;
  };

/** Nobody waits a day for a draft. */
const mostSeconds = 86_400;

/** Seconds, also fractions. */
export const seconds =
  (option: string) =>
  (value: string): number => {
    const number = /^\d{1,5}(?:[.,]\d{1,3})?s?$/.test(value) ? Number.parseFloat(value.replace(',', '.')) : 0;
    if (!(number > 0 && number <= mostSeconds)) throw new Mistake('bad-seconds', { value, option });
    return number;
  };

/** An ISO day that is in the calendar. */
export function isoDay(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value)
    throw new Mistake('bad-day', { value });
  return value;
}

/** No machine gains from more threads. */
const mostThreads = 64;

/** A number of threads, or `auto`. */
export const threads =
  (option: string) =>
  (value: string): number | 'auto' => {
    if (value === 'auto') return value;
    const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    if (count < 1 || count > mostThreads)
      throw new Mistake('invalid-value', { value, option, allowed: `1–${mostThreads}, auto` });
    return count;
  };

/** Names of networks; throws a Mistake on an unknown one. */
export function networkList(value: string, before: readonly string[] = []): string[] {
  return [...before, ...several(value).map(networkCalled)];
}
