import { lazy } from '../text/lazy.js';
import type { Range } from '../text/ranges.js';
import { isQuantity } from './beside-phones.js';

/** A year that a text names. */
export interface FoundYear extends Range {
  readonly year: number;
}

// A sign between figures makes a decimal, unless it is that of a date: «12.06.1975».
const fourFigures = lazy(
  () => /(?<![\p{L}\p{N}]|[€£$] ?|(?<=\d)(?<!\.\d\d?)[.,])[12]\d{3}(?:s(?!\p{L})|(?![\p{L}\p{N}]|[.,]\d))/gu,
);

/** «1200 niños», “1500 pupils” */
const beforePlural = lazy(() => /^\s\p{Ll}{3,}s(?!\p{L})/u);

/** The years from 1000 to 2999 that a text names, «1987», “the 1990s”: no prices, decimals or numbers of things. */
export const findYears = (text: string): readonly FoundYear[] =>
  [...text.matchAll(fourFigures())]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length, year: Number.parseInt(words, 10) }))
    .filter((at) => !isQuantity(text, at) && !beforePlural().test(text.slice(at.end, at.end + 24)));

/** How many years before an ISO day is the earliest year that a text names, from `since` on? */
export const yearsAgo = (text: string, day: string, since: number): number =>
  Number(day.slice(0, 4)) - Math.min(...findYears(text).flatMap(({ year }) => (year < since ? [] : year)));
