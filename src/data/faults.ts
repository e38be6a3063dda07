import * as v from 'valibot';
import { Mistake, throwAll } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';
import { nearest } from '../text/nearest.js';
import { type Issue, isEcho, isMissing, isStrayEntry, keysAt, pathOf } from './echoes.js';
import { type ConfigSource, type KeyPath, withoutWords } from './source.js';

/** The valid part of some data, and a sentence for each fault. */
export interface Examined<T> {
  /** Without the faulty parts; undefined when nothing valid is left. */
  readonly value: T | undefined;
  /** In source order. */
  readonly faults: readonly Mistake[];
}

/** The other ways to write one of a key's values. */
type Meant = (key: string, written: unknown) => string | undefined;

/** Sentences for plain types; a schema's own message is the key of another. */
const sentences: Readonly<Record<string, string>> = {
  string: 'config-text',
  number: 'config-number',
  boolean: 'config-boolean',
  array: 'config-list',
  picklist: 'config-choice',
  object: 'config-mapping',
  loose_object: 'config-mapping',
  strict_object: 'config-mapping',
  strict_tuple: 'config-rule',
  record: 'config-mapping',
  function: 'config-function',
};

/** A schema stops at the first unknown key: the most times it is asked again. */
const MOST = 50;

/**
 * Validates data against a schema and returns every fault. Only the faulty value, or the mapping that lacks a key, is
 * left out.
 */
export function examine<S extends v.GenericSchema>(
  schema: S,
  source: ConfigSource,
  meant: Meant = () => undefined,
): Examined<v.InferOutput<S>> {
  const { value, faults } = examinedBy(schema, source, meant);
  return { value, faults: source.isOutside ? faults.slice(0, 1).map(withoutWords) : faults };
}

function examinedBy<S extends v.GenericSchema>(
  schema: S,
  source: ConfigSource,
  meant: Meant,
): Examined<v.InferOutput<S>> {
  const faults = new Map<string, Mistake>();
  let rest: unknown = source.value;
  for (let round = 0; round < MOST; round++) {
    const result = v.safeParse(schema, rest, { message: (issue) => sentences[issue.type] ?? 'config-value' });
    if (result.success) return { value: result.output, faults: ordered(faults) };
    const fresh = result.issues.map(deepest).filter(({ path }) => !faults.has(JSON.stringify(pathOf(path))));
    const lists = new Set(fresh.filter(isListForMapping).map(({ path }) => JSON.stringify(pathOf(path))));
    const isInList = (one: Issue) => !isListForMapping(one) && lists.has(JSON.stringify(pathOf(one.path)));
    for (const issue of fresh.filter((one) => !isEcho(one, faults) && !isStrayEntry(schema, one) && !isInList(one)))
      faults.set(JSON.stringify(pathOf(issue.path)), faultOf(schema, source, issue, meant));
    if (fresh.length === 0 || fresh.some(({ path }) => pathOf(path).length === 0)) break;
    rest = fresh.reduce((data, { path }) => without(data, pathOf(path)), rest);
  }
  return { value: undefined, faults: ordered(faults) };
}

/** The validated content of a source. Throws a Mistake that names each fault with its place. */
export function checked<S extends v.GenericSchema>(schema: S, source: ConfigSource): v.InferOutput<S> {
  const { value, faults } = examine(schema, source);
  throwAll(faults);
  return value as v.InferOutput<S>;
}

/** In source order. A misspelt key is not also reported as missing. */
function ordered(faults: ReadonlyMap<string, Mistake>): Mistake[] {
  const meant = new Set([...faults.values()].map(({ slots }) => slots.near));
  return inOrder(
    [...faults.values()].filter(({ key, slots }) => key !== 'config-missing-key' || !meant.has(slots.key)),
  );
}

/** Sorts the mistakes of one file by the lines that they quote. */
export const inOrder = (mistakes: readonly Mistake[]): Mistake[] => mistakes.toSorted((a, b) => lineOf(a) - lineOf(b));

const lineOf = ({ slots }: Mistake): number => Number(/:(\d+)(?: \(|$)/.exec(String(slots.where))?.[1] ?? 0);

/**
 * Data without the value at a path, or without its nearest existing parent: an item of a list takes the list with it.
 */
function without(data: unknown, path: KeyPath): unknown {
  const holders = [data];
  for (const step of path) holders.push(Object(holders.at(-1))[step]);
  const last = path.findLastIndex(
    (step, at) => !Array.isArray(holders[at]) && Object.hasOwn(Object(holders[at]), step),
  );
  const copy = (value: unknown, at: number): unknown => {
    const key = path[at] as string | number;
    if (Array.isArray(value)) return value.map((item, index) => (index === Number(key) ? copy(item, at + 1) : item));
    const entries = Object.entries(value as object);
    return Object.fromEntries(
      at === last
        ? entries.filter(([name]) => name !== String(key))
        : entries.map(([name, inner]) => [name, name === String(key) ? copy(inner, at + 1) : inner]),
    );
  };
  return last < 0 ? data : copy(data, 0);
}

/**
 * A union only says that nothing fits. The reason is its deepest alternative, or the one that names the words to choose
 * from.
 */
function deepest(issue: Issue): Issue {
  if (issue.type !== 'union') return issue;
  const depth = (one: Issue) =>
    (one.path?.length ?? 0) + (one.type === 'picklist' && typeof one.input === 'string' ? 0.5 : 0);
  const best = [...(issue.issues ?? [])].sort((a, b) => depth(b) - depth(a))[0];
  if (!best || depth(best) === 0 || best.input === undefined) return issue;
  return deepest({ ...best, path: [...(issue.path ?? []), ...(best.path ?? [])] as unknown as Issue['path'] });
}

/** Is a list written where a mapping belongs? valibot takes it for one with the keys 0, 1 … */
function isListForMapping({ path }: Issue): boolean {
  const last = path?.at(-1);
  return last?.origin === 'key' && Array.isArray(last.input);
}

function faultOf(schema: v.GenericSchema, source: ConfigSource, issue: Issue, meant: Meant): Mistake {
  const last = issue.path?.at(-1);
  const isList = isListForMapping(issue);
  const path = pathOf(issue.path).slice(0, isList ? -1 : undefined);
  const key = String(path.findLast((step) => typeof step === 'string') ?? source.name);
  const slots = { where: source.quote(path), key, ...slotsOf(isList ? last?.input : issue.input) };
  if (issue.message === 'config-rule')
    return new Mistake('config-rule', { ...slots, value: `${key}: ${slots.value}`.trim() });
  if (issue.input === null) return new Mistake('config-empty', slots);
  if (issue.message === 'config-list' && isMapping(issue.input)) return new Mistake('config-entries', slots);
  if (issue.message === 'config-text' && isMapping(issue.input)) return new Mistake('config-text-colon', slots);
  if (issue.type === 'picklist') return choiceMistake(slots, issue, meant(key, issue.input));
  if (issue.type !== 'strict_object' || last?.origin !== 'key' || isList) return new Mistake(issue.message, slots);
  if (isMissing(issue)) return new Mistake('config-missing-key', slots);
  const [outer] = path;
  if (typeof outer === 'string' && path.length > 1 && keysAt(schema, []).includes(key))
    return new Mistake('config-key-of-top', { ...slots, outer });
  return unknown('key', slots.where, key, keysAt(schema, path.slice(0, -1)));
}

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

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
