import type { Column, Rows } from './column.js';
import type { Lemma } from './inflection/fit.js';
import type { Paradigm } from './inflection/paradigm.js';
import type { WordGraph } from './word-graph.js';

/** Where a phrase may ask to begin: a clause starts behind a comma too, a break does not. */
export type AskedOpening = 'start' | 'break' | 'clause' | 'post';

/** Texts that are made one by one, when asked for. */
export type Texts = Pick<readonly string[], 'length' | 'at'>;

/**
 * The lexicons of one language, made by `compile` and read by `open`: one automaton over words for all patterns, as
 * arrays that a file holds as they are. A label is a word's number in `words`; those of words with accents follow, then
 * those of sets; what is recognised and gaps have negative ones.
 */
export interface Compiled {
  readonly head: Head;
  /** How replacements inflect; absent = not at all. */
  readonly paradigm?: Paradigm | undefined;
  /** All words of all patterns, as keys. */
  readonly words: WordGraph;
  /** Words whose accents must match, with the accents. */
  readonly exact: WordGraph;
  /** The label of each of them without its accents; -1 = there is none. */
  readonly bare: Column;
  /** The class of each word: words that no set and no beginning tells apart share one. */
  readonly classes: Column;
  /** The sets that hold the words of each class. */
  readonly setsOf: Rows;
  /** Nodes that the words of each class lead to from the beginning. */
  readonly starts: Rows;
  /** Edges of each node. */
  readonly edges: Edges;
  /** The phrase that ends at each node, and the one that ends there at the end of a sentence only; -1 = none. */
  readonly ends: Column;
  readonly finals: Column;
  /** Edges, label and target, out of the beginning: those with what is recognised, then those of each of `askedOpenings`. */
  readonly openings: Rows;
  /** Entries of each phrase. */
  readonly entriesOf: Rows;
  /** A `CompiledEntry` in JSON each: few of them are met in one text. */
  readonly entries: Texts;
  /** The source of each of the expressions (flag u), for even text in lower case. */
  readonly expressions: Texts;
}

/** The edges of node `i` lie from `at[i]` up to `at[i + 1]`. */
interface Edges {
  readonly at: Column;
  readonly labels: Column;
  readonly spaces: Column;
  readonly targets: Column;
}

/** What is needed of every text. */
export interface Head {
  readonly language: string;
  /** The pronoun of verbs that act upon themselves, as `paradigm` has it. */
  readonly reflexive?: string;
  /** What patterns ask for whatever its words: `date`, `*ed`. */
  readonly spans: readonly string[];
  readonly lexicons: readonly CompiledLexicon[];
  /** The entry that each of the expressions finds. */
  readonly expressions: readonly number[];
  readonly marked: readonly MarkedWords[];
}

/** How a lexicon's words are written with a mark in the place of their gender: vecin@s, todxs, niñ·as. */
export interface GenderMarks {
  /** Signs that say nothing else there. */
  readonly clear: readonly string[];
  /** Signs and letters that end a word for other reasons too: emphasis, a footnote, a plain x. */
  readonly doubtful: readonly string[];
  readonly endings: readonly string[];
}

/** The stems of one lexicon that are found with such a mark, each with its entry; `isWord`: it is a word of its own (actor). */
export interface MarkedWords {
  readonly marks: GenderMarks;
  readonly stems: readonly (readonly [stem: string, entry: number, isWord?: true])[];
}

/** An entry: what rules see, and what finds it. Fields that hold nothing are left out. */
export interface CompiledEntry {
  /** Place in `lexicons`. */
  readonly lexicon: number;
  /** Place in the lexicon's `groups`. */
  readonly group: number;
  readonly id: number;
  /** As written; an expression is its own. */
  readonly term: string;
  readonly weight?: number;
  readonly kind?: string;
  readonly plain?: readonly string[];
  readonly hint?: readonly string[];
  /** The word that inflects in it. */
  readonly lemma?: Lemma;
  readonly safe?: true;
  readonly resolve?: string;
  readonly say?: string;
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

/** The order of the rows of `openings`. The start of a text is also that of a sentence, of a break and of a clause, and so on. */
export const askedOpenings: readonly AskedOpening[] = ['clause', 'break', 'start', 'post'];

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
