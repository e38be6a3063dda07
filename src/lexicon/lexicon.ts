import type { Spans } from '../recognizers/spans.js';
import type { Range } from '../text/ranges.js';
import type { Abbreviations } from '../text/sentence-stops.js';
import type { Span } from '../text/span.js';
import type { GenderMarks } from './compiled.js';
import type { LexiconGroups } from './group-names.js';
import type { Around } from './inflection/fit.js';

/** The name of a lexicon of rules/. */
export type LexiconName = Extract<keyof LexiconGroups, string>;

/** The name of a group: of one lexicon, or of any. */
export type Group<L extends LexiconName = LexiconName> = LexiconGroups[L];

/** A pattern as written; a list is one pattern that finds any of its own. */
export type PatternSource = string | readonly string[];

/** A lexicon as its YAML file holds it: reference.md beside this file describes its fields. */
export interface LexiconSource {
  readonly lexicon: string;
  readonly language: string;
  /** `labels` = looked for only in hashtags, link labels and alt texts, not in prose. */
  readonly for?: 'labels';
  readonly threshold?: number;
  /** Lists of words by name, for the patterns of this file; those of the lexicon `sets` are for all of the language. */
  readonly sets?: Readonly<Record<string, readonly PatternSource[]>>;
  readonly groups?: Readonly<Record<string, readonly EntrySource[]>>;
  /** Near misses of whole groups, by group. */
  readonly not?: Readonly<Record<string, readonly PatternSource[]>>;
  readonly entries?: readonly EntrySource[];
  /** A list, or lists by topic. */
  readonly context?: readonly PatternSource[] | Readonly<Record<string, readonly PatternSource[]>>;
  readonly quiet_topics?: readonly PatternSource[] | Readonly<Record<string, readonly PatternSource[]>>;
  /** What the entries with a `stem` are written with. */
  readonly marks?: GenderMarks;
  /** File and line of a pattern, for mistakes. */
  readonly place?: (pattern: string) => string;
}

/**
 * An entry as written: a bare pattern, a term (`t`), regular expression (`re`) or `stem` of a marked word with its
 * fields, or several terms with the same fields.
 */
export type EntrySource =
  | PatternSource
  | EntryFields
  | (Omit<EntryFields, 't'> & { readonly t: readonly PatternSource[] });
export interface EntryFields {
  readonly t?: PatternSource;
  readonly re?: string;
  readonly c?: string;
  readonly forms?: readonly PatternSource[];
  readonly w?: number;
  readonly k?: string;
  readonly plain?: string | readonly string[];
  readonly hint?: string | readonly string[];
  readonly lemma?: string;
  readonly not?: readonly PatternSource[];
  readonly with?: readonly PatternSource[];
  readonly without?: readonly PatternSource[];
  readonly strict?: boolean;
  readonly resolve?: string;
  readonly say?: string;
  readonly stem?: string;
  readonly note?: string;
  readonly src?: string;
}

/** An entry as rules see it. `group` is `entries` in a lexicon without groups. */
export interface Entry {
  readonly lexicon: string;
  readonly group: Group;
  /** Position in its file, which identifies the entry. */
  readonly id: number;
  readonly term: string;
  /** Weight; 1 by default. 0 = off by default. */
  readonly weight: number;
  readonly kind?: string;
  /** Replacements, best first, without their marks; '' = delete the words. */
  readonly plain: readonly string[];
  /** Words that suggest another wording but cannot replace the found ones. */
  readonly hint: readonly string[];
  /** Those of `plain` that can replace the found words, in the form that fits there. */
  instead(found: string, around: Around): readonly string[];
  /** Is the first replacement safe to apply unseen? */
  readonly safe: boolean;
  readonly resolve?: string;
  readonly say?: string;
}

/** An occurrence of an entry in a text. */
export interface Hit extends Span {
  readonly entry: Entry;
}

/**
 * A text searched for every entry of some lexicons, in one walk. `sentences` are its own, in order; by default as
 * guessed from the text alone.
 */
export interface Searched {
  /** How to read the full stops of its abbreviations. */
  readonly abbreviations: Abbreviations;
  /**
   * The hits, in order of start. Legitimate ones (`not`) are dropped; of overlapping hits of one lexicon and group
   * the longest is kept. A lone topic word of `quiet_topics` drops the weak hits (weight 1) of its sentence.
   */
  hits(sentences?: readonly Range[]): readonly Hit[];
  /** Where words of a lexicon's `context` list occur. */
  contexts(lexicon: string, sentences?: readonly Range[]): readonly Span[];
}

/** Some lexicons of one language, ready to search with. */
export interface Finder {
  /** Searches a text. `spans`: what is recognised in it, if known. */
  search(text: string, spans?: Spans): Searched;
  /** Does any pattern contain the word, in any form? */
  isWord(word: string): boolean;
}

/** All lexicons of one language, compiled; as a finder, searches prose. */
export interface Phrases extends Finder {
  /** The finder that has a lexicon: this one, or the one for labels. */
  with(lexicon: string): Finder;
}
