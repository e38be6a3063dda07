import type { Code } from '../data/code-place.js';
import { unknown } from '../data/fault-of.js';
import { languageOf } from '../language/language.js';
import type { Finder, LexiconSource, Phrases } from '../lexicon/lexicon.js';
import { Mistake, throwAll } from '../mistake.js';
import type { Language, Lists, Options, Rule } from '../rule.js';
import { lazy } from '../text/lazy.js';
import type { Abbreviations } from '../text/sentence-stops.js';
import { sentencesIn } from '../text/sentences.js';
import { groupsByLexicon, withKnownGroups } from './known-groups.js';

/** A principle: title, reason and source in each language. */
export interface Principle {
  readonly id: string;
  /** 1–7; a user's own principle has the number in its texts. */
  readonly number: number;
  readonly languages: Readonly<Record<string, PrincipleText>>;
}

export interface PrincipleText {
  readonly title: string;
  /** A one-word name for the scorecard. */
  readonly short: string;
  readonly why: string;
  /** A text, or a line for each cited work. */
  readonly source?: string | readonly string[];
}

/** A rule with its place and its texts. */
export interface KnownRule {
  readonly id: string;
  readonly principle: string;
  readonly rule: Rule<Options>;
  readonly languages: Readonly<Record<string, Language>>;
  /** Lexicons that its text names or contains, by language; empty = it needs none. */
  readonly lexicons: Readonly<Record<string, readonly string[]>>;
  /** The place of something in a language file, with the line quoted; absent for built-in rules. */
  quote?(language: string, path: readonly (string | number)[]): string;
  /** Present for a user's own rule that is code. */
  readonly code?: Code;
}

