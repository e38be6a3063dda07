import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Range } from '../../text/ranges.js';
import type { Comment } from '../draft.js';
import type { Block } from './body.js';
import { commentsIn } from './comments.js';
import { findTags, type HtmlTag, isBlock, typeInside } from './html.js';

/** The range of a node. */
export const rangeOf = (node: Nodes): Range => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

/** What a walk over a tree collects, each list in source order. */
export interface MarkdownParts {
  readonly text: Range[];
  /** Backslashes and markers inside the text. */
  readonly markers: Range[];
  readonly blocks: Block[];
  readonly breaks: number[];
  readonly bold: Range[];
  readonly emphases: Range[];
  readonly foreign: Range[];
  readonly rules: Range[];
  readonly code: Range[];
  readonly codeBlocks: Extract<Nodes, { type: 'code' }>[];
  readonly verbatim: Range[];
  readonly tags: HtmlTag[];
  readonly comments: Comment[];
  readonly links: Extract<Nodes, { type: 'link' | 'linkReference' }>[];
  readonly images: Extract<Nodes, { type: 'image' | 'imageReference' }>[];
  readonly definitions: Map<string, Extract<Nodes, { type: 'definition' }>>;
}

interface WalkStep {
  readonly node: Nodes;
  readonly inside: 'text' | 'item' | 'heading';
  /** Where the next block of the same parent ends. */
  readonly nextEnd: number | undefined;
}

/**
 * Walks a tree once, without recursion. `masked` is the source as the parser read it: no template interrupts a tag.
 */
export function walk(root: Root, source: string, masked: string): MarkdownParts {
  const walked: MarkdownParts = {
    text: [],
    markers: [],
    blocks: [],
    breaks: [],
    bold: [],
    emphases: [],
    foreign: [],
    rules: [],
    code: [],
    codeBlocks: [],
    verbatim: [],
    tags: [],
    comments: [],
    links: [],
    images: [],
    definitions: new Map(),
  };
  const stack: WalkStep[] = [{ node: root, inside: 'text', nextEnd: undefined }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, inside: within, nextEnd } = step;
    const gatherer = gatherers[node.type] as ((node: Nodes, visited: Visited) => void) | undefined;
    gatherer?.(node, { inside: within, nextEnd, at: rangeOf(node), source, masked, walked });
    if (!('children' in node)) continue;
    const inside = node.type === 'listItem' ? 'item' : node.type === 'heading' ? 'heading' : within;
    const holdsBlocks = blockParents.has(node.type);
    for (let i = node.children.length - 1; i >= 0; i--) {
      const next = holdsBlocks ? node.children[i + 1] : undefined;
      stack.push({ node: node.children[i] as Nodes, inside, nextEnd: next && rangeOf(next).end });
    }
  }
  return walked;
}

const blockParents: ReadonlySet<string> = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** A node on the walk, and what collects from it. */
interface Visited extends Omit<WalkStep, 'node'> {
  readonly at: Range;
  readonly source: string;
  readonly masked: string;
  readonly walked: MarkdownParts;
}

/** What to collect from each type of node; for other types only the children are visited. */
const gatherers: { readonly [T in Nodes['type']]?: (node: Extract<Nodes, { type: T }>, visited: Visited) => void } = {
  paragraph: (node, { inside, walked }) => addBlock(node, inside === 'item' ? 'item' : 'text', walked),
  heading: (node, { walked }) => addBlock(node, 'heading', walked),
  tableCell: (node, { walked }) => addBlock(node, 'cell', walked),
  blockquote(node, visited) {
    if (isCallout(node)) addCallout(visited);
    else visited.walked.foreign.push(visited.at);
  },
  thematicBreak: (_, { at, walked }) => walked.rules.push(at),
  code(node, visited) {
    visited.walked.codeBlocks.push(node);
    addCode(visited);
  },
  definition(node, { at, walked }) {
    walked.verbatim.push(at);
    if (!walked.definitions.has(node.identifier)) walked.definitions.set(node.identifier, node);
  },
  html(_, visited) {
    visited.walked.verbatim.push(visited.at);
    addHtml(visited);
  },
  text(node, visited) {
    visited.walked.text.push(visited.at);
    addEscapes(node.value, visited);
  },
  strong(_, { at, inside, walked }) {
    if (inside !== 'heading') walked.bold.push(at);
  },
  emphasis: (_, { at, walked }) => walked.emphases.push(at),
  break: (_, { at, walked }) => walked.breaks.push(at.end),
  inlineCode: (_, visited) => addCode(visited),
  link: (node, { walked }) => walked.links.push(node),
  linkReference: (node, { walked }) => walked.links.push(node),
  image: (node, { walked }) => walked.images.push(node),
  imageReference: (node, { walked }) => walked.images.push(node),
};

