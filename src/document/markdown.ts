import type { DefaultTreeAdapterTypes } from 'parse5';
import { between } from './text.js';
import { decoration } from './unpack.js';

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/**
 * Converts mammoth's HTML to Markdown with a blank line between paragraphs, and none within. The cells of a table are
 * paragraphs, or with `asRows` each row is a line: «Viernes 11 · 18:00 · Cuentacuentos».
 */
export const markdownOf = (html: DefaultTreeAdapterTypes.DocumentFragment, asRows = false): string =>
  paragraphsIn(html.childNodes, '', asRows)
    .filter((text) => text.trim() !== '')
    .join(between);

const isElement = (node: HtmlNode): node is Element => 'tagName' in node;

const attribute = ({ attrs }: Element, name: string): string => attrs.find((one) => one.name === name)?.value ?? '';

/** The paragraphs of some nodes; `mark` is put before the first paragraph of an item. */
function paragraphsIn(nodes: readonly HtmlNode[], mark: string, asRows: boolean): string[] {
  const paragraphs: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/^\s+|\s+$/g, '');
    if (text !== '') paragraphs.push((paragraphs.length === 0 ? mark : '') + linesOf(text));
    line = '';
  };
  for (const node of nodes) {
    if (!isElement(node) || !blocks.has(node.tagName)) {
      line += inline(node);
      continue;
    }
    end();
    paragraphs.push(...blockOf(node, paragraphs.length === 0 ? mark : '', asRows));
  }
  end();
  return paragraphs;
}

const blocks = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'thead',
  'tbody',
  'tr',
  'td',
  'th',
  'blockquote',
]);

function blockOf(node: Element, mark: string, asRows: boolean): string[] {
  const { tagName, childNodes } = node;
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  if (level) {
    const text = childNodes.map(inline).join('').replace(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${'#'.repeat(Number(level))} ${text}`];
  }
  if (tagName === 'li') return paragraphsIn(childNodes, isNumbered(node) ? '1. ' : '- ', asRows);
  if (tagName === 'table' && asRows) return [rowsOf(node).join('\n')];
  return paragraphsIn(childNodes, tagName === 'p' || tagName === 'td' ? mark : '', asRows);
}

/** The rows of a table as lines; of a table within a cell, the words. */
const rowsOf = ({ childNodes }: Element): string[] =>
  childNodes.filter(isElement).flatMap((node) => {
    if (node.tagName !== 'tr') return rowsOf(node);
    const cells = node.childNodes.filter(isElement).map((cell) => paragraphsIn(cell.childNodes, '', true).join(' '));
    const words = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '');
    return words.length === 0 ? [] : [words.join(' · ')];
  });

const isNumbered = ({ parentNode }: Element): boolean =>
  parentNode !== null && 'tagName' in parentNode && parentNode.tagName === 'ol';

function inline(node: HtmlNode): string {
  if (node.nodeName === '#text') return escaped((node as DefaultTreeAdapterTypes.TextNode).value);
  if (!isElement(node)) return '';
  const text = (): string => node.childNodes.map(inline).join('');
  switch (node.tagName) {
    case 'br':
      return '  \n';
    case 'img':
      return imageOf(attribute(node, 'alt'), attribute(node, 'src'));
    case 'strong':
      return around('**', text());
    case 'a':
      return linkOf(text(), attribute(node, 'href'));
    default:
      return text();
  }
}

/** A decorative picture stays HTML: Markdown cannot say that an alternative text is empty on purpose. */
const imageOf = (alt: string, src: string): string =>
  alt === decoration ? `<img alt="" src="${src}">` : `![${escaped(alt).replace(/\s+/g, ' ').trim()}](${src})`;

/** Marks touch the words; spaces stay outside. */
function around(sign: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' || words.includes('\n') ? text : `${before}${sign}${words}${sign}${after}`;
}

function linkOf(label: string, href: string): string {
  // The number of a note, and the link back from it.
  if (/^#(?:footnote|endnote|comment)/.test(href)) return '';
  if (!/^(?:https?:|mailto:|tel:)/i.test(href) || label.trim() === '') return label;
  if (label.trim() === href) return label;
  return `[${label}](${href
    .replace(/[\s<>]/g, encodeURIComponent)
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')})`;
}

/** Characters with a meaning in Markdown; addresses are left as they are. */
const special =
  /https?:\/\/[^\s<>]{1,2000}|[\\`[\]~]|\*(?=\S)|(?<=\S)\*|<(?=[\p{L}/!?])|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu;

/** Escapes only the characters that Markdown would read as its own. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(special, (sign) => (sign.startsWith('http') ? sign : `\\${sign}`))
    .replace(/&(?=#?\w{1,30};)/g, '&amp;');

/**
 * The lines of a paragraph, escaped where one begins like a heading, a quotation or a rule; a list typed by hand stays
 * one.
 */
const linesOf = (text: string): string =>
  text
    .replace(/^(#{1,6}(?=\s|$)|>|=+$)/gm, '\\$1')
    .replace(/^(\d{3,9})([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/(?<=\n)(-+)$/gm, '\\$1');
