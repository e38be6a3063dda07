import type { Range } from './ranges.js';

const pairs: Readonly<Record<string, string>> = { '«': '»', '“': '”', '‘': '’', '„': '“' };
const marks = /[«»“”„‘’"]/g;
const wordish = /[\p{L}\p{N}¿¡(#@\p{Extended_Pictographic}«“‘"…\u{1d400}-\u{1d7ff}]/u;

/**
 * Quotations between `from` and `to`, marks included, in order of place: «…», “…”, ‘…’, „…“ and "…" that open before a
 * word and close after one. A quotation inside another is told too.
 */
export function findQuotes(text: string, from: number, to: number): Range[] {
  const found: Range[] = [];
  const open: { at: number; close: string }[] = [];
  marks.lastIndex = from;
  for (let match = marks.exec(text); match && match.index < to; match = marks.exec(text)) {
    const mark = match[0];
    const at = match.index;
    const depth = open.findLastIndex(({ close }) => close === mark);
    if (depth !== -1 && closes(text, at, mark)) {
      found.push({ start: (open[depth] as { at: number }).at, end: at + 1 });
      open.length = depth;
    } else if (opens(text, at, mark, to) && open.length < 8) open.push({ at, close: pairs[mark] ?? '"' });
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function opens(text: string, at: number, mark: string, to: number): boolean {
  if (mark !== '"' && !(mark in pairs)) return false;
  if (at + 1 >= to || !wordish.test(String.fromCodePoint(text.codePointAt(at + 1) as number))) return false;
  return mark === '«' || at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string);
}

/** ’ is an apostrophe before a letter. */
function closes(text: string, at: number, mark: string): boolean {
  if (/\s/.test(text[at - 1] ?? ' ') && mark !== '»') return false;
  return mark === '»' || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
