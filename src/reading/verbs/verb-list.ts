/** `src/reading/verbs/<code>.yml`: the verbs of a language by what they mean for a post. */
export interface VerbList {
  /** Class → infinitives. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** Forms that are nouns, adjectives or other small words at least as often as verbs. */
  readonly nominal: readonly string[];
  /** Forms that no paradigm makes → verb and cell: «hay». */
  readonly forms?: Readonly<Record<string, string>>;
  /** Ending of the infinitive → cell → a further ending: «preguntá». */
  readonly endings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Verbs whose bare form, with its plural, is a noun as often: “visit”. */
  readonly nouns: readonly string[];
}

/**
 * The verbs of a language, ready to be read: a form is a stem and one of its endings, or stands in `whole`. Numbers are places in
 * `lemmas` and `cells`.
 */
export interface CompiledVerbs {
  readonly lemmas: readonly string[];
  /** Cells of the paradigm: `pres3`, `inf`, `past`. */
  readonly cells: readonly string[];
  /** Classes of acts that verbs are in together, and of each lemma which of these. */
  readonly actSets: readonly (readonly string[])[];
  readonly actsOf: readonly number[];
  readonly nominal: readonly string[];
  /** Ending → the kinds of stem that take it, and the cell that it then is. */
  readonly endings: Readonly<Record<string, readonly (readonly [kind: number, cell: number])[]>>;
  /** Stem → lemma and kind, in pairs. */
  readonly stems: Readonly<Record<string, readonly number[]>>;
  /** Irregular form → lemma and cell, in pairs. */
  readonly whole: Readonly<Record<string, readonly number[]>>;
  /** Pronouns that may end a form, the longest first. */
  readonly pronouns: readonly string[];
}
