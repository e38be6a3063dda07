import { type Language, languageOf } from '../language/language.js';
import { findQuotes } from '../text/quotes.js';
import { findDates } from './dates/dates.js';
import { findDurations } from './durations.js';
import { findEmails, findHashtags, findMentions } from './handles.js';
import { findNames } from './names.js';
import { findPhones } from './phones.js';
import { findTimes } from './times.js';
import { findUrls } from './urls.js';

/** What patterns can ask for whatever its words: `#date`, `#time` … */
const spanKinds = [
  'date',
  'time',
  'duration',
  'number',
  'money',
  'price',
  'percent',
  'url',
  'email',
  'phone',
  'name',
  'quote',
  'hashtag',
  'handle',
  'capital',
] as const;
export type SpanKind = (typeof spanKinds)[number];

interface Place {
  readonly start: number;
  readonly end: number;
}
type Finder = (text: string, language: string) => readonly Place[];

const finders: Readonly<Record<SpanKind, Finder>> = {
  date: findDates,
  time: findTimes,
  duration: findDurations,
  number: (text, language) => places(text, numberIn(language)),
  money: (text, language) => places(text, moneyIn(language)),
  price: (text, language) => places(text, priceIn(language)),
  percent: (text, language) => places(text, percentIn(language)),
  url: findUrls,
  email: findEmails,
  phone: findPhones,
  name: findNames,
  quote: (text) => findQuotes(text, 0, text.length),
  hashtag: findHashtags,
  handle: findMentions,
  capital: (text) => places(text, capital),
};

/** The spans of one kind in a text, in order of place. `*ed` is a kind too: words that end so, behind another letter. */
export const recognise = (kind: string, text: string, language: string): readonly Place[] =>
  kind.startsWith('*') ? ending(kind.slice(1), text) : finders[kind as SpanKind](text, language);

export const isSpanKind = (kind: string): boolean => kind.startsWith('*') || spanKinds.includes(kind as SpanKind);

const ending = (letters: string, text: string): Place[] =>
  places(text, /(?<![\p{L}\p{N}_])\p{L}{2,}(?![\p{L}\p{M}\p{N}_])/gu).filter(({ start, end }) => {
    const word = text.slice(start, end).toLowerCase();
    return word.endsWith(letters.toLowerCase()) && word.length > letters.length;
  });

/** A word that begins with a capital. */
const capital = /(?<![\p{L}\p{N}_])\p{Lu}[\p{L}\p{M}\p{N}_]*/gu;

const places = (text: string, pattern: RegExp): Place[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

type Words = NonNullable<Language['numbers']>;
const wordsIn = (language: string): Words => (languageOf(language)?.numbers ?? languageOf('en')?.numbers) as Words;

const figure = '\\d{1,12}(?:[.,\\u00a0]\\d{1,9}){0,4}';
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const letter = '[\\p{L}\\p{N}_]';

const numberIn = remembered(
  ({ words }) => new RegExp(`(?<!${letter})(?:${figure}|(?:${anyOf(words)}))(?!${letter})`, 'giu'),
);
const moneyIn = remembered(
  ({ currency, scale }) =>
    new RegExp(
      `(?<!${letter})(?:[€£$]\\s?${figure}(?:\\s?(?:${anyOf(scale)})(?!${letter}))?|${figure}\\s?(?:(?:${anyOf(scale)})\\s)?(?:${anyOf(currency)})(?!${letter}))`,
      'giu',
    ),
);

/** What one person may pay: an amount under a thousand. */
const small = '(?<![.,]|\\d)\\d{1,3}(?:[.,]\\d{1,2})?';
const priceIn = remembered(
  ({ currency, scale }) =>
    new RegExp(
      `(?<!${letter})(?:[€£$]\\s?${small}(?![.,]?\\d|\\s?(?:${anyOf(scale)})(?!${letter}))|${small}\\s?(?:${anyOf(currency)})(?!${letter}))`,
      'giu',
    ),
);

const percentIn = remembered(
  ({ words, percent }) =>
    new RegExp(
      `(?<!${letter})(?:${figure}\\s?%|(?:${figure}|(?:${anyOf(words)}))\\s(?:${anyOf(percent)})(?!${letter}))`,
      'giu',
    ),
);

function remembered(make: (words: Words) => RegExp): (language: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (language) => {
    const there = known.get(language) ?? make(wordsIn(language));
    known.set(language, there);
    return there;
  };
}
