type WordList = readonly string[];
/** Endings: the longest key that ends a word is cut off and replaced with each value. */
export type Endings = Readonly<Record<string, WordList>>;

/** How the words of a language inflect. */
export interface Inflection {
  readonly classes?: Readonly<Record<string, Endings>>;
  readonly conjugations?: Readonly<Record<string, Conjugation>>;
  readonly plurals?: Endings;
  readonly pronouns?: WordList;
  readonly enclitics?: Readonly<Record<string, WordList>>;
  readonly features?: Readonly<Record<string, WordList>>;
  readonly helped?: Readonly<Record<string, readonly HelpedForm[]>>;
  readonly verbs?: Readonly<Record<string, Verb>>;
  readonly paradigm?: ParadigmSource;
}

/** What counts as a feature too, with a helping verb before it: «dio» is finite, and so is «ha dado». */
export interface HelpedForm {
  /** The forms of the helping verb. */
  readonly by: WordList;
  /** The feature of the verb behind it. */
  readonly form: string;
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
  /** Replacements that cannot be followed by a comma. */
  readonly no_comma?: WordList;
  /** Words after which a participle is a noun or takes its gender from one. */
  readonly determiners?: WordList;
  /** Makes a noun of the gerund before it: “the buying of tools”. */
  readonly genitive?: string;
  /** Words that begin a singular, and a plural: the subject that a reflexive verb gets decides its number. */
  readonly singular?: WordList;
  readonly plural?: WordList;
}