/** The content of a folder of rules. */
export interface RuleSet {
  readonly principles: readonly Principle[];
  readonly rules: readonly KnownRule[];
  /** Thresholds of lexicons, by `name.language`. */
  readonly thresholds: Readonly<Record<string, number>>;
  /** The groups of lexicons, likewise. */
  readonly groups: Readonly<Record<string, readonly string[]>>;
  /** Compiled lexicons of a language; undefined when the folder has none. */
  phrases(language: string): Phrases | undefined;
  /** Word lists that belong to no language, by their path, from shared.yml of a lexicon folder. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
}

/** All principles and rules, and the phrases of each language. */
export interface Registry {
  /** By number. */
  readonly principles: readonly Principle[];
  readonly rules: ReadonlyMap<string, KnownRule>;
  /** Compiled lexicons of a language, both shared and of single rules; undefined when there are none. */
  phrases(language: string): Phrases | undefined;
  lists(language: string | undefined): Lists;
  threshold(lexicon: string, language: string): number;
  hasLexicon(lexicon: string, language: string): boolean;
}

export type { LexiconSource };

/**
 * One registry of several rule sets. Throws a Mistake on a missing lexicon, and on a rule with the id of one of an
 * earlier set, of which nothing would be left.
 */
export function createRegistry(...sets: readonly RuleSet[]): Registry {
  const principles = new Map<string, Principle>();
  const rules = new Map<string, KnownRule>();
  const taken: Mistake[] = [];
  const groups = lazy(() => groupsByLexicon(sets.map((set) => set.groups)));
  const asking = (known: KnownRule, code: Code): KnownRule => {
    const names = Object.values(known.lexicons).flat();
    return { ...known, rule: withKnownGroups(known.rule, code, names, groups()) };
  };
  for (const set of sets) {
    for (const principle of set.principles) principles.set(principle.id, principle);
    for (const rule of set.rules) {
      if (rules.has(rule.id)) taken.push(takenId(rule));
      rules.set(rule.id, rule.code ? asking(rule, rule.code) : rule);
    }
  }
  throwAll(taken);
  for (const { code, rule } of rules.values())
    if (code) for (const id of rule.coveredBy ?? []) refuseAbsent(id, rules, code);
  for (const set of sets.slice(1)) for (const rule of set.rules) refuseUnknown(rule, sets);
  const ordered = [...principles.values()].sort((a, b) => a.number - b.number);
  const place = new Map(ordered.map((principle, index) => [principle.id, index]));
  const inOrder = [...rules.values()].sort(
    (a, b) => (place.get(a.principle) ?? 99) - (place.get(b.principle) ?? 99) || (a.id < b.id ? -1 : 1),
  );
  const opened = new Map<string, Phrases | undefined>();
  const phrases = (language: string): Phrases | undefined => {
    if (!opened.has(language)) opened.set(language, together(sets.map((set) => set.phrases(language))));
    return opened.get(language);
  };
  const lists = new Map<string, Lists>();
  return {
    principles: ordered,
    rules: new Map(inOrder.map((rule) => [rule.id, rule])),
    phrases,
    lists(language = '') {
      const known = lists.get(language) ?? listsOf(sets, language, phrases(language));
      lists.set(language, known);
      return known;
    },
    threshold(lexicon, language) {
      for (const set of sets) {
        const threshold = set.thresholds[`${lexicon}.${language}`];
        if (threshold !== undefined) return threshold;
      }
      return 1;
    },
    hasLexicon: (lexicon, language) =>
      sets.some(({ thresholds }) => Object.hasOwn(thresholds, `${lexicon}.${language}`)),
  };
}

function takenId({ id, languages, quote = () => id }: KnownRule): Mistake {
  const [language = ''] = Object.keys(languages);
  return new Mistake('rule-taken', { where: quote(language, ['title']), id });
}

function refuseAbsent(id: string, rules: Registry['rules'], { name }: Code): void {
  if (!rules.has(id)) throw unknown('rule', name, id, rules.keys());
}

function refuseUnknown({ id, lexicons, languages, quote = () => id }: KnownRule, sets: readonly RuleSet[]): void {
  const known = sets.flatMap(({ thresholds }) => Object.keys(thresholds));
  const whereIs = (name: string, language: string) => {
    const entries = [languages[language]?.lexicon ?? []].flat();
    return quote(language, ['lexicon', entries.findIndex((entry) => Object(entry).use === name), 'use']);
  };
  throwAll(
    Object.entries(lexicons).flatMap(([language, names]) =>
      names
        .filter((name) => !known.includes(`${name}.${language}`))
        .map((name) => unknown('lexicon', whereIs(name, language), `${name}.${language}`, known)),
    ),
  );
}

function together(all: readonly (Phrases | undefined)[]): Phrases | undefined {
  const some = all.filter((phrases) => phrases !== undefined);
  if (some.length < 2) return some[0];
  const parts = new Map<string, Finder>();
  const partWith = (lexicon: string): Finder => {
    const part = parts.get(lexicon) ?? joined(some.map((phrases) => phrases.with(lexicon)));
    parts.set(lexicon, part);
    return part;
  };
  return { ...joined(some), with: partWith };
}

function joined(finders: readonly Finder[]): Finder {
  return {
    search(text, spans) {
      const all = finders.map((finder) => finder.search(text, spans));
      const abbreviations: Abbreviations = (offset) =>
        all.map((one) => one.abbreviations(offset)).find((kind) => kind !== undefined);
      return {
        abbreviations,
        hits: (sentences = sentencesIn(text, abbreviations)) =>
          all.flatMap((one) => one.hits(sentences)).sort((a, b) => a.start - b.start || b.end - a.end),
        contexts: (lexicon, sentences = sentencesIn(text, abbreviations)) =>
          all.flatMap((one) => one.contexts(lexicon, sentences)),
      };
    },
    isWord: (word) => finders.some((finder) => finder.isWord(word)),
  };
}

function listsOf(sets: readonly RuleSet[], language: string, phrases: Phrases | undefined): Lists {
  const named = new Map<string, readonly string[]>();
  const acronyms = languageOf(language)?.acronyms;
  return {
    of(name) {
      const known = named.get(name);
      if (known) return known;
      const found = sets.flatMap((set) => (Object.hasOwn(set.shared, name) ? [set.shared[name] ?? []] : []));
      if (found.length === 0) throw new Error(`no list ${name} in rules/lexicons/shared.yml`);
      const all = found.flat();
      named.set(name, all);
      return all;
    },
    wellKnown: new Set(acronyms?.well_known),
    atHome: acronyms?.at_home ?? {},
    isWord: (word) => phrases?.isWord(word) ?? false,
    capitalWords: new Set(acronyms?.words),
    explain: acronyms?.explain ?? {},
  };
}
