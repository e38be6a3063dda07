import { isSpace, Kind, kindOf } from './characters.js';

/** Returns the ends of the phrases of a list that begin at a place of a text in lower case, the longest first. */
export type PhrasesAt = (text: string, at: number) => readonly number[];

/**
 * A reader of phrases in lower case. Each of their spaces matches one to three white spaces; no letter may follow
 * directly.
 */
export function phrasesAt(phrases: readonly string[]): PhrasesAt {
  const byFirst = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length)) {
    const first = phrase.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  return (text, at) =>
    (byFirst.get(text.charAt(at)) ?? []).flatMap((phrase) => {
      const end = endOf(phrase, text, at);
      return end < 0 || (isWordSign(phrase, phrase.length - 1) && isWordSign(text, end)) ? [] : [end];
    });
}

/** Skips up to that many white spaces. */
export function pastSpace(text: string, at: number, most: number): number {
  let end = at;
  while (end - at < most && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function endOf(phrase: string, text: string, from: number): number {
  let at = from;
  for (const sign of phrase) {
    const next = sign === ' ' ? pastSpace(text, at, 3) : text.startsWith(sign, at) ? at + sign.length : at;
    if (next === at) return -1;
    at = next;
  }
  return at;
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !Number.isNaN(code) && code !== 0x5f && kindOf(code) >= Kind.digit;
}
