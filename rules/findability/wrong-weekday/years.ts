import { type Draft, daysBetween, type FoundDate, resolve } from '../../../src/rule.js';

/** How far from today the day of a coming event may be, in days. */
const [passed, ahead] = [7, 92];

/** A file named with the number that a network gave its post: it was exported, so the post is published. */
const isExported = ({ path = '' }: Draft): boolean => /\d{15}[^/]*$/.test(path);

/** Can a date without a year be in the future, or just past? */
export function isFresh(draft: Draft, { day, month }: FoundDate, today: string): boolean {
  if (day === undefined || month === undefined || isExported(draft)) return false;
  const near = resolve({ day, month }, { near: today });
  const days = near === undefined ? Number.NaN : daysBetween(today, near);
  return days >= -passed && days <= ahead;
}

/** The years named by the post and its path. «Curso 2020-2021» gives them for all its dates. */
export function yearsIn({ prose, title, path }: Draft): { years: number[]; isCourse: boolean } {
  const text = `${title?.value ?? ''} ${prose}`;
  const [, first, second] = /(?<!\d)(20[0-4]\d)\s?[-–/]\s?(?:20)?([0-4]\d)(?![\d/-])/.exec(text) ?? [];
  const year = Number(first);
  if ((year + 1) % 100 === Number(second)) return { years: [year, year + 1], isCourse: true };
  const written = `${text} ${path ?? ''}`.matchAll(/(?<!\d)20[0-4]\d(?!\d)/g);
  return { years: [...new Set(Array.from(written, ([year]) => Number(year)))], isCourse: false };
}
