import type { SyntaxWords } from './syntax-words.js';

/** Lists of words; README.md beside this file explains each. */
type WordList = readonly string[];
type WordValues = Readonly<Record<string, number>>;
/** Endings: the longest key that ends a word is cut off and replaced with each value. */
export type Endings = Readonly<Record<string, WordList>>;

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

/** How a region writes its dates, and the endings of its hosts. */
export interface Region {
  readonly figures?: DateOrder;
  readonly words?: DateOrder;
  readonly hosts: WordList;
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
    Readonly<Record<'hours' | 'money' | 'scales', WordList>> {
  readonly names: WordValues;
  readonly halves: WordValues;
  readonly past: WordValues;
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

/** How the words of a language inflect. */
export interface Inflection {
  readonly classes?: Readonly<Record<string, Endings>>;
  readonly conjugations?: Readonly<Record<string, Conjugation>>;
  readonly plurals?: Endings;
  readonly pronouns?: WordList;
  readonly enclitics?: Readonly<Record<string, WordList>>;
  readonly features?: Readonly<Record<string, WordList>>;
  readonly verbs?: Readonly<Record<string, Verb>>;
  readonly paradigm?: ParadigmSource;
}

/** Endings of verbs; `stressed` and `preterite` ones also apply to a verb's `alt` and `pret` stems. */
export interface Conjugation
  extends Readonly<Record<'infinitive' | 'stressed' | 'preterite' | 'other' | 'enclitic', WordList>> {
  /** Longer endings that do not inflect this way. */
  readonly except?: WordList;
  /** Changes of the stem before an ending that begins with one of `before`. */
  readonly spelling: { readonly before: WordList; readonly change: Endings };
}

/** Past and participle (English, «took taken»), or its irregular forms. */
export type Verb = string | IrregularVerb;

/** A verb's own stems and tenses, and the verb it otherwise follows: proponer is like poner. */
export interface IrregularVerb {
  readonly alt?: WordList;
  readonly pret?: WordList;
  readonly like?: string;
  /** Tense → forms; an empty list is not looked for. */
  readonly cells?: Endings;
}

/** The forms of words by tense and person. */
export interface ParadigmSource {
  /** By the infinitive's ending: tense → its endings; with `''` forms are made from the infinitive, as in English. */
  readonly verbs: Readonly<Record<string, Endings>>;
  /** Endings of infinitives whose forms are not known. */
  readonly unknown?: WordList;
  /** Cells with a verb's `alt` stem, and those with its `pret` stem. */
  readonly stressed?: WordList;
  readonly preterite?: WordList;
  /** Changes of a stem's end before these letters, by the infinitive's ending. */
  readonly spelling?: Readonly<
    Record<string, { readonly before: string; readonly change: Readonly<Record<string, string>> }>
  >;
  /** Adjectives whose forms are not regular. */
  readonly adjectives?: Endings;
  /** English: verbs that double their last letter, and those that are nouns too. */
  readonly doubled?: WordList;
  readonly nouns?: WordList;
  /** Words after which such a verb is not a noun. */
  readonly before_verbs?: WordList;
  /** Words before a verb that change its tense; if the replaced text contains one, nothing fits. */
  readonly auxiliaries?: WordList;
  /** Words that stay before a replaced verb: «se», «nos». */
  readonly reflexive?: string;
  readonly clitics?: WordList;
  /** A replacement that ends in one cannot replace a participle. */
  readonly prepositions?: WordList;
  /** `al: a el` */
  readonly contractions?: Readonly<Record<string, string>>;
  /** Pairs of words that would be read as another word. */
  readonly apart?: WordList;
  /** Words whose form depends on the beginning of the next word: a, an. */
  readonly sounds?: readonly SoundSource[];
  /** Replacements that cannot be followed by a comma. */
  readonly no_comma?: WordList;
  /** Words after which a participle is a noun or takes its gender from one. */
  readonly determiners?: WordList;
  /** Words that begin a singular, and a plural: the subject that a reflexive verb gets decides its number. */
  readonly singular?: WordList;
  readonly plural?: WordList;
}

/**
 * `words` have another form when the next word begins like this; the longest match among `before` and `except` decides.
 */
export interface SoundSource {
  readonly words: WordList;
  readonly before: WordList;
  readonly except?: WordList;
}
