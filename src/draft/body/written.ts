import type { Nodes } from 'mdast';
import type { Draft } from '../draft.js';
import { parseMarkdown } from './markdown.js';

/**
 * How a text must be written at a place so that a reader sees it: in Markdown its signs take a backslash, in HTML, code and
 * the front matter none. Undefined where YAML would read it as something else.
 */
export function asWritten(draft: Draft, place: number, text: string): string | undefined {
  if (place < draft.meta.at.end) {
    const bare = /(?:^|\n)[ \t]*(?:- +)?(?:[\w-]+: +)?$/.test(draft.source.slice(Math.max(0, place - 80), place));
    return bare && /^\W/.test(text) ? undefined : text;
  }
  const { end } = draft.meta.at;
  if (!draft.markdown || isVerbatim(parseMarkdown(draft.source.slice(end)), place - end)) return text;
  return text.replace(/[\\`*_[\]<>~|#&]/g, '\\$&');
}

/** Do signs stand for themselves there: in HTML, code or an address? */
function isVerbatim(node: Nodes, place: number): boolean {
  if (node.type === 'html' || node.type === 'code' || node.type === 'inlineCode' || node.type === 'definition')
    return true;
  if (!('children' in node)) return false;
  const child = node.children.find(
    ({ position }) => (position?.start.offset ?? 0) <= place && place < (position?.end.offset ?? 0),
  );
  return child !== undefined && isVerbatim(child, place);
}
