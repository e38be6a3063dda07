import { languageOf } from '../language/language.js';
import type { NumberWords } from '../language/types.js';
import { matchesAt, wordSigns } from '../text/candidates.js';
import { lower } from '../text/fold.js';
import { findQuotes } from '../text/quotes.js';
import type { Range } from '../text/ranges.js';
import { type DateOrder, datesIn, type ReadDates } from './dates/dates.js';
import { findDurations } from './durations.js';
import { findEmails, findHashtags, findMentions } from './handles.js';
import { findNames } from './names.js';
import { findPhones } from './phones.js';
import { type FoundTime, findTimes } from './times.js';
import { findUrls } from './urls.js';

/** The kinds that patterns can ask for, beside the shapes of a word: `#date`, `#time` … */
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
] as const;
export type SpanKind = (typeof spanKinds)[number];

type FindSpans = (text: string, language: string, low: () => string) => readonly Range[];

const finders: Readonly<Record<Exclude<SpanKind, 'date' | 'time'>, FindSpans>> = {
  duration: findDurations,
  number: (_, language, low) => amounts(low(), language, numberIn(language)),
  money: (text, language, low) =>
    holdsFigure(text) && holdsOne(low(), moneyWords(language)) ? ranges(low(), moneyIn(language)) : [],
  price: (text, language, low) =>
    holdsFigure(text) && holdsOne(low(), moneyWords(language)) ? ranges(low(), priceIn(language)) : [],
  percent: (_, language, low) =>
    holdsOne(low(), percentWords(language)) ? amounts(low(), language, percentIn(language)) : [],
  url: findUrls,
  email: findEmails,
  phone: findPhones,
  name: findNames,
  quote: (text) => findQuotes(text, 0, text.length),
  hashtag: findHashtags,
  handle: findMentions,
};

/** What is recognised in a stretch of text: each kind once, on first use. */
export class Stretch {
  readonly #text: string;
  readonly #language: string | undefined;
  readonly #known = new Map<string, readonly Range[]>();
  readonly #days = new Map<DateOrder | undefined, ReadDates>();
  #times: readonly FoundTime[] | undefined;
  #low: string | undefined;

  constructor(text: string, language: string | undefined) {
    this.#text = text;
    this.#language = language;
  }

  daysIn(order: DateOrder | undefined): ReadDates {
    const days = this.#days.get(order) ?? datesIn(this.#text, this.#language, order);
    this.#days.set(order, days);
    return days;
  }

  get times(): readonly FoundTime[] {
    this.#times ??= findTimes(this.#text, this.#language);
    return this.#times;
  }

  of(kind: Exclude<SpanKind, 'date' | 'time'>): readonly Range[] {
    const known =
      this.#known.get(kind) ??
      finders[kind](this.#text, this.#language ?? 'en', () => {
        this.#low ??= lower(this.#text);
        return this.#low;
      });
    this.#known.set(kind, known);
    return known;
  }
}

export const isSpanKind = (kind: string): boolean => spanKinds.includes(kind as SpanKind);

const rangeOf = ({ index, 0: found }: RegExpExecArray): Range => ({ start: index, end: index + found.length });

const ranges = (text: string, pattern: RegExp): Range[] => Array.from(text.matchAll(pattern), rangeOf);

/** Amounts: they begin with a number, in figures or in words. */
const amounts = (low: string, language: string, pattern: RegExp): Range[] =>
  matchesAt(low, pattern, numberWords(language)).map(rangeOf);

/** Figures and signs are the same in every language. */
const signsAlone: NumberWords = { words: [], percent: [], currency: ['€', '£', '$'], scale: [] };
const wordsIn = (language: string): NumberWords => languageOf(language)?.numbers ?? signsAlone;
const moneyWords = oncePerLanguage(({ currency }): readonly string[] => [...signsAlone.currency, ...currency]);
const percentWords = oncePerLanguage(({ percent }): readonly string[] => ['%', ...percent]);

/** Money is written with figures. */
const holdsFigure = (text: string): boolean => /\d/.test(text);

/** Without one of the words an expression is not even made. */
const holdsOne = (low: string, words: readonly string[]): boolean => words.some((word) => low.includes(word));

const figure = '\\d{1,12}(?:[.,\\u00a0]\\d{1,9}){0,4}';
const anyOf = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : [...words]
        .sort((a, b) => b.length - a.length)
        .map((word) => word.replace(/[$.]/g, '\\$&'))
        .join('|')
        .toLowerCase();
const letter = `[${wordSigns}_]`;

const numberWords = oncePerLanguage(({ words }): ReadonlySet<string> => new Set(words));

const numberIn = oncePerLanguage(
  ({ words }) => new RegExp(`(?<!${letter})(?:${figure}|(?:${anyOf(words)}))(?!${letter})`, 'y'),
);
const moneyIn = oncePerLanguage(
  ({ currency, scale }) =>
    new RegExp(
      `(?<!${letter})(?:[€£$]\\s?${figure}(?:\\s?(?:${anyOf(scale)})(?!${letter}))?|${figure}\\s?(?:(?:${anyOf(scale)})\\s)?(?:${anyOf(currency)})(?!${letter}))`,
      'g',
    ),
);

/** What one person may pay: an amount under a thousand. */
const small = '(?<![.,]|\\d)\\d{1,3}(?:[.,]\\d{1,2})?';
const priceIn = oncePerLanguage(
  ({ currency, scale }) =>
    new RegExp(
      `(?<!${letter})(?:[€£$]\\s?${small}(?![.,]?\\d|\\s?(?:${anyOf(scale)})(?!${letter}))|${small}\\s?(?:${anyOf(currency)})(?!${letter}))`,
      'g',
    ),
);

const percentIn = oncePerLanguage(
  ({ words, percent }) =>
    new RegExp(
      `(?<!${letter})(?:${figure}\\s?%|(?:${figure}|(?:${anyOf(words)}))\\s(?:${anyOf(percent)})(?!${letter}))`,
      'y',
    ),
);

function oncePerLanguage<T>(make: (words: NumberWords) => T): (language: string) => T {
  const known = new Map<string, T>();
  return (language) => {
    const there = known.get(language) ?? make(wordsIn(language));
    known.set(language, there);
    return there;
  };
}
