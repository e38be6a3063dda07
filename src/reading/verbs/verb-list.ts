import type { Column, Rows } from '../../lexicon/column.js';
import type { Texts } from '../../lexicon/compiled.js';
import type { WordGraph } from '../../lexicon/word-graph.js';
import type { Act } from '../act-names.js';

/** `src/reading/verbs/<code>.yml`: the verbs of a language by their meaning for a post. */
export interface VerbList {
  /** Class → infinitives. */
  readonly acts: Readonly<Record<string, readonly string[]>>;
  /** Forms that are at least as often nouns, adjectives or small words as verbs. */
  readonly nominal: readonly string[];
  /** Forms that no paradigm makes → verb and cell: «hay». */
  readonly forms?: Readonly<Record<string, string>>;
  /** Ending of the infinitive → cell → a further ending: «preguntá». */
  readonly endings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Verbs whose bare form, with its plural, is as often a noun: “visit”. */
  readonly nouns: readonly string[];
}

/** The compiled verbs of a language: a form is a stem and one of its endings; irregular forms have an empty ending. */
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

/** What every text needs. */
export interface VerbsHead {
  /** Cells of the paradigm: `pres3`, `inf`, `past`. */
  readonly cells: readonly string[];
  /** Combinations of classes of acts. */
  readonly actSets: readonly (readonly Act[])[];
  /** Ending → the kinds of stem that take it, and the resulting index in `cells`. */
  readonly endings: Readonly<Record<string, readonly (readonly [kind: number, cell: number])[]>>;
  /** Pronouns that may end a form, the longest first. */
  readonly pronouns: readonly string[];
}
