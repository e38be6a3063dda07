import * as v from 'valibot';
import { Mistake } from '../mistake.js';
import type { LexiconSource, PrincipleText } from '../registry.js';
import type { Language } from '../rule.js';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const texts = v.record(v.string(), text);
const config = v.optional(v.record(v.string(), v.unknown()));
const found = v.optional(v.array(v.record(v.string(), v.picklist(['error', 'warning', 'suggestion']))));
const files = v.optional(v.record(v.string(), v.record(v.string(), v.unknown())));

const ruleText = v.strictObject({
  severity: v.optional(v.picklist(['error', 'warning', 'suggestion'])),
  strict: v.optional(v.boolean()),
  title: text,
  why: text,
  source: v.optional(text),
  messages: texts,
  terms: v.optional(texts),
  options: v.optional(texts),
  lexicon: v.optional(v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())])),
  examples: v.pipe(
    v.array(v.strictObject({ bad: text, good: text, found, config, path: v.optional(text), files })),
    v.minLength(1),
  ),
  quiet: v.optional(v.array(v.union([text, v.strictObject({ draft: text, config, files })]))),
});

const principleText = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  short: text,
  title: text,
  why: text,
  source: v.optional(text),
});

const lexiconBody = {
  threshold: v.optional(v.number()),
  groups: v.optional(v.record(v.string(), v.array(v.unknown()))),
  entries: v.optional(v.array(v.unknown())),
};
const lexiconText = v.looseObject({ lexicon: text, language: text, ...lexiconBody });

/** A file of a lexicon, checked as far as its lists; entries are checked when they are compiled. Throws a Mistake as the others do. */
export const readLexiconText = (data: unknown, file: string): LexiconSource =>
  checked(lexiconText, data, file) as unknown as LexiconSource;

/** The lexicon that a rule's language file holds, checked likewise. */
export const readLexiconBody = (data: unknown, file: string): Partial<LexiconSource> =>
  checked(v.looseObject(lexiconBody), data, file) as Partial<LexiconSource>;

/** A rule's language file, checked. Throws a Mistake that names the file and the key. */
export const readRuleText = (data: unknown, file: string): Language => checked(ruleText, data, file) as Language;

/** A principle's language file, checked. Throws a Mistake that names the file and the key. */
export const readPrincipleText = (data: unknown, file: string): PrincipleText & { number: number } =>
  checked(principleText, data, file);

/** Data of a file, checked. Throws a Mistake that names the file and the key. */
export function checked<S extends v.GenericSchema>(schema: S, data: unknown, file: string): v.InferOutput<S> {
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new Mistake('rule-text', {
    file,
    key: v.getDotPath(issue) ?? '.',
    expected: issue.expected ?? '?',
    received: issue.received,
  });
}
