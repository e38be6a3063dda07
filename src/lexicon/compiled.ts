import type { Column, Rows } from './column.js';
import type { Lemma } from './inflection/fit.js';
import type { Paradigm } from './inflection/paradigm.js';
import type { WordGraph } from './word-graph.js';

/** Where a phrase may have to begin: a clause also starts after a comma, a break does not. */
export type AskedOpening = 'start' | 'break' | 'clause' | 'post';

/** Texts made one by one, on demand. */
export type Texts = Pick<readonly string[], 'length' | 'at'>;

/**
 * The lexicons of one language, made by `compile` and read by `open`: one automaton over words for all patterns, as
 * arrays stored unchanged in a file. A label is a word's number in `words`; then come words with accents, then sets;
 * recognised spans and gaps have negative labels.
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
  /** The class of each word: words that are in the same sets and begin the same patterns share one. */
  readonly classes: Column;
  /** The sets that hold the words of each class. */
  readonly setsOf: Rows;
  /** Nodes reached from the beginning by the words of each class. */
  readonly starts: Rows;
  /** Edges of each node. */
  readonly edges: Edges;
  /** The phrases that end at each node, and those that end there only at the end of a sentence. */
  readonly ends: Rows;
  readonly finals: Rows;
  /**
   * Edges (label and target) from the beginning: first those of recognised spans, then those of each of
   * `askedOpenings`.
   */
  readonly openings: Rows;
  /** Entries of each phrase. */
  readonly entriesOf: Rows;
  /** Each a `CompiledEntry` in JSON: a text meets few of them. */
  readonly entries: Texts;
  /** The source of each expression (flag u), for even text in lower case. */
  readonly expressions: Texts;
}

/** The edges of node `i` are those from `at[i]` up to `at[i + 1]`: last those of words, in the order of labels. */
interface Edges {
  readonly at: Column;
  readonly labels: Column;
  readonly spaces: Column;
  readonly targets: Column;
}

/** What every text needs. */
export interface Head {
  readonly language: string;
  /** The reflexive pronoun, from `paradigm`. */
  readonly reflexive?: string;
  /** The kinds of span that patterns ask for, and the shapes of a word: `date`, `*ed`. */
  readonly spans: readonly string[];
  /** The number of sets. */
  readonly sets: number;
  /** The first of the nodes at which phrases end: they come after all others. */
  readonly firstEnd: number;
  readonly lexicons: readonly CompiledLexicon[];
  /** The entry that each expression finds. */
  readonly expressions: readonly number[];
  readonly marked: readonly MarkedWords[];
}

/** How a lexicon's words are written with a gender mark: vecin@s, todxs, niñ·as. */
export interface GenderMarks {
  /** Signs with no other meaning there. */
  readonly clear: readonly string[];
  /** Signs and letters that may end a word for other reasons: emphasis, a footnote, a plain x. */
  readonly doubtful: readonly string[];
  readonly endings: readonly string[];
}

/**
 * The stems of one lexicon that are found with such a mark, each with its entry; `isWord`: it is also a word itself
 * (actor).
 */
export interface MarkedWords {
  readonly marks: GenderMarks;
  readonly stems: readonly (readonly [stem: string, entry: number, isWord?: true])[];
}

/** An entry: what rules see, and how it is found. Empty fields are left out. */
export interface CompiledEntry {
  /** Index in `lexicons`. */
  readonly lexicon: number;
  /** Index in the lexicon's `groups`. */
  readonly group: number;
  readonly id: number;
  /** As written; for an expression, its source. */
  readonly term: string;
  readonly weight?: number;
  readonly kind?: string;
  readonly plain?: readonly string[];
  readonly hint?: readonly string[];
  /** The word in it that inflects. */
  readonly lemma?: Lemma;
  readonly safe?: true;
  readonly resolve?: string;
  readonly say?: string;
  /** Phrases that make a hit legitimate. */
  readonly not?: readonly number[];
  /** Phrases of which the same sentence must have one, and those of which it may have none. */
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

/**
 * The order of the rows of `openings`. The start of a text also starts a sentence, a break and a clause, and so on down
 * the list.
 */
export const askedOpenings: readonly AskedOpening[] = ['clause', 'break', 'start', 'post'];

/** The label of an edge for any word or sign, except . ! ? ; : */
export const anyWord = -1;
/** Labels of gaps up to the end of a clause or sentence: any word or sign but a pause, or an end. */
export const anyInClause = -2;
export const anyInSentence = -3;
/** The label of an edge for any one word. */
export const oneWord = -4;
/** The label of the first of `spans`; each next one is one less. */
export const firstSpan = -10;

/** The white space that an edge requires before its word. */
export const Space = { none: 0, some: 1, any: 2 } as const;
export type Space = (typeof Space)[keyof typeof Space];
