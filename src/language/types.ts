import type { SyntaxWords } from './syntax-words.js';

/** Lists of words; README.md beside this file says what each is for. */
type WordList = readonly string[];
type WordValues = Readonly<Record<string, number>>;
/** Endings by what they take the place of: the longest key that a word ends in is cut and each value is put. */
export type Endings = Readonly<Record<string, WordList>>;

/** `src/language/<code>.yml`. */
export interface LanguageFile extends Everywhere, Language, LanguageLexicons {
  readonly inflection?: Inflection;
}

/** What is read of every language before that of a text is known. */
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

/** What a language gives to those who read a text in it. */
export interface Language {
  readonly dates?: DateWords;
  readonly times?: TimeWords;
  readonly durations?: DurationWords;
  readonly numbers?: NumberWords;
  /** Small words besides those before nouns, on which a quotation does not end. */
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

/** What comes first in a date. */
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

/** How a region writes its dates, and how its hosts end. */
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

/** Lexicons that the program itself asks for; they are compiled with those of the rules. */
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

/** Endings of verbs; `stressed` and `preterite` ones also go with a verb's `alt` and `pret` stems. */
export interface Conjugation
  extends Readonly<Record<'infinitive' | 'stressed' | 'preterite' | 'other' | 'enclitic', WordList>> {
  /** Longer endings that do not inflect so. */
  readonly except?: WordList;
  /** Changes of the stem before an ending that begins with one of `before`. */
  readonly spelling: { readonly before: WordList; readonly change: Endings };
}

/** Past and participle (English, «took taken»), or what is irregular. */
export type Verb = string | IrregularVerb;

/** A verb's own stems and tenses, and the verb whose stems and tenses are its other ones: proponer is like poner. */
export interface IrregularVerb {
  readonly alt?: WordList;
  readonly pret?: WordList;
  readonly like?: string;
  /** Tense → forms; an empty one is not looked for. */
  readonly cells?: Endings;
}

/** The forms of words by tense and person. */
export interface ParadigmSource {
  /** By the infinitive's ending: tense → its endings; with `''` the language makes its forms from the infinitive as English does. */
  readonly verbs: Readonly<Record<string, Endings>>;
  /** Endings of infinitives whose forms are not known. */
  readonly unknown?: WordList;
  /** Cells that take a verb's `alt` stem, and those that take its `pret` stem. */
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
  /** Words after which such a verb is no noun. */
  readonly before_verbs?: WordList;
  /** Words before a verb that make it another tense; where they stand in what is replaced, nothing fits. */
  readonly auxiliaries?: WordList;
  /** Words that stay before a verb that is replaced: «se», «nos». */
  readonly reflexive?: string;
  readonly clitics?: WordList;
  /** A replacement that ends so cannot stand in the place of a participle. */
  readonly prepositions?: WordList;
  /** `al: a el` */
  readonly contractions?: Readonly<Record<string, string>>;
  /** Two words that would be read as another one. */
  readonly apart?: WordList;
  /** Words whose form goes with how the word behind them begins: a, an. */
  readonly sounds?: readonly SoundSource[];
  /** Replacements that no comma may follow. */
  readonly no_comma?: WordList;
  /** Words after which a participle is a noun or takes its gender from one. */
  readonly determiners?: WordList;
  /** Words that begin one thing, and several: what becomes the subject of a reflexive verb gives it its number. */
  readonly singular?: WordList;
  readonly plural?: WordList;
}

/** `words` have another form where the next word begins so; of `before` and `except` the longest beginning tells. */
export interface SoundSource {
  readonly words: WordList;
  readonly before: WordList;
  readonly except?: WordList;
}
