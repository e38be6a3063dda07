import type { Column, Rows } from '../../lexicon/column.js';
import type { Texts } from '../../lexicon/compiled.js';
import type { WordGraph } from '../../lexicon/word-graph.js';

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

/** The verbs of a language, ready to be read: a form is a stem and one of its endings, which irregular forms leave empty. */
export interface CompiledVerbs {
  readonly head: VerbsHead;
  /** Infinitives. */
  readonly lemmas: Texts;
  /** The set of each lemma in `actSets`. */
  readonly actsOf: Column;
  readonly stems: WordGraph;
  /** Lemma and kind, in pairs, of each stem. */
  readonly verbsOf: Rows;
  readonly nominal: WordGraph;
}

/** What is needed of every text. */
export interface VerbsHead {
  /** Cells of the paradigm: `pres3`, `inf`, `past`. */
  readonly cells: readonly string[];
  /** Classes of acts that verbs are in together. */
  readonly actSets: readonly (readonly string[])[];
  /** Ending → the kinds of stem that take it, and the place in `cells` that it then is. */
  readonly endings: Readonly<Record<string, readonly (readonly [kind: number, cell: number])[]>>;
  /** Pronouns that may end a form, the longest first. */
  readonly pronouns: readonly string[];
}
