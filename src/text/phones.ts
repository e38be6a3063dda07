import data from './phones.yml';
import type { Range } from './ranges.js';

const cues: ReadonlySet<string> = new Set(data.cues);
const signs: readonly string[] = data.signs;

const gap = '[ \\u00a0\\u202f.\\-]';
const prefix = `(?:(?:\\+|00)\\d{1,3}${gap}?)?`;
const forms = [
  // Spain: nine digits from 6 to 9, in threes, in 3-2-2-2, or together.
  `${prefix}[6-9]\\d{2}(?:${gap}?\\d{3}${gap}?\\d{3}|${gap}?\\d{2}${gap}?\\d{2}${gap}?\\d{2})`,
  // United Kingdom and Ireland: a leading 0 or the country.
  `(?:\\+44${gap}?(?:\\(0\\)${gap}?)?|\\(?0)\\d{2,4}\\)?${gap}?\\d{3,4}${gap}?\\d{3,4}`,
  // North America: 3-3-4.
  `(?:\\+?1${gap})?(?:\\(\\d{3}\\) ?|\\d{3}[ .\\-])\\d{3}[ .\\-]\\d{4}`,
  // Any other country, written with its code.
  `\\+\\d{1,3}(?:${gap}?\\d{2,4}){2,5}`,
];
const long = new RegExp(
  `(?<![\\p{L}\\p{N}_.,/+-])(?<!\\d${gap})(?:${forms.join('|')})(?!\\d|${gap}?\\d{3})(?![\\p{L}_])`,
  'gu',
);
const short =
  /(?<![\p{L}\p{N}_.,/+€$£-])(?:0[1-9]\d|10[15]|11[1-29]|999|[2359]11|116 ?\d{3})(?![\p{L}\p{N}_%€/]|[.,]\d)/gu;

/**
 * Telephone numbers in a text, in order of place: Spanish ones of nine digits, British and American ones, those with a
 * country's code, and short ones (010, 112, 999); a short one that does not begin with 0 needs a word such as «al» before it.
 */
export function findPhones(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(long)) {
    if (match[0].replace(/\D/g, '').length >= 9) found.push({ start: match.index, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(short)) {
    const end = match.index + match[0].length;
    if (found.some((phone) => phone.start < end && match.index < phone.end)) continue;
    if (match[0].startsWith('0') || hasCue(text, match.index)) found.push({ start: match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

function hasCue(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 24), at).replace(/(?:[\s:.(*]|\ufe0f)+$/, '');
  const word = /[\p{L}]+$/u.exec(before)?.[0];
  return word ? cues.has(word.toLowerCase()) : signs.some((sign) => before.endsWith(sign));
}
