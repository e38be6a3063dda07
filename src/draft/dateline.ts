import type { FoundDate } from '../recognizers/dates/found-date.js';
import { holdsLetterOrFigure, letters, marks } from '../text/characters.js';
import type { Range } from '../text/ranges.js';

/** The full stop and dash, or the dash alone, between a dateline and the text. */
const dash = /\.\s?[–—-]{1,2}(?=\s|\p{Lu})|\s[–—]\s|\s--?\s/u;
/** A place: names in capitals, joined by small words of up to three letters. */
const name = `\\p{Lu}[${letters}${marks}.'’-]*`;
const place = new RegExp(
  String.raw`^\s*${name}(?:[,;]?\s{1,2}(?:${name}|\p{Ll}{1,3}|\([${letters}]{1,30}\))){0,9}[,;]?\s{1,2}\(?$`,
  'u',
);

/**
 * The dateline at the head of a paragraph: «Ciudad, Región; miércoles 25.-», “LONDON, 3 March 2026 –”, or both:
 * «Villarejo; martes 15 de diciembre de 2026.» The day may be in brackets. Without a full stop and a dash, it must
 * include the year. `dates` are those of the text.
 */
export function findDateline(text: string, { start, end }: Range, dates: readonly FoundDate[]): Range | undefined {
  const date = dates.find((found) => found.start >= start);
  if (!date || date.start - start > 80 || date.end > end) return undefined;
  const before = text.slice(start, date.start);
  const rest = text.slice(date.end, end);
  if (date.year !== undefined && !holdsLetterOrFigure(rest)) return place.test(before) ? { start, end } : undefined;
  const closed = rest.startsWith(')') ? 1 : 0;
  const near = rest.slice(closed, 8);
  // The cheap question first: the expressions take a draft 0.4 ms.
  const found = /[–—-]/.test(near) ? dash.exec(near) : undefined;
  if (found?.index !== 0 || (!found[0].startsWith('.') && date.year === undefined)) return undefined;
  if (!place.test(before)) return undefined;
  const after = date.end + closed + found[0].length;
  return { start, end: after + (/^\s{0,40}/.exec(text.slice(after, end))?.[0].length ?? 0) };
}
