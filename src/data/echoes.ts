import type * as v from 'valibot';
import type { Mistake } from '../mistake.js';
import type { KeyPath } from './source.js';

/** What a schema finds wrong. */
export type Issue = v.BaseIssue<unknown>;

export const pathOf = (path: Issue['path']): (string | number)[] =>
  (path ?? []).map(({ key }) => key as string | number);

/** Does a mapping only lack what was left out of it because it is faulty, as an override its files or conditions? */
export function isEcho(issue: Issue, faults: ReadonlyMap<string, Mistake>): boolean {
  const path = pathOf(issue.path);
  const missing = issue.message === 'config-override' ? ['files', 'when'].map((key) => [...path, key]) : [path];
  return (
    (issue.message === 'config-override' || isMissing(issue)) &&
    missing.some((at) => [...faults.keys()].some((known) => known.startsWith(JSON.stringify(at).slice(0, -1))))
  );
}

/** Does a mapping lack a key? */
export const isMissing = ({ type, expected, path }: Issue): boolean =>
  type === 'strict_object' && expected !== 'never' && path?.at(-1)?.origin === 'key';

/** Is a key missing from a mapping that holds only keys of the top? The message then sends them there. */
export function isStrayEntry(schema: v.GenericSchema, issue: Issue): boolean {
  const path = pathOf(issue.path);
  if (!isMissing(issue) || path.length < 2) return false;
  const written = Object.keys(Object(issue.path?.at(-1)?.input));
  const [here, atTop] = [keysAt(schema, path.slice(0, -1)), keysAt(schema, [])];
  return written.length > 0 && written.every((key) => !here.includes(key) && atTop.includes(key));
}

/** The paths of empty lists where a mapping belongs: valibot takes each for a mapping without keys. */
export function emptyListsIn(schema: v.GenericSchema, value: unknown, path: KeyPath = []): KeyPath[] {
  // biome-ignore lint/suspicious/noExplicitAny: schemas of many kinds, walked by the fields that they share
  const { wrapped, entries, item, type }: any = schema;
  if (wrapped) return emptyListsIn(wrapped, value, path);
  if (Array.isArray(value)) {
    if (value.length === 0) return /object$|^record$/.test(type) ? [path] : [];
    return item ? value.flatMap((one, index) => emptyListsIn(item, one, [...path, index])) : [];
  }
  if (!entries || typeof value !== 'object' || value === null) return [];
  return Object.entries(entries as Record<string, v.GenericSchema>).flatMap(([key, inner]) =>
    Object.hasOwn(value, key) ? emptyListsIn(inner, (value as Record<string, unknown>)[key], [...path, key]) : [],
  );
}

/** The keys that a schema knows at a path. */
export function keysAt(whole: v.GenericSchema, path: KeyPath): string[] {
  // biome-ignore lint/suspicious/noExplicitAny: schemas of many kinds, walked by the fields that they share
  let schema: any = whole;
  for (const step of path) {
    schema = typeof step === 'number' ? schema?.item : (schema?.entries?.[step] ?? schema?.value);
    while (schema?.wrapped) schema = schema.wrapped;
  }
  return Object.keys(schema?.entries ?? {});
}
