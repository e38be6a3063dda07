import type { Range } from '../../text/ranges.js';

/** Where the pieces of `[label](url "title")` stand. */
export interface LinkParts {
  readonly label: Range;
  readonly url?: Range;
  readonly title?: Range;
}

/**
 * The pieces of a Markdown link or image between `start` and `end`; `from` is the offset after its `[`, `labelEnd` that
 * of its `]` when known. A link by reference has neither url nor title.
 */
export function linkParts(source: string, from: number, end: number, labelEnd?: number): LinkParts {
  const close = labelEnd ?? closingBracket(source, from, end);
  const label = { start: from, end: close };
  if (source[close + 1] !== '(') return { label };
  let at = skipSpace(source, close + 2, end);
  const angled = source[at] === '<';
  if (angled) at++;
  const urlStart = at;
  while (at < end - 1 && !(angled ? source[at] === '>' : /\s/.test(source[at] as string)))
    at += source[at] === '\\' ? 2 : 1;
  const url = { start: urlStart, end: Math.min(at, end - 1) };
  const titleStart = skipSpace(source, angled ? at + 1 : at, end);
  const opener = source[titleStart] ?? '';
  if (titleStart >= end - 1 || !/["'(]/.test(opener)) return { label, url };
  const titleEnd = source.lastIndexOf(opener === '(' ? ')' : opener, end - 2);
  return titleEnd > titleStart ? { label, url, title: { start: titleStart + 1, end: titleEnd } } : { label, url };
}

/** The `]` that closes a label; escaped brackets and pairs of brackets belong to it. */
function closingBracket(source: string, from: number, end: number): number {
  let depth = 0;
  for (let i = from; i < end; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (c === '[') depth++;
    else if (c === ']' && depth-- === 0) return i;
  }
  return Math.max(from, source.lastIndexOf(']', end - 1));
}

function skipSpace(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(source[at] as string)) at++;
  return at;
}
