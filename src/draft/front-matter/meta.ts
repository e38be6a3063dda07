import type { Range } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import type { Meta, MetaFault } from '../draft.js';
import { knownKey } from './keys.js';

/** Front matter as found: the whole with its fences, its content, and its format. Without fences both are the same. */
export interface Fenced extends Range {
  readonly inner: Range;
  readonly format: 'yaml' | 'toml';
}

/**
 * Builds front matter from its keys as written, its faults and a look-up of a path. Keys that redlint knows are read in
 * any case.
 */
export function metaOf(at: Span, written: readonly string[], faults: readonly MetaFault[], look: Meta['get']): Meta {
  const byKey = new Map(written.map((key) => [key, key]));
  for (const key of written) {
    const known = knownKey(key) ?? key;
    if (byKey.has(known)) continue;
    byKey.delete(key);
    byKey.set(known, key);
  }
  const keys = [...byKey.keys()];
  const get: Meta['get'] = (key = '', ...path) => look(byKey.get(String(key)) ?? key, ...path);
  const first: Meta['first'] = (...names) => {
    const name = names.find((key) => byKey.has(key));
    return name === undefined ? undefined : get(name);
  };
  return Object.freeze({ at, keys, faults, get, first });
}

/** Is it written in TOML? */
export const isToml = ({ at }: Meta): boolean => at.text.startsWith('+++');

/** A key is looked for within this many UTF-16 units before its value. */
const keyReach = 1000;

/** Where a key, in whatever case, stands before its value; undefined for one that is written with escapes. */
export function keyStart({ at }: Meta, source: string, key: string, value: Span): number | undefined {
  const least = Math.max(at.start, value.start - keyReach);
  const before = source.slice(least, Math.max(least, value.start - 1) + key.length);
  const found = before.lastIndexOf(key);
  const from = found < 0 ? before.toLowerCase().lastIndexOf(key.toLowerCase()) : found;
  return from < 0 ? undefined : least + from;
}

/** A fault of front matter, for the rule `front-matter-unreadable`. */
export const unreadable = (message: string, at: Span): MetaFault => ({
  rule: 'front-matter-unreadable',
  message,
  at,
  data: { text: at.text },
});
