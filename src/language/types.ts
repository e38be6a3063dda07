import type { Inflection } from './inflection.js';
import type { SyntaxWords } from './syntax-words.js';

/** Lists of words; README.md beside this file explains each. */
type WordList = readonly string[];
type WordValues = Readonly<Record<string, number>>;

/** `src/language/<code>.yml`. */
export interface LanguageFile extends Everywhere, Language, LanguageLexicons {
  readonly inflection?: Inflection;
}

/** The part of every language that is read before a text's language is known. */
export interface Everywhere {
  readonly detection: { readonly words: WordList; readonly letters: WordValues; readonly likelihood?: number };
  readonly names?: Readonly<Record<'titles' | 'before' | 'after', WordList>> & { readonly articles?: WordList };
  readonly phones?: {
    readonly cues: WordList;
    readonly small_cues?: WordList;
    readonly extensions?: WordList;
    readonly amounts?: WordList;
    readonly references?: WordList;
    readonly or?: WordList;
  };
  readonly before_nouns?: WordList;
}

/** The data for reading a text in a language. */
export interface Language {
  readonly dates?: DateWords;
  readonly times?: TimeWords;
  readonly durations?: DurationWords;
  readonly numbers?: NumberWords;
  /** Small words besides those before nouns that cannot end a quotation. */
  readonly open_words?: WordList;
  readonly syntax?: SyntaxWords;
  readonly readability?: 'INFLESZ' | 'Flesch–Kincaid';
  readonly acronyms?: {
    readonly well_known: WordList;
    readonly at_home: Readonly<Record<string, WordList>>;
    readonly words: WordList;
    readonly explain: Record<string, string>;
  };
  readonly sounds?: readonly Sound[];
}

/**
 * `words` have another form when the next word begins like this: of two, the second; the longest match among `before`
 * and `except` decides. In lower case, without accents.
 */
export interface Sound {
  readonly words: WordList;
  readonly before: WordList;
  readonly except: WordList;
}

export type NumberWords = Readonly<Record<'words' | 'percent' | 'currency' | 'scale', WordList>>;

/** The first part of a date. */
export type DateOrder = 'day' | 'month';

/** Templates with the slots day, month, year, weekday and date. */
type DateForms = Readonly<Record<'date' | 'year' | 'weekday', string>>;

export interface DateWords extends Readonly<Record<DateList, WordList>> {
  readonly weekdays: readonly WordList[];
  readonly months: readonly WordList[];
  readonly short_weekdays?: readonly WordList[];
  readonly short_months?: readonly WordList[];
  /** The days of a month in words, from the first on. */
  readonly day_words?: readonly WordList[];
  readonly initials: WordList;
  readonly month_first: boolean;
  readonly forms: DateForms & { readonly vowel?: string; readonly month_first?: DateForms };
  readonly regions?: Readonly<Record<string, Region>>;
}

/** How a region writes its dates, the endings of its hosts, and words that are spelt or used so only there. */
export interface Region {
  readonly figures?: DateOrder;
  readonly words?: DateOrder;
  readonly hosts: WordList;
  readonly own_words?: WordList;
}

/** Lists of words around days and months. */
export const dateLists = [
  ...(['careful', 'doubtful', 'of', 'articles', 'day', 'and', 'from', 'to', 'closed_to', 'between', 'leads'] as const),
  ...(['ordinals', 'before', 'units', 'follow'] as const),
] as const;
export type DateList = (typeof dateLists)[number];

export interface TimeWords
  extends Readonly<
      Record<'at' | 'near' | 'behind' | 'units' | 'long_units' | 'spans' | 'lasts' | 'from' | 'to', WordList>
    >,
    Readonly<Record<'morning' | 'forenoon' | 'afternoon' | 'night' | 'afternoon_before' | 'night_before', WordList>>,
    Readonly<Record<'hours' | 'money' | 'opens' | 'scales', WordList>> {
  readonly names: WordValues;
  readonly halves: WordValues;
  readonly past: WordValues;
  /** Are two bare figures behind a weekday hours: “Saturday 9 to 12”? «Viernes 4 a 6» are days. */
  readonly behind_days: boolean;
}

export interface DurationWords extends Readonly<Record<'leads' | 'fillers' | 'ranges' | 'kinds', WordList>> {
  readonly numbers: WordValues;
  readonly units: WordValues;
  readonly named: WordValues;
}

/** Lexicons that the program itself uses; compiled with those of the rules. */
interface LanguageLexicons {
  readonly abbreviations?: LexiconBody;
  readonly grammar?: LexiconBody;
}

/** A lexicon; its entries are checked when they are compiled. */
interface LexiconBody {
  readonly sets?: Readonly<Record<string, WordList>>;
  readonly groups: Readonly<Record<string, readonly unknown[]>>;
  readonly not?: Readonly<Record<string, WordList>>;
  readonly tests: Readonly<Record<'fires' | 'quiet', readonly unknown[]>>;
}
