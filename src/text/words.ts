import { codeBefore, isCapital, isFigure, isLetter } from './characters.js';
import type { Range } from './ranges.js';
import { scan } from './tokens.js';

/** Soft hyphens after a sign belong to it. */
const joints = /^['’ʼ·‐‑-]\u00ad*$/;

/**
 * The words of a text from `from` to `to`: tokens with a letter. An apostrophe, a hyphen or a middle dot between two
 * letters or digits joins them («d'Aragó», «N-622»). A full stop joins two initials (“U.S.”). Not words: ordinal signs
 * alone (º), the s after a bracket or a quotation mark (“(WHO)’s”), a letter or two in brackets (“form(s)”).
 */
export function findWords(text: string, from: number, to: number): Range[] {
  const words: Range[] = [];
  let open: { start: number; end: number; letter: boolean } | undefined;
  let joint = -1;
  const close = (): void => {
    if (open?.letter) words.push(open);
    open = undefined;
  };
  scan(text.slice(from, to), (start, end, space, letter, word) => {
    const a = from + start;
    const b = from + end;
    const real = letter && !(b - a < 3 && isNone(text, a, b));
    if (!word) {
      if (open && !space && open.end === a && (joints.test(text.slice(a, b)) || isBetweenInitials(text, a))) joint = b;
      else close();
    } else if (open && !space && joint === a) {
      open.end = b;
      open.letter ||= real;
    } else {
      close();
      open = { start: a, end: b, letter: real };
    }
  });
  close();
  return words;
}

const isNone = (text: string, start: number, end: number): boolean =>
  /^[ªº]+$/.test(text.slice(start, end)) ||
  (end - start === 1 && /^[)\]»”"]['’]s$/.test(text.slice(Math.max(0, start - 2), end))) ||
  (text[start - 1] === '(' &&
    text[end] === ')' &&
    [start - 2, start, end - 1].every((at) => isLetter(text.codePointAt(at))));

/** Is it the full stop between two initials: “U.S.”? */
function isBetweenInitials(text: string, at: number): boolean {
  if (text[at] !== '.' || !isCapital(text.codePointAt(at - 1)) || !isCapital(text.codePointAt(at + 1))) return false;
  const next = text.codePointAt(at + 2);
  return !isLetter(codeBefore(text, at - 1)) && !isLetter(next) && !isFigure(next);
}
