import * as v from 'valibot';
import { inflection } from './inflection-schema.js';

/** README.md beside this file says what each key is for. */
const text = v.pipe(v.string(), v.nonEmpty('config-empty'));
const list = v.pipe(v.array(text), v.readonly());
const listed = v.optional(list, []);
const figures = v.record(text, v.number());
/** Ways to write each of so many things, the first of them the usual one. */
const namesOf = (count: number) => v.pipe(v.array(list), v.length(count, 'config-value'));
const order = v.picklist(['day', 'month'], 'config-choice');

const form = { date: text, year: text, weekday: text };
const dates = v.strictObject({
  weekdays: namesOf(7),
  short_weekdays: v.optional(namesOf(7)),
  initials: listed,
  months: namesOf(12),
  short_months: v.optional(namesOf(12)),
  careful: listed,
  doubtful: listed,
  of: listed,
  articles: listed,
  day: listed,
  and: listed,
  to: listed,
  closed_to: listed,
  between: listed,
  leads: listed,
  ordinals: listed,
  before: listed,
  units: listed,
  follow: listed,
  month_first: v.optional(v.boolean(), false),
  forms: v.strictObject({ ...form, vowel: v.optional(text), month_first: v.optional(v.strictObject(form)) }),
  regions: v.optional(
    v.record(text, v.strictObject({ figures: v.optional(order), words: v.optional(order), hosts: list })),
  ),
});

const times = v.strictObject({
  at: listed,
  near: listed,
  behind: listed,
  units: listed,
  long_units: listed,
  spans: listed,
  lasts: listed,
  from: listed,
  to: listed,
  hours: listed,
  names: v.optional(figures, {}),
  halves: v.optional(figures, {}),
  afternoon: listed,
  morning: listed,
  money: listed,
  scales: listed,
});

const durations = v.strictObject({
  leads: list,
  fillers: list,
  numbers: figures,
  ranges: list,
  units: figures,
  kinds: list,
  named: figures,
});

const numbers = v.strictObject({ words: list, percent: list, currency: list, scale: list });

/** A lexicon; its entries are checked when they are compiled. */
const lexicon = v.strictObject({
  sets: v.optional(v.record(text, list)),
  groups: v.record(text, v.array(v.unknown())),
  not: v.optional(v.record(text, list)),
  tests: v.strictObject({ fires: v.array(v.unknown()), quiet: v.array(v.unknown()) }),
});

/** Lexicons that the program itself asks for; they are compiled with those of the rules. */
const lexicons = { abbreviations: v.optional(lexicon), grammar: v.optional(lexicon) };

export const lexiconNames = Object.keys(lexicons) as (keyof typeof lexicons)[];

/** What is read before the language of a text is known, so of every language. */
const everywhere = {
  detection: v.strictObject({ words: list, letters: figures }),
  names: v.optional(v.strictObject({ titles: listed, before: listed, after: listed })),
  phones: v.optional(v.strictObject({ cues: list })),
  before_nouns: v.optional(list),
};

export const everywhereKeys = Object.keys(everywhere) as (keyof typeof everywhere)[];

/** `src/language/<code>.yml`. */
export const languageFile = v.strictObject({
  ...everywhere,
  dates: v.optional(dates),
  times: v.optional(times),
  durations: v.optional(durations),
  numbers: v.optional(numbers),
  readability: v.optional(v.picklist(['INFLESZ', 'Flesch–Kincaid'], 'config-choice')),
  inflection: v.optional(inflection),
  ...lexicons,
});

export type LanguageFile = v.InferOutput<typeof languageFile>;
export type Everywhere = Pick<LanguageFile, keyof typeof everywhere>;
