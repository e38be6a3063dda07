import type { Nodes, Paragraph, Root, Text } from 'mdast';
import type { Memory } from '../../text/memory.js';
import type { Range } from '../../text/ranges.js';
import { type LinkRanges, rangesOf } from './link-ranges.js';
import { rangeOf } from './markdown.js';

type Parse = (text: string) => Root;

/**
 * After an empty line a line that neither is indented nor begins an item goes on with nothing before it, but an open
 * fence or HTML. A byte order mark would be dropped at the start of a text.
 */
const freshLine = /\n[ \t]*\n(?=(?!(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))[^ \t\n\ufeff])/gm;

/** A definition, or a footnote, has a meaning for the whole text. */
const definition = /\]:/;

/** What may go on over empty lines. */
const fenceOrHtml = /^[ \t]*(?:```|~~~|<)/m;

/**
 * What may be more than the words of a paragraph: signs of marks, and of blocks at the beginning of a line. An extension
 * of the parser adds its signs here.
 */
const marked = /[\\`*_[\]<>&~|\t\0\ufeff]| $|^(?:[ #+=:-]|\d{1,9}[.)])/m;

/** How many parts are joined before the rest is read as one: a fence that is never closed takes all of them. */
const mostJoined = 8;

/**
 * The tree of a text. Paragraphs without a mark are not parsed, of which most posts are made; with a memory, the others
 * only if it does not hold them. Of the positions of nodes only offsets may be relied on.
 */
export function treeInParts(text: string, parse: Parse, memory: Memory | undefined): Root {
  if (text.includes('\r') || definition.test(text) || (!memory && fenceOrHtml.test(text))) return parse(text);
  const parts = partsIn(text);
  const children = memory ? heldNodes(text, parts, parse, memory) : parsedNodes(text, parts, parse);
  return { type: 'root', children: children as Root['children'] };
}

/** The parts with marks are parsed at once, one behind the other: each call takes a tenth of a millisecond. */
function parsedNodes(text: string, parts: readonly Part[], parse: Parse): Nodes[] {
  const nodes: Nodes[] = [];
  const joined: { readonly from: number; readonly by: number }[] = [];
  let written = '';
  for (const { at, end, isPlain } of parts) {
    const paragraph = isPlain && paragraphIn(text, at, end);
    if (paragraph) nodes.push(paragraph);
    if (isPlain) continue;
    joined.push({ from: written.length, by: at - written.length });
    written += text.slice(at, end);
  }
  if (joined.length === 0) return nodes;
  let piece = 0;
  for (const node of parse(written).children) {
    const { start } = rangeOf(node);
    while ((joined[piece + 1]?.from ?? Infinity) <= start) piece++;
    const by = joined[piece]?.by ?? 0;
    nodes.push(...(by === 0 ? [node] : moved([node], by)));
  }
  return nodes.sort((a, b) => rangeOf(a).start - rangeOf(b).start);
}

function heldNodes(text: string, parts: readonly Part[], parse: Parse, memory: Memory): Nodes[] {
  const nodes: Nodes[] = [];
  for (let first = 0, next = 1; first < parts.length; first = next++) {
    const { at, end, isPlain } = parts[first] as Part;
    if (isPlain) {
      const paragraph = paragraphIn(text, at, end);
      if (paragraph) nodes.push(paragraph);
      continue;
    }
    const part = (): Root => memory.of(parse, text.slice(at, parts[next - 1]?.end));
    let tree = part();
    while (next < parts.length && mayGoOn(tree)) {
      next = next - first < mostJoined ? next + 1 : parts.length;
      tree = part();
    }
    for (const node of moved(tree.children, at)) nodes.push(node);
  }
  return nodes;
}

/** A stretch of a text in which no block goes over its ends, but an open fence or HTML. */
interface Part {
  readonly at: number;
  readonly end: number;
  /** Is it a paragraph of words alone, or empty? */
  readonly isPlain: boolean;
}

function partsIn(text: string): Part[] {
  const parts: Part[] = [];
  const add = (at: number, end: number): void => {
    const part = text.slice(at, end);
    parts.push({ at, end, isPlain: !marked.test(part) || !/[^ \t\n]/.test(part) });
  };
  let from = 0;
  for (const { index, 0: gap } of text.matchAll(freshLine)) {
    add(from, index + gap.length);
    from = index + gap.length;
  }
  add(from, text.length);
  return parts;
}

function paragraphIn(text: string, at: number, to: number): Paragraph | undefined {
  let start = at;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const position = (): NonNullable<Nodes['position']> =>
    ({ start: { offset: start }, end: { offset: end } }) as NonNullable<Nodes['position']>;
  const words: Text = { type: 'text', value: text.slice(start, end), position: position() };
  return { type: 'paragraph', children: [words], position: position() };
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09 || code === 0x0a;

/** Does it end with a block that an empty line may not end? */
const mayGoOn = ({ children }: Root): boolean => ['code', 'html'].includes(children.at(-1)?.type ?? '');

/** Copies of nodes at other offsets; without recursion, since marks may nest deep. */
function moved(nodes: readonly Nodes[], by: number): Nodes[] {
  const all: Nodes[] = [];
  const stack: { readonly from: readonly Nodes[]; readonly to: Nodes[] }[] = [{ from: nodes, to: all }];
  const at = ({ start, end }: Range): Range => ({ start: start + by, end: end + by });
  for (let step = stack.pop(); step; step = stack.pop())
    for (const node of step.from) {
      const { start, end } = at(rangeOf(node));
      const children: Nodes[] = [];
      step.to.push({
        ...node,
        position: { start: { offset: start }, end: { offset: end } },
        ...(node.data && { data: { ranges: movedEach(rangesOf(node), at) } }),
        ...('children' in node && { children }),
      } as Nodes);
      if ('children' in node) stack.push({ from: node.children, to: children });
    }
  return all;
}

const movedEach = ({ label, url, title }: LinkRanges, at: (range: Range) => Range): LinkRanges => ({
  ...(label && { label: at(label) }),
  ...(url && { url: at(url) }),
  ...(title && { title: at(title) }),
});
