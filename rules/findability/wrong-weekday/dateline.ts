import { type Draft, isDate, isoOf } from '../../../src/rule.js';

/** Characters before the date of a dateline: the place. */
const farthest = 30;

/** The day of a dateline at the head of a post, ISO: «Villarejo, 3 de marzo de 2021.» */
export function datelineOf({
  dates,
  paragraphs,
  prose,
}: Pick<Draft, 'dates' | 'paragraphs' | 'prose'>): string | undefined {
  const { day, month, year, until, start, end } = dates[0] ?? { start: 0, end: 0 };
  if (day === undefined || month === undefined || year === undefined || until || !isDate(year, month, day))
    return undefined;
  if (start - (paragraphs[0]?.start ?? 0) > farthest) return undefined;
  return /^\s*(?:[.:–—]|-\s|\r?\n|$)/.test(prose.slice(end, end + 20)) ? isoOf(year, month, day) : undefined;
}
