import type { Range } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import type { Meta, MetaFault } from '../draft.js';

/** Front matter as found: the whole with its fences, its content, and its format. */
export interface Fenced extends Range {
  readonly inner: Range;
  readonly format: 'yaml' | 'toml';
}

/** Builds front matter from its keys, its faults and a look-up of a path. */
export function metaOf(at: Span, keys: readonly string[], faults: readonly MetaFault[], get: Meta['get']): Meta {
  const first: Meta['first'] = (...names) => {
    const name = names.find((key) => keys.includes(key));
    return name === undefined ? undefined : get(name);
  };
  return Object.freeze({ at, keys, faults, get, first });
}

/** A fault of front matter, for the rule `front-matter-unreadable`. */
export const unreadable = (message: string, at: Span): MetaFault => ({
  rule: 'front-matter-unreadable',
  message,
  at,
  data: { text: at.text },
});
