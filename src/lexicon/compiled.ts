import type { Lemma } from './inflection/fit.js';
import type { Paradigm } from './inflection/paradigm.js';

/** Where a phrase may ask to begin: a clause starts behind a comma too, a break does not. */
export type AskedOpening = 'start' | 'break' | 'clause' | 'post';

/**
 * The lexicons of one language as plain data, made by `compile` and read by `open`. Terms are one automaton over
 * words: a node's edges are triples `label, space, target`.
 */
export interface Compiled {
  readonly language: string;
  /** How replacements inflect; absent = they do not. */
  readonly paradigm?: Paradigm;
  /** All words of all terms, as keys, sorted by code units, between spaces; a word's place is its label. */
  readonly words: string;
  /** Words whose accents must match, with the accents; their labels follow those of `words`. */
  readonly exact: string;
  /** Sets of labels; a set's label is its place after the words. */
  readonly sets: readonly (readonly number[])[];
  /** What patterns ask for whatever its words: `date`, `*ed`; their labels are negative. */
  readonly spans: readonly string[];
  /** Edges of each node. */
  readonly nodes: readonly (readonly number[])[];
  /** Node → the phrase that ends there; `finals` = those that end at the end of a sentence only. */
  readonly ends: readonly (readonly [node: number, phrase: number])[];
  readonly finals: readonly (readonly [node: number, phrase: number])[];
  /** Edges out of the beginning: label, target. */
  readonly starts: readonly number[];
  /** Those that only the start of a sentence, of a clause, or of the text lets begin. */
  readonly openings: Readonly<Record<AskedOpening, readonly number[]>>;
  readonly entries: readonly CompiledEntry[];
  readonly lexicons: readonly CompiledLexicon[];
}

/** An entry: what rules see, and what finds it. Fields that hold nothing are left out. */
export interface CompiledEntry {
  /** Place in `lexicons`. */
  readonly lexicon: number;
  /** Place in the lexicon's `groups`. */
  readonly group: number;
  readonly id: number;
  /** As written; an expression is its own. */
  readonly term?: string;
  readonly weight?: number;
  readonly kind?: string;
  readonly plain?: readonly string[];
  readonly hint?: readonly string[];
  /** The word that inflects in it. */
  readonly lemma?: Lemma;
  readonly safe?: true;
  readonly resolve?: string;
  readonly say?: string;
  readonly phrases?: readonly number[];
  readonly expression?: Expression;
  /** Phrases that make a hit legitimate. */
  readonly not?: readonly number[];
  /** Phrases of which one must stand in the same sentence, and those of which none may. */
  readonly with?: readonly number[];
  readonly without?: readonly number[];
}

export interface CompiledLexicon {
  readonly name: string;
  readonly groups: readonly string[];
  /** Phrases of `context` and of `quiet_topics`. */
  readonly context: readonly number[];
  readonly quiet: readonly number[];
}

/** A regular expression (flag u) for even text in lower case, and where it can begin. */
export interface Expression {
  readonly source: string;
  /** Absent = it may begin anywhere. */
  readonly anchor?: Anchor;
}

/** One of `literals` (lower case, a space for any white space) stands in every match, from `min` to `max` units after its start. */
export interface Anchor {
  readonly literals: readonly string[];
  readonly min: number;
  /** -1 = as far as no white space stands between. */
  readonly max: number;
  /** It begins no match just after a letter a–z. */
  readonly word?: true;
  /** It begins at the start of the text only. */
  readonly start?: true;
}

/** The label of an edge that any word or sign takes, except . ! ? ; : */
export const anyWord = -1;
/** Labels of gaps that end with their clause or sentence: any word or sign but those of a pause, or of an end. */
export const anyInClause = -2;
export const anyInSentence = -3;
/** The label of an edge that any one word takes. */
export const oneWord = -4;
/** The label of the first of `spans`; that of the next is one less, and so on. */
export const firstSpan = -10;

/** What white space an edge asks for before its word. */
export const Space = { none: 0, some: 1, any: 2 } as const;
export type Space = (typeof Space)[keyof typeof Space];
