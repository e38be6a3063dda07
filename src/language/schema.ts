import * as v from 'valibot';
import { inflection } from './inflection-schema.js';
import { syntaxLists } from './syntax-words.js';
import { dateLists, type LanguageFile } from './types.js';

/** README.md beside this file explains each key. */
const text = v.pipe(v.string(), v.nonEmpty('config-empty'));
const list = v.array(text);
const listed = v.optional(list, []);
const figures = v.record(text, v.number());
/** Names for a number of things; for each, the ways to write it, the usual one first. */
const namesOf = (count: number) => v.pipe(v.array(list), v.length(count, 'config-value'));
const order = v.picklist(['day', 'month'], 'config-choice');

const form = { date: text, year: text, weekday: text };
const dates = v.strictObject({
  weekdays: namesOf(7),
  months: namesOf(12),
  short_weekdays: v.exactOptional(namesOf(7)),
  short_months: v.exactOptional(namesOf(12)),
  day_words: v.exactOptional(namesOf(31)),
  initials: listed,
  ...v.entriesFromList(dateLists, listed),
  month_first: v.optional(v.boolean(), false),
  forms: v.strictObject({ ...form, vowel: v.exactOptional(text), month_first: v.exactOptional(v.strictObject(form)) }),
  regions: v.exactOptional(
    v.record(
      text,
      v.strictObject({
        figures: v.exactOptional(order),
        words: v.exactOptional(order),
        hosts: list,
        own_words: v.exactOptional(list),
      }),
    ),
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
  past: v.optional(figures, {}),
  morning: listed,
  forenoon: listed,
  afternoon: listed,
  night: listed,
  afternoon_before: listed,
  night_before: listed,
  money: listed,
  scales: listed,
  opens: listed,
  behind_days: v.optional(v.boolean(), false),
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

const syntax = v.strictObject({
  ...v.entriesFromList(syntaxLists, listed),
  pronouns: v.exactOptional(figures),
  contractions: v.exactOptional(v.record(text, text)),
  adjectives_follow: v.exactOptional(v.boolean()),
  subjects_stated: v.exactOptional(v.boolean()),
});

const acronyms = v.strictObject({
  well_known: list,
  at_home: v.optional(v.record(text, list), {}),
  words: listed,
  explain: v.record(text, text),
});

const sound = v.strictObject({ words: list, before: list, except: listed });

/** A lexicon; its entries are checked when they are compiled. */
const lexicon = v.strictObject({
  sets: v.exactOptional(v.record(text, list)),
  groups: v.record(text, v.array(v.unknown())),
  not: v.exactOptional(v.record(text, list)),
  tests: v.strictObject({ fires: v.array(v.unknown()), quiet: v.array(v.unknown()) }),
});

/** Lexicons that the program itself uses; compiled with those of the rules. */
const lexicons = { abbreviations: v.exactOptional(lexicon), grammar: v.exactOptional(lexicon) };

export const lexiconNames = Object.keys(lexicons) as (keyof typeof lexicons)[];

/** Read before the language of a text is known, so for every language. */
const everywhere = {
  detection: v.strictObject({ words: list, letters: figures, likelihood: v.exactOptional(v.number()) }),
  names: v.exactOptional(
    v.strictObject({ titles: listed, before: listed, after: listed, articles: v.exactOptional(list) }),
  ),
  phones: v.exactOptional(
    v.strictObject({
      cues: list,
      small_cues: v.exactOptional(list),
      extensions: v.exactOptional(list),
      amounts: v.exactOptional(list),
      references: v.exactOptional(list),
      or: v.exactOptional(list),
    }),
  ),
  before_nouns: v.exactOptional(list),
};

export const everywhereKeys = Object.keys(everywhere) as (keyof typeof everywhere)[];

/** `src/language/<code>.yml`. */
export const languageFile: v.GenericSchema<unknown, LanguageFile> = v.strictObject({
  ...everywhere,
  dates: v.exactOptional(dates),
  times: v.exactOptional(times),
  durations: v.exactOptional(durations),
  numbers: v.exactOptional(numbers),
  open_words: v.exactOptional(list),
  syntax: v.exactOptional(syntax),
  readability: v.exactOptional(v.picklist(['INFLESZ', 'Flesch–Kincaid'], 'config-choice')),
  acronyms: v.exactOptional(acronyms),
  sounds: v.exactOptional(v.array(sound)),
  inflection: v.exactOptional(inflection),
  ...lexicons,
});
