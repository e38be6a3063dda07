import { figures, holdsLetterOrFigure, isIgnorable, letters } from './characters.js';
import type { Range } from './ranges.js';

const pairs: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‘': '’', '„': '“' };
const marks = /[«»“”„‘’"]/g;
const wordish = new RegExp(`[${letters}${figures}¿¡([#@\\p{Extended_Pictographic}«“‘"…]`, 'u');

/**
 * Quotations between `from` and `to`, marks included, in source order: «…», “…”, ‘…’, „…“ and "…" that open before a
 * word and close after one. A quotation inside another also counts. `source` is the text before marks of emphasis and
 * targets of links were blanked: between a quotation mark and its word they do not count as space.
 */
export function findQuotes(text: string, from: number, to: number, source = text): Range[] {
  const found: Range[] = [];
  const open: { at: number; close: string }[] = [];
  for (const { 0: mark, index } of text.slice(from, to).matchAll(marks)) {
    const at = from + index;
    const depth = opened(open, mark);
    if (depth !== -1 && closes(text, at, mark, source)) {
      found.push({ start: (open[depth] as { at: number }).at, end: pastUnseen(text, at + 1) });
      open.length = depth;
    } else if (opens(text, at, mark, to, source) && open.length < 8) open.push({ at, close: pairs[mark] ?? '"' });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The innermost quotation that a mark can close: of its own kind, or of the other double kind (“so", "so”). */
function opened(open: readonly { readonly close: string }[], mark: string): number {
  const own = open.findLastIndex(({ close }) => close === mark);
  if (own !== -1 || !doubles.has(mark)) return own;
  return open.findLastIndex(({ close }) => doubles.has(close));
}

const doubles: ReadonlySet<string> = new Set(['"', '”', '“']);

/** Room for marks of emphasis, brackets and link targets. */
const farthestMark = 300;

/** The offset of the next character in a direction that is neither blanked nor invisible. */
function pastMarks(text: string, source: string, from: number, step: 1 | -1): number {
  let at = from;
  while (
    Math.abs(at - from) < farthestMark &&
    (isUnseen(text, at) || (text[at] === ' ' && /\S/.test(source[at] ?? ' ')))
  )
    at += step;
  return at;
}

const isUnseen = (text: string, at: number): boolean => at < text.length && isIgnorable(text.charCodeAt(at));

/** The offset after invisible characters. */
function pastUnseen(text: string, from: number): number {
  let at = from;
  while (isUnseen(text, at)) at++;
  return at;
}

function opens(text: string, at: number, mark: string, to: number, source: string): boolean {
  if (mark !== '"' && !(mark in pairs)) return false;
  const next = pastMarks(text, source, at + 1, 1);
  if (next >= to || !wordish.test(String.fromCodePoint(text.codePointAt(next) as number))) return false;
  return mark === '«' || at === 0 || !holdsLetterOrFigure(text[at - 1] as string);
}

/** ’ is an apostrophe before a letter. */
function closes(text: string, at: number, mark: string, source: string): boolean {
  const isBehindAddress =
    /\s/.test(text[at - 1] ?? ' ') && (source[at - 1] === '/' || holdsLetterOrFigure(source[at - 1] ?? ' '));
  if (!isBehindAddress && mark !== '»' && /\s/.test(text[pastMarks(text, source, at - 1, -1)] ?? ' ')) return false;
  // “It works,”said the clerk: the space is missing.
  if (mark === '”' && /[,.!?]/.test(text[at - 1] ?? ' ')) return true;
  return mark === '»' || !holdsLetterOrFigure(text[pastUnseen(text, at + 1)] ?? '');
}
