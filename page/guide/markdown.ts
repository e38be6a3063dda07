import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { h } from '../browser/dom.js';

/** The blocks of a page written by `explain`. */
export const blocksOf = (markdown: string): RootContent[] => fromMarkdown(markdown).children;

/** A block or a piece of a line as elements. Syntax that the pages do not use (HTML, pictures) is shown as text. */
export function elementOf(node: Nodes, linkOf: (url: string) => string | undefined): Node {
  const inside = () => ('children' in node ? (node as Parents).children.map((child) => elementOf(child, linkOf)) : []);
  switch (node.type) {
    case 'paragraph':
      return h('p', {}, ...inside());
    case 'heading':
      return h(node.depth <= 2 ? 'h2' : 'h3', {}, ...inside());
    case 'list':
      return h(node.ordered ? 'ol' : 'ul', {}, ...inside());
    case 'listItem':
      return h('li', {}, ...node.children.flatMap((child) => itemOf(child, linkOf)));
    case 'strong':
      return h('strong', {}, ...inside());
    case 'emphasis':
      return h('em', {}, ...inside());
    case 'inlineCode':
      return h('code', {}, node.value);
    case 'code':
      return h('pre', {}, node.value);
    case 'blockquote':
      return h('blockquote', {}, ...inside());
    case 'link': {
      const href = linkOf(node.url);
      return href === undefined ? h('span', {}, ...inside()) : h('a', { href }, ...inside());
    }
    case 'break':
      return h('br');
    default:
      return document.createTextNode('value' in node ? node.value : '');
  }
}

/** Paragraphs of a list item become its lines. */
const itemOf = (node: RootContent, linkOf: (url: string) => string | undefined): Node[] =>
  node.type === 'paragraph' ? node.children.map((child) => elementOf(child, linkOf)) : [elementOf(node, linkOf)];
