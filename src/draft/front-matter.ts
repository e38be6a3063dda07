import { isAlias, isCollection, isMap, isNode, type Node } from 'yaml';
import { Mistake } from '../mistake.js';
import type { Range } from '../text/ranges.js';
import { placesOf, spanOf } from '../text/span.js';
import { yamlDocument } from '../text/yaml.js';
import type { Meta, Value } from './draft.js';
import { tomlMeta } from './toml.js';

/** Front matter as found: the whole with its fences, what stands between them, and its language. */
export interface Fenced extends Range {
  readonly inner: Range;
  readonly format: 'yaml' | 'toml';
}

const opening = /^\ufeff?(?:[ \t\r\n]*[\r\n])?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;

/**
 * The front matter at the head of a source, after a byte order mark or blank lines. Undefined when no fence opens or
 * closes it, or when what stands between the fences holds no `key:` (a thread, whose first part is so divided).
 */
export function findFrontMatter(source: string): Fenced | undefined {
  const open = opening.exec(source);
  if (!open) return undefined;
  const fence = open[1] as string;
  const from = open[0].length;
  const close = (fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm) as RegExp;
  close.lastIndex = from;
  const found = close.exec(source);
  if (!found) return undefined;
  const inner = { start: from, end: found.index };
  const text = source.slice(inner.start, inner.end);
  const format = fence === '---' ? 'yaml' : 'toml';
  const keyed =
    format === 'yaml'
      ? /^["']?[\p{L}_$][^\s:]{0,60}["']?[ \t]{0,8}:(?:\s|$)/mu
      : /^[ \t]{0,8}(?:["']?[\p{L}_][\p{L}\p{N}_.-]{0,60}["']?[ \t]{0,8}=|\[)/mu;
  if (!keyed.test(text) && /[^\s#]/.test(text)) return undefined;
  const end = found.index + found[0].length;
  return { start: source.indexOf(fence), end, inner, format };
}

/** The front matter read. Throws a Mistake on one that cannot be understood. */
export function readMeta(source: string, fenced: Fenced | undefined, file: string): Meta {
  if (!fenced) return emptyMeta;
  const fail = (offset: number, reason: string, cause?: unknown): never => {
    throw new Mistake('front-matter', { file, line: placesOf(source)(offset).line, reason }, { cause });
  };
  return fenced.format === 'toml' ? tomlMeta(source, fenced, file, fail) : yamlMeta(source, fenced, file, fail);
}

/** Ends the reading with a Mistake about the place in the source. */
export type Fail = (offset: number, reason: string, cause?: unknown) => never;

export const emptyMeta: Meta = metaOf(spanOf('', 0, 0), [], () => undefined);

/** Front matter from its keys and a look-up of a path. */
export function metaOf(at: Meta['at'], keys: readonly string[], get: Meta['get']): Meta {
  const first: Meta['first'] = (...names) => {
    const name = names.find((key) => keys.includes(key));
    return name === undefined ? undefined : get(name);
  };
  return Object.freeze({ at, keys, get, first });
}

function yamlMeta(source: string, fenced: Fenced, file: string, fail: Fail): Meta {
  const { inner } = fenced;
  const text = source.slice(inner.start, inner.end);
  const doc = readYaml(text, inner.start, file, fail);
  if (doc.contents !== null && !isMap(doc.contents)) return emptyMeta;
  const keys = doc.contents?.items.map(({ key }) => String(isNode(key) ? key.toJSON() : key)) ?? [];
  const get: Meta['get'] = (...path) => {
    let node: unknown = doc.contents;
    for (const step of path) {
      const inside = isAlias(node) ? node.resolve(doc) : node;
      node = isCollection(inside) ? inside.get(step, true) : undefined;
    }
    return isNode(node) ? valueAt(node) : undefined;
  };
  const valueAt = (node: Node): Value<unknown> => {
    const [start = 0, end = start] = node.range ?? [];
    return {
      ...spanOf(source, inner.start + start, inner.start + endOf(text, start, end)),
      value: node.toJS(doc, { maxAliasCount: 100 }),
    };
  };
  return metaOf(spanOf(source, fenced.start, fenced.end), keys, get);
}

/** A block ends before the blank lines that follow it. */
function endOf(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function readYaml(text: string, offset: number, file: string, fail: Fail) {
  try {
    const doc = yamlDocument(text.replace(/\r(?!\n)/g, '\n'), { merge: true });
    const [error] = doc.errors;
    if (error) fail(offset + (error.pos[0] ?? 0), error.message);
    doc.toJS({ maxAliasCount: 100 });
    return doc;
  } catch (error) {
    if (error instanceof Mistake || !(error instanceof Error)) throw error;
    // Nested too deeply, or aliases that multiply.
    throw new Mistake('front-matter-heavy', { file }, { cause: error });
  }
}
