import * as v from 'valibot';
import { networkOf } from '../draft/keys.js';
import { Mistake } from '../mistake.js';
import { nearest } from '../text/nearest.js';
import { type ConfigFile, configFile } from './schema.js';
import type { Path, Source } from './source.js';

const sentences: Readonly<Record<string, string>> = {
  string: 'config-text',
  number: 'config-number',
  boolean: 'config-boolean',
  array: 'config-list',
  picklist: 'config-choice',
  strict_object: 'config-mapping',
  strict_tuple: 'config-rule',
  record: 'config-mapping',
};

/** The deepest nesting that a config has any use for. */
const DEPTH = 12;

/** The content of a source as a config; throws a Mistake at its first fault. What rules and options there are is not asked here. */
export function check(source: Source): ConfigFile {
  const value = source.value ?? {};
  refuseStrange(source, value, []);
  const result = v.safeParse(configFile, value, { message: (issue) => sentences[issue.type] ?? 'config-value' });
  if (result.success) return result.output;
  throw mistakeOf(source, deepest(result.issues[0]));
}

/** Keys of every object's prototype mean nothing in a config, and a config that is code can hold itself. */
function refuseStrange(source: Source, value: unknown, path: Path): void {
  if (typeof value !== 'object' || value === null) return;
  if (path.length > DEPTH) throw new Mistake('config-too-deep', { where: source.quote(path) });
  for (const key of Object.keys(value)) {
    const here = [...path, key];
    if (key in Object.prototype) throw new Mistake('config-unknown-key', { where: source.quote(here), key });
    refuseStrange(source, (value as Record<string, unknown>)[key], here);
  }
}

type Issue = v.BaseIssue<unknown>;

/** A union tells only that nothing fits: of what its alternatives say, what lies deepest, or names the words to choose from, says why. */
function deepest(issue: Issue): Issue {
  if (issue.type !== 'union') return issue;
  const depth = (one: Issue) =>
    (one.path?.length ?? 0) + (one.type === 'picklist' && typeof one.input === 'string' ? 0.5 : 0);
  const best = [...(issue.issues ?? [])].sort((a, b) => depth(b) - depth(a))[0];
  if (!best || depth(best) === 0) return issue;
  return deepest({ ...best, path: [...(issue.path ?? []), ...(best.path ?? [])] as unknown as Issue['path'] });
}

function mistakeOf(source: Source, issue: Issue): Mistake {
  const last = issue.path?.at(-1);
  // valibot takes a list for a mapping with the keys 0, 1 …
  const isListForMapping = last?.origin === 'key' && Array.isArray(last.input);
  const path = (issue.path ?? []).map(({ key }) => key as string | number).slice(0, isListForMapping ? -1 : undefined);
  const where = source.quote(path);
  const key = String(path.findLast((step) => typeof step === 'string') ?? source.name);
  const slots = { where, key, value: shown(isListForMapping ? last.input : issue.input) };
  if (issue.input === null) return new Mistake('config-empty', slots);
  if (issue.type === 'picklist') return choiceMistake(where, key, issue);
  if (issue.type !== 'strict_object' || last?.origin !== 'key' || isListForMapping)
    return new Mistake(issue.message, slots);
  if (issue.expected !== 'never') return new Mistake('config-missing-key', slots);
  return unknown('key', where, key, keysAt(path.slice(0, -1)));
}

function choiceMistake(where: string, key: string, issue: Issue): Mistake {
  const options = (issue.expected ?? '').replace(/[()"]/g, '').split(' | ');
  const meant = key === 'networks' ? networkOf(issue.input) : undefined;
  const near = meant ?? (typeof issue.input === 'string' ? nearest(issue.input, options) : undefined);
  const slots = { where, key, value: shown(issue.input), options };
  return near ? new Mistake('config-choice-near', { ...slots, near }) : new Mistake('config-choice', slots);
}

/** «There is no such key, rule … »: with what was meant, where something is near. `what` names the sentence. */
export function unknown(
  what: 'key' | 'rule' | 'option' | 'preset',
  where: string,
  key: string,
  known: Iterable<string>,
): Mistake {
  const near = nearest(key, known);
  return near
    ? new Mistake(`config-unknown-${what}-near`, { where, key, near })
    : new Mistake(`config-unknown-${what}`, { where, key });
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The keys that the schema knows at a path. */
function keysAt(path: Path): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: schemas of many kinds, walked by the fields that they share
  let schema: any = configFile;
  for (const step of path) {
    schema = typeof step === 'number' ? schema?.item : schema?.entries?.[step];
    while (schema?.wrapped) schema = schema.wrapped;
  }
  return Object.keys(schema?.entries ?? {});
}
