import { findFrontMatter } from '../../draft/front-matter/read.js';
import { lineEnd, lineStart } from '../../text/span.js';

/** The place of the cursor in a front matter. */
export interface FrontMatterPlace {
  readonly format: 'yaml' | 'toml';
  /** Keys of the mappings around, outermost first. */
  readonly path: readonly string[];
  /** The key whose value is being written; undefined = a key is being written. */
  readonly key?: string;
  /** The key whose list has an item here; the item is a value or the start of a mapping. */
  readonly item?: string;
  /** The word at the place: offsets of the draft, end exclusive. */
  readonly word: { readonly start: number; readonly end: number; readonly text: string };
}

interface Inner {
  readonly start: number;
  readonly end: number;
  readonly format: 'yaml' | 'toml';
}

/** Nobody writes longer lines by hand, and the expressions below take time with the square of a line. */
const longestLine = 2000;

/**
 * The place of an offset in the front matter; undefined outside it. Front matter that is not closed yet ends with its
 * first blank line.
 */
export function frontMatterPlace(source: string, offset: number): FrontMatterPlace | undefined {
  const inner = innerOf(source);
  if (!inner || offset < inner.start || offset > inner.end) return undefined;
  const start = lineStart(source, offset);
  const before = source.slice(start, offset);
  if (before.length > longestLine || /^\s*#/.test(before)) return undefined;
  const { format } = inner;
  const above = source.slice(inner.start, start).split(/\r\n|\n|\r/);
  const [head = ''] = format === 'yaml' ? (/^[ \t]*(?:-[ \t]+)*/.exec(before) ?? []) : [''];
  const own = inLine(before.slice(head.length), format === 'yaml' ? ':' : '=');
  const around = format === 'yaml' ? parentsOf(above, head.length) : tableOf(above);
  const [left = ''] = /[\p{L}\p{N}_$@./-]*$/u.exec(before) ?? [];
  const line = source.slice(offset, Math.min(lineEnd(source, offset), inner.end));
  const [right = ''] = /^[\p{L}\p{N}_$@./-]*/u.exec(line) ?? [];
  const from = offset - left.length;
  const to = offset + right.length;
  // In a list, text after «- » is an item unless it is a key.
  const item = own.path.length === 0 && own.key === undefined && /-[ \t]+$/.test(head) ? around.at(-1) : undefined;
  return {
    format,
    path: [...around, ...own.path],
    ...(own.key !== undefined ? { key: own.key } : item !== undefined && { item }),
    word: { start: from, end: to, text: source.slice(from, to) },
  };
}

function innerOf(source: string): Inner | undefined {
  const fenced = findFrontMatter(source);
  const open = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/.exec(source);
  const isOpen = open && fenced?.end === fenced?.inner.end;
  if (fenced && !isOpen) return { ...fenced.inner, format: fenced.format };
  if (!open) return undefined;
  const start = open[0].length;
  const rest = source.slice(start);
  const closed = /^(?:---|\+\+\+)[ \t]*$/m.exec(rest)?.index;
  const blank = /(?:\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r)/.exec(rest);
  const end = closed ?? (blank ? blank.index + blank[0].length : rest.length);
  return { start, end: start + end, format: open[1] === '---' ? 'yaml' : 'toml' };
}

const keyLine = /^([ \t]*(?:-[ \t]+)*)["']?([\p{L}_$][^\s:"']*)["']?[ \t]*:(?:[ \t]|$)/u;

/** The keys above a line with this indentation. */
function parentsOf(above: readonly string[], indent: number): string[] {
  const parents: string[] = [];
  let least = indent;
  for (const line of above.toReversed()) {
    const [, head, key] = keyLine.exec(line) ?? [];
    if (head === undefined || key === undefined || head.length >= least) continue;
    parents.unshift(key);
    least = head.search(/-|$/);
    if (least === 0 && head.length === 0) break;
  }
  return parents;
}

/** The TOML table of a line. */
function tableOf(above: readonly string[]): string[] {
  const head = above.toReversed().find((line) => /^[ \t]*\[/.test(line)) ?? '';
  return (/^[ \t]*\[+([^\]]*)/.exec(head)?.[1] ?? '')
    .split('.')
    .flatMap((part) => part.trim().replace(/["']/g, '') || []);
}

/** What a line has up to a place: mappings that it opens in braces, and the key whose value is being written. */
function inLine(text: string, separator: ':' | '='): { path: string[]; key?: string } {
  const key =
    separator === ':'
      ? /^["']?([\p{L}_$][^\s:"']*)["']?[ \t]*:[ \t]/u
      : /^[ \t]*["']?([\p{L}_$][^\s="']*)["']?[ \t]*=/u;
  const [whole = '', first] = key.exec(text) ?? [];
  if (first === undefined) return { path: [] };
  const open: { readonly mark: string; readonly key: string }[] = [];
  let current = first;
  for (const [, string, name, mark] of text.slice(whole.length).matchAll(flow[separator])) {
    if (string !== undefined) continue;
    if (name !== undefined) current = name;
    else if (mark === '{' || mark === '[') {
      open.push({ mark, key: current });
      if (mark === '{') current = '';
    } else if (mark === ',') current = open.at(-1)?.mark === '[' ? (open.at(-1)?.key ?? '') : '';
    else current = open.pop()?.key ?? first;
  }
  const path = open.flatMap((one) => (one.mark === '{' ? one.key : []));
  return current === '' ? { path } : { path, key: current };
}

/** Strings, keys with their separators, and brackets. */
const flow = {
  ':': /("[^"]*"|'[^']*')|([\p{L}_$][^\s:"'{}[\],]*)[ \t]*:(?=[ \t])|([{}[\],])/gu,
  '=': /("[^"]*"|'[^']*')|([\p{L}_$][\p{L}\p{N}_-]*)[ \t]*=|([{}[\],])/gu,
};
