import type * as v from 'valibot';
import { Mistake } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';
import { nearest } from '../text/nearest.js';
import { type Issue, isMissing, keysAt, pathOf } from './echoes.js';
import { isMapping } from './mapping.js';
import type { ConfigSource, KeyPath } from './source.js';

/** The other ways to write one of a key's values. */
export type Meant = (key: string, written: unknown) => string | undefined;

/** Is a list written where a mapping belongs? valibot takes it for one with the keys 0, 1 … */
export function isListForMapping({ path }: Issue): boolean {
  const last = path?.at(-1);
  return last?.origin === 'key' && Array.isArray(last.input);
}

/**
 * The sentence for what a schema finds wrong in a source; `meant` knows the other ways to write the values of its keys.
 */
export function faultOf(schema: v.GenericSchema, source: ConfigSource, issue: Issue, meant: Meant): Mistake {
  const last = issue.path?.at(-1);
  const isList = isListForMapping(issue);
  const path = pathOf(issue.path).slice(0, isList ? -1 : undefined);
  const key = String(path.findLast((step) => typeof step === 'string') ?? source.name);
  const slots = { where: source.quote(path), key, ...slotsOf(isList ? last?.input : issue.input) };
  if (issue.message === 'config-rule') return ruleMistake(slots, key, issue.input, last);
  if (issue.message === 'config-mapping' && (isList || last?.origin !== 'key'))
    return mappingMistake(source, path, isList ? last?.input : issue.input);
  if (issue.input === null) return new Mistake('config-empty', slots);
  if (issue.message === 'config-list' && isMapping(issue.input)) return new Mistake('config-entries', slots);
  if (issue.message === 'config-text' && /number|boolean/.test(typeof issue.input))
    return new Mistake('config-text-number', slots);
  if (issue.message === 'config-text' && isMapping(issue.input)) return new Mistake('config-text-colon', slots);
  const near = issue.message === 'config-language' ? meant(key, issue.input) : undefined;
  if (near !== undefined) return new Mistake('config-language-near', { ...slots, near });
  if (issue.type === 'picklist') return choiceMistake(slots, issue, meant(key, issue.input));
  if (issue.type !== 'strict_object' || last?.origin !== 'key' || isList) return new Mistake(issue.message, slots);
  if (isMissing(issue)) return new Mistake('config-missing-key', slots);
  if (/^(?:\/\/|\/\*)/.test(key)) return new Mistake('config-comment', slots);
  const [outer] = path;
  if (typeof outer === 'string' && path.length > 1 && keysAt(schema, []).includes(key))
    return new Mistake('config-key-of-top', { ...slots, outer });
  return unknown('key', slots.where, key, keysAt(schema, path.slice(0, -1)));
}

/** What is written where keys with their values belong. */
export function mappingMistake(source: ConfigSource, path: KeyPath, value: unknown): Mistake {
  const key = String(path.findLast((step) => typeof step === 'string') ?? source.name);
  const slots = { where: source.quote(path), key, ...slotsOf(value) };
  if (typeof value === 'string' && /^[\w-]+:\S/.test(value))
    return new Mistake('config-space', { ...slots, key: value.slice(0, value.indexOf(':')) });
  if (Array.isArray(value) && value.length > 0 && value.every(isMapping)) return new Mistake('config-dashes', slots);
  if (path.length === 0 && value === undefined) return new Mistake('config-blank', slots);
  if (path.length === 0) return new Mistake('config-top', { ...slots, given: slots.given || String(value) });
  return new Mistake(value === null ? 'config-empty' : 'config-mapping', slots);
}

/** A rule's value that gives no severity, or has something else than options behind it. */
function ruleMistake(
  slots: { where: string; value: string },
  rule: string,
  input: unknown,
  last: v.IssuePathItem | undefined,
): Mistake {
  if (isMapping(input) && typeof input.severity === 'string') {
    const { severity, ...options } = input;
    const hasOptions = Object.keys(options).length > 0;
    const form = hasOptions ? `[${severity}, ${slotsOf(options).value}]` : String(severity);
    return new Mistake('config-rule-form', { ...slots, form: `${rule}: ${form}` });
  }
  const pair = last?.origin === 'value' && Array.isArray(last.input) ? last.input : [];
  const wrong = pair.slice(isMapping(pair[1]) ? 2 : 1);
  if (wrong.length > 0) return new Mistake('config-rule-options', { ...slots, rule, ...slotsOf(wrong[0]) });
  return new Mistake('config-rule', { ...slots, value: `${rule}: ${slots.value}`.trim() });
}

function choiceMistake(slots: { where: string; key: string; value: string }, issue: Issue, meant?: string): Mistake {
  const options = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ');
  const near = meant ?? (typeof issue.input === 'string' ? nearest(issue.input, options) : undefined);
  const choice = { ...slots, options: { or: options } };
  return near ? new Mistake(`${issue.message}-near`, { ...choice, near }) : new Mistake(issue.message, choice);
}

/** «There is no such key, rule … », with the nearest known name if one is near. `what` names the sentence. */
export function unknown(
  what: 'key' | 'rule' | 'option' | 'preset' | 'group' | 'group-of' | 'lexicon' | 'read' | 'work',
  where: string,
  key: string,
  known: Iterable<string>,
  more: Readonly<Record<string, string>> = {},
): Mistake {
  const near = nearest(key, known);
  return near
    ? new Mistake(`config-unknown-${what}-near`, { ...more, where, key, near })
    : new Mistake(`config-unknown-${what}`, { ...more, where, key });
}

/** A value as messages show it: `value` between their quotation marks, `given` without any: a text in its own. */
export const slotsOf = (value: unknown): { readonly value: string; readonly given: string } => ({
  value: shown(value),
  given: typeof value === 'string' ? `"${shown(value)}"` : shown(value),
});

/** A value in one line. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return excerpt(text, 60);
}
