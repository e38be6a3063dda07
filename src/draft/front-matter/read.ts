import { figures, letters } from '../../text/characters.js';
import { spanOf } from '../../text/span.js';
import type { Meta } from '../draft.js';
import { bareFrontMatter } from './bare.js';
import type { Fenced } from './meta.js';
import { metaOf } from './meta.js';
import { tomlMeta } from './toml.js';
import { yamlMeta } from './yaml-meta.js';

const opening = /^\ufeff?(?:[ \t\r\n]*[\r\n])?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/;

const keyed = {
  yaml: new RegExp(String.raw`^["']?[${letters}_$][^\s:]{0,60}["']?[ \t]{0,8}:(?:\s|$)`, 'mu'),
  toml: new RegExp(
    String.raw`^[ \t]{0,8}(?:["']?[${letters}_][${letters}${figures}_.-]{0,60}["']?[ \t]{0,8}=|\[)`,
    'mu',
  ),
};

/**
 * The front matter at the head of a source, after a byte order mark or blank lines. Without fences, only keys that say
 * where or when a post goes begin one. Undefined when there is no `key:` between the fences (a thread, whose first part
 * has such dividers).
 */
export function findFrontMatter(source: string): Fenced | undefined {
  const open = opening.exec(source);
  if (!open) return bareFrontMatter(source);
  const fence = open[1] as string;
  const from = open[0].length;
  const close = (fence === '---' ? /^---[ \t]*$/gm : /^\+\+\+[ \t]*$/gm) as RegExp;
  close.lastIndex = from;
  const found = close.exec(source);
  if (!found) return bareFrontMatter(source);
  const inner = { start: from, end: found.index };
  const text = source.slice(inner.start, inner.end);
  const format = fence === '---' ? 'yaml' : 'toml';
  if (!keyed[format].test(text) && /[^\s#]/.test(text)) return undefined;
  const end = found.index + found[0].length;
  return { start: source.indexOf(fence), end, inner, format };
}

/** Reads the front matter; unreadable parts are among its faults. */
export function readMeta(source: string, fenced: Fenced | undefined): Meta {
  if (!fenced) return emptyMeta;
  return fenced.format === 'toml' ? tomlMeta(source, fenced) : yamlMeta(source, fenced);
}

const emptyMeta: Meta = metaOf(spanOf('', 0, 0), [], [], () => undefined);
