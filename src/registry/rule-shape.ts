import * as v from 'valibot';
import { checked } from '../data/faults.js';
import { plainSource } from '../data/source.js';
import { kinds } from '../draft/kinds.js';
import { sentenceKinds } from '../likeness/kinds.js';
import type { Options, Rule } from '../rule.js';
import { severity } from './language-file.js';

const texts = v.array(v.string());
const option = v.union([v.string(), v.number(), v.boolean(), texts]);

/** What a rule with these messages and options may be. */
function shapeWith(messages: readonly string[], options: readonly string[]) {
  const byOption = (value: v.GenericSchema) =>
    v.strictObject(Object.fromEntries(options.map((name) => [name, v.optional(value)])));
  return v.strictObject({
    severity,
    severities: v.optional(v.array(severity)),
    byLaw: v.optional(v.boolean()),
    strict: v.optional(v.boolean()),
    personal: v.optional(v.boolean()),
    shared: v.optional(v.boolean()),
    fixable: v.optional(v.boolean()),
    quiet: v.optional(v.array(v.picklist(kinds))),
    reads: v.optional(texts),
    languageData: v.optional(v.array(v.picklist(['acronyms', 'dates', 'readability']))),
    needs: v.optional(texts),
    untilArchived: v.optional(v.union([v.literal(true), v.array(v.picklist(messages))])),
    coveredBy: v.optional(texts),
    options: v.optional(v.record(v.string(), option)),
    house: v.optional(byOption(v.picklist(['words', 'acronyms']))),
    limits: v.optional(byOption(v.tuple([v.number(), v.number()]))),
    shorthands: v.optional(byOption(v.picklist(['response.max', 'hashtags.allow']))),
    alike: v.optional(
      v.strictObject({
        kind: v.picklist(sentenceKinds),
        message: v.string(),
        excuses: v.optional(v.function()),
        sign: v.optional(v.function()),
      }),
    ),
    check: v.function(),
  });
}

/** Throws a Mistake that names each fault of a user's own rule, in a file of this name. */
export function checkRule(rule: Rule<Options>, name: string, messages: readonly string[]): void {
  const options = Object.keys(Object(rule.options));
  checked(shapeWith(messages, options), plainSource(name, rule));
}
