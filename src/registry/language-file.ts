import * as v from 'valibot';
import { checked } from '../data/faults.js';
import { type ConfigSource, partOf } from '../data/source.js';
import type { Language } from '../rule.js';
import { cited, sourceLines, type Works } from './cited.js';
import type { LexiconSource, PrincipleText } from './registry.js';
import { severities } from './severity.js';

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
  also: v.optional(v.array(text)),
  why: text,
  source: v.optional(cited),
  limit: v.optional(text),
  messages: texts,
  unlooked: v.optional(texts),
  page: v.optional(
    v.strictObject({ messages: v.optional(texts), sheet: v.optional(texts), unlooked: v.optional(texts) }),
  ),
  terms: v.optional(texts),
  options: v.optional(texts),
  lexicon: v.optional(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())], 'rule-lexicon')),
  examples: v.pipe(
    v.array(v.strictObject({ bad: text, good: text, found, config, path: v.optional(text), files })),
    v.minLength(1, 'config-empty'),
  ),
  quiet: v.optional(v.array(v.union([text, v.strictObject({ draft: text, config, files })], 'config-text'))),
});

/** Where a rule judges no drafts it has nothing to look for and nothing to show. */
const toldText = v.strictObject({
  ...v.omit(ruleText, ['severity', 'strict', 'lexicon', 'examples', 'quiet']).entries,
  judges: v.literal(false),
});

const principleText = v.strictObject({
  number: v.pipe(v.number(), v.integer('config-number'), v.minValue(1, 'config-number')),
  short: text,
  title: text,
  why: text,
  source: v.optional(cited),
});

const list = v.array(text);
/** A list among patterns is one pattern. */
const patterns = v.array(v.union([text, v.pipe(list, v.nonEmpty('config-empty'))], 'config-text'));
const lexiconBody = {
  for: v.optional(v.picklist(['labels'], 'config-choice')),
  threshold: v.optional(v.number()),
  sets: v.optional(v.record(v.string(), patterns)),
  groups: v.optional(v.record(v.string(), v.array(v.unknown()))),
  not: v.optional(v.record(v.string(), patterns)),
  entries: v.optional(v.array(v.unknown())),
  context: v.optional(v.unknown()),
  quiet_topics: v.optional(v.unknown()),
  marks: v.optional(v.strictObject({ clear: list, doubtful: list, endings: list })),
  tests: v.optional(v.unknown()),
};
const lexiconText = v.strictObject({ lexicon: text, language: text, ...lexiconBody });

/**
 * A lexicon file with its lists checked; entries are checked when they are compiled. Throws a Mistake like the others.
 */
export const readLexiconText = (source: ConfigSource): LexiconSource =>
  checked(lexiconText, source) as unknown as LexiconSource;

/** The lexicon that a rule's language file holds, checked the same way. */
export const readLexiconBody = (file: ConfigSource): Partial<LexiconSource> =>
  checked(v.strictObject(lexiconBody), partOf(file, 'lexicon')) as Partial<LexiconSource>;

/**
 * Reads and checks a rule's language file, which cites `works`. Throws a Mistake that names each fault with its place.
 */
export function readRuleText(file: ConfigSource, works: Works, language: string): Language {
  const isTold = (file.value as Partial<Language> | null)?.judges === false;
  const { source, ...written } = checked(isTold ? toldText : ruleText, file);
  const lines = sourceLines(source, works, file, language);
  return { ...(isTold && { examples: [] }), ...written, ...(lines && { source: lines }) } as Language;
}

/** Reads and checks a principle's language file. */
export function readPrincipleText(
  file: ConfigSource,
  works: Works,
  language: string,
): PrincipleText & { number: number } {
  const { source, ...written } = checked(principleText, file);
  const lines = sourceLines(source, works, file, language);
  return { ...written, ...(lines && { source: lines }) };
}