function addCode({ at, walked }: Visited): void {
  walked.code.push(at);
  walked.verbatim.push(at);
}

function addBlock(node: Parents, type: Block['type'], { blocks }: MarkdownParts): void {
  const first = node.children[0] as PhrasingContent | undefined;
  const last = node.children.at(-1) as PhrasingContent | undefined;
  if (first && last) blocks.push({ start: rangeOf(first).start, end: rangeOf(last).end, type });
}

/** Backslash escapes: the parser has removed them, so the text differs from the source. */
function addEscapes(value: string, { at: { start, end }, source, walked: { markers } }: Visited): void {
  if (value.length === end - start) return;
  for (const { index } of source.slice(start, end).matchAll(/\\[!-/:-@[-`{-~]/g)) {
    markers.push({ start: start + index, end: start + index + 1 });
  }
}

/** `> [!NOTE]`: a box of the writer's own words. */
function isCallout(node: Extract<Nodes, { type: 'blockquote' }>): boolean {
  const [first] = node.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  return text?.type === 'text' && /^\[![a-z]{2,20}\]/i.test(text.value);
}

function addCallout({ at: { start, end }, source, walked: { markers } }: Visited): void {
  for (const match of source.slice(start, end).matchAll(/^[ \t]{0,8}(?:>[ \t]?){1,9}(?:\[![a-z]{2,20}\])?/gim)) {
    markers.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
}

const listNames: ReadonlySet<string> = new Set(['ul', 'ol']);

/** HTML: the content between tags is text, and tags of blocks divide it. A lone tag is kept for its partner. */
function addHtml({ at: { start, end }, inside, nextEnd, source, masked, walked }: Visited): void {
  const tags = findTags(masked, start, end);
  for (const tag of tags) walked.tags.push(tag);
  for (const comment of commentsIn(source, tags, nextEnd)) walked.comments.push(comment);
  let items = inside === 'item' ? 1 : 0;
  const lists: number[] = [];
  let name = items > 0 ? 'li' : '';
  let from = start;
  let blockStart = start;
  let written = false;
  const closeBlock = (at: number): void => {
    if (written) walked.blocks.push({ start: blockStart, end: at, type: typeInside(name) });
    written = false;
  };
  for (const tag of [...tags, undefined]) {
    const to = tag?.start ?? end;
    if (to > from) walked.text.push({ start: from, end: to });
    written ||= /\S/.test(source.slice(from, to));
    if (tag?.name === 'br') walked.breaks.push(tag.end);
    if (!tag || isBlock(tag)) {
      closeBlock(to);
      if (tag?.name === 'li') items = Math.max(0, items + (tag.closing ? -1 : 1));
      else if (tag && listNames.has(tag.name)) {
        if (!tag.closing) lists.push(items);
        else items = lists.pop() ?? items;
      }
      // The paragraph of an item is an item.
      const opened = tag && !tag.closing ? tag.name : '';
      name = items > 0 && typeInside(opened) === 'text' ? 'li' : opened;
      blockStart = tag?.end ?? end;
    }
    from = tag?.end ?? end;
  }
}
