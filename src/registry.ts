import type { Language, Lists, Options, Rule } from './rule.js';
import type { Phrases } from './text/lexicon.js';

/** A principle: title, reason and source in each language. */
export interface Principle {
  readonly id: string;
  /** 1–7 */
  readonly number: number;
  readonly languages: Readonly<Record<string, PrincipleText>>;
}

export interface PrincipleText {
  readonly title: string;
  /** One word for the scorecard. */
  readonly short: string;
  readonly why: string;
  readonly source?: string;
}

/** A rule with its place and its texts. */
export interface KnownRule {
  readonly id: string;
  readonly principle: string;
  readonly rule: Rule<Options>;
  readonly languages: Readonly<Record<string, Language>>;
  /** Names of the lexicons that its text names, by language. */
  readonly lexicons: Readonly<Record<string, readonly string[]>>;
}

/** All principles and rules, and the phrases of each language. */
export interface Registry {
  readonly principles: readonly Principle[];
  readonly rules: ReadonlyMap<string, KnownRule>;
  /** Compiled lexicons of a language, shared and rules' own; undefined when there are none. */
  phrases(language: string): Promise<Phrases | undefined>;
  lists(language: string | undefined): Lists;
}
