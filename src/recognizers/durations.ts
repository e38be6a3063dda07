import { languageOf } from '../language/language.js';
import type { DurationWords } from '../language/types.js';
import { type Span, spanOf } from '../text/span.js';

/** A stretch of time in which something will be done: «en 24 horas», "within 10 working days". */
export interface Duration extends Span {
  /** At most; a working day is 24 hours, a month 30 days. */
  readonly hours: number;
}

const patterns = new Map<string, RegExp>();

const oneOf = (phrases: readonly string[]): string =>
  [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.]/g, '\\$&').replace(/ /g, '\\s{1,3}'))
    .join('|');

function patternOf(language: string, source: DurationWords): RegExp {
  const made = patterns.get(language);
  if (made) return made;
  const { leads, fillers, numbers, ranges, units, kinds, named } = source;
  const number = `\\d{1,3}|(?:${oneOf(Object.keys(numbers))})(?!\\p{L})`;
  const kind = `(?:${oneOf(kinds)})(?!\\p{L})`;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?<named>${oneOf(Object.keys(named))})|(?:${oneOf(leads)}):?\\s{1,3}(?:(?:${oneOf(fillers)})\\s{1,3})?` +
      `(?<first>${number})(?:\\s{0,2}(?:${oneOf(ranges)})\\s{0,2}(?<last>${number}))?\\s{0,2}(?:${kind}\\s{1,3})?` +
      `(?<unit>${oneOf(Object.keys(units))})(?:\\s{1,3}${kind})?)(?![\\p{L}\\p{N}])`,
    'giu',
  );
  patterns.set(language, pattern);
  return pattern;
}

/** The stretches of time of a text, in order of place; of a language without words for them there are none. */
export function findDurations(text: string, language: string | undefined): Duration[] {
  const source = languageOf(language)?.durations;
  if (!source) return [];
  return [...text.matchAll(patternOf(language as string, source))].map((match) => {
    const { named, first = '', last = first, unit = '' } = match.groups ?? {};
    const hours = named ? valueIn(source.named, named) : figure(source, last) * valueIn(source.units, unit);
    return { ...spanOf(text, match.index, match.index + match[0].length), hours };
  });
}

const figure = ({ numbers }: DurationWords, written: string): number =>
  /^\d/.test(written) ? Number(written) : valueIn(numbers, written);

const valueIn = (values: Readonly<Record<string, number>>, written: string): number =>
  values[written.toLowerCase().replace(/\s+/g, ' ')] ?? 0;
