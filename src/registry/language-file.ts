import * as v from 'valibot';
import { checked } from '../data/faults.js';
import { type ConfigSource, plainSource } from '../data/source.js';
import type { Language } from '../rule.js';
import { severities } from '../severity.js';
import type { LexiconSource, PrincipleText } from './registry.js';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('config-empty'));
const texts = v.record(v.string(), text);
const config = v.optional(v.record(v.string(), v.unknown()));
export const severity = v.picklist(severities, 'config-severity');
const found = v.optional(v.array(v.record(v.string(), severity)));
const files = v.optional(v.record(v.string(), v.record(v.string(), v.unknown())));

const ruleText = v.strictObject({
  severity: v.optional(severity),
  strict: v.optional(v.boolean()),
  title: text,
  why: text,
  source: v.optional(text),
  messages: texts,
  unlooked: v.optional(texts),
  terms: v.optional(texts),
  options: v.optional(texts),
  lexicon: v.optional(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())], 'rule-lexicon')),
  examples: v.pipe(
    v.array(v.strictObject({ bad: text, good: text, found, config, path: v.optional(text), files })),
    v.minLength(1, 'config-empty'),
  ),
  quiet: v.optional(v.array(v.union([text, v.strictObject({ draft: text, config, files })], 'config-text'))),
});

const principleText = v.strictObject({
  number: v.pipe(v.number(), v.integer('config-number'), v.minValue(1, 'config-number')),
  short: text,
  title: text,
  why: text,
  source: v.optional(text),
});

const list = v.array(text);
const lexiconBody = {
  for: v.optional(v.picklist(['labels'], 'config-choice')),
  threshold: v.optional(v.number()),
  sets: v.optional(v.record(v.string(), list)),
  groups: v.optional(v.record(v.string(), v.array(v.unknown()))),
  not: v.optional(v.record(v.string(), list)),
  entries: v.optional(v.array(v.unknown())),
  context: v.optional(v.unknown()),
  quiet_topics: v.optional(v.unknown()),
  marks: v.optional(v.strictObject({ clear: list, doubtful: list, endings: list })),
  tests: v.optional(v.unknown()),
};
const lexiconText = v.strictObject({ lexicon: text, language: text, ...lexiconBody });

/** A file of a lexicon, checked as far as its lists; entries are checked when they are compiled. Throws a Mistake as the others do. */
export const readLexiconText = (source: ConfigSource): LexiconSource =>
  checked(lexiconText, source) as unknown as LexiconSource;

/** The lexicon that a rule's language file holds, checked likewise. */
export const readLexiconBody = (data: unknown, name: string): Partial<LexiconSource> =>
  checked(v.strictObject(lexiconBody), plainSource(name, data)) as Partial<LexiconSource>;

/** A rule's language file, checked. Throws a Mistake that names each fault with its place. */
export const readRuleText = (source: ConfigSource): Language => checked(ruleText, source) as Language;

/** A principle's language file, checked. Throws a Mistake that names each fault with its place. */
export const readPrincipleText = (source: ConfigSource): PrincipleText & { number: number } =>
  checked(principleText, source);
