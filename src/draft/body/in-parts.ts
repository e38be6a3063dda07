import type { Nodes, Root } from 'mdast';
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

/** How many parts are joined before the rest is read as one: a fence that is never closed takes all of them. */
const mostJoined = 8;

/**
 * The tree of a text, of which only the parts that are not in memory are parsed. Its nodes have no lines and columns.
 */
export function treeInParts(text: string, parse: Parse, memory: Memory): Root {
  if (text.includes('\r') || definition.test(text)) return parse(text);
  const edges = [0, ...Array.from(text.matchAll(freshLine), ({ index, 0: gap }) => index + gap.length), text.length];
  const last = edges.length - 1;
  const children: Nodes[] = [];
  for (let first = 0, next = 0; first < last; first = next) {
    const part = () => memory.of(parse, text.slice(edges[first], edges[next]));
    next = first + 1;
    let tree = part();
    while (next < last && mayGoOn(tree)) {
      next = next - first < mostJoined ? next + 1 : last;
      tree = part();
    }
    for (const node of moved(tree.children, edges[first] as number)) children.push(node);
  }
  return { type: 'root', children: children as Root['children'] };
}

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
