import * as v from 'valibot';
import { type Mistake, throwAll } from '../mistake.js';
import { emptyListsIn, type Issue, isEcho, isStrayEntry, pathOf } from './echoes.js';
import { faultOf, isListForMapping, type Meant, mappingMistake } from './fault-of.js';
import { type ConfigSource, type KeyPath, withoutWords } from './source.js';

/** The valid part of some data, and a sentence for each fault. */
export interface Examined<T> {
  /** Without the faulty parts; undefined when nothing valid is left. */
  readonly value: T | undefined;
  /** In source order. */
  readonly faults: readonly Mistake[];
}

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
  for (const path of emptyListsIn(schema, rest)) {
    faults.set(JSON.stringify(path), mappingMistake(source, path, []));
    if (path.length === 0) return { value: undefined, faults: ordered(faults) };
    rest = without(rest, path);
  }
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

/** In source order, each sentence once. A misspelt key is not also reported as missing. */
function ordered(faults: ReadonlyMap<string, Mistake>): Mistake[] {
  const meant = new Set([...faults.values()].map(({ slots }) => slots.near));
  const told = new Map([...faults.values()].map((fault) => [fault.message, fault]));
  return inOrder([...told.values()].filter(({ key, slots }) => key !== 'config-missing-key' || !meant.has(slots.key)));
}

/** Sorts the mistakes of one file by the places that they quote. */
export const inOrder = (mistakes: readonly Mistake[]): Mistake[] =>
  mistakes.toSorted((a, b) => placeOf(a) - placeOf(b));

/** Line and column that it quotes, as a number to sort by. */
function placeOf({ slots }: Mistake): number {
  const [, line = 0, column = 0] = /:(\d+):(\d+)(?: \(|$)/.exec(String(slots.where)) ?? [];
  return Number(line) * 1e6 + Number(column);
}

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
