import { Kind, kindOf, letters, marks } from './characters.js';
import { rememberedFor } from './remembered.js';

/**
 * Letters and figures for a character class, as far as words of our languages have them: patterns for texts in lower
 * case then need no flags u and i, with which the engine takes ten times as long to compile.
 */
export const wordSigns = 'a-z0-9ª²³µ¹º¼-¾ß-öø-\u02af';
/** The letters alone. */
export const lowLetters = 'a-zªµºß-öø-\u02af';

/**
 * The non-overlapping matches of a pattern (flag y) in a text in lower case, from left to right. It is tried only where
 * digits or one of `words` begin: tried everywhere, `(?:uno|dos|…)` takes ten times as long.
 */
export function matchesAt(text: string, pattern: RegExp, words: ReadonlySet<string>): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let from = 0;
  eachCandidate(text, words, (at) => {
    if (at < from) return;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return;
    found.push(match);
    from = pattern.lastIndex;
  });
  return found;
}

/** Do digits or one of `words` begin anywhere in a text in lower case? */
export function holdsCandidate(text: string, words: ReadonlySet<string>): boolean {
  if (/\d/.test(text)) return true;
  let isFound = false;
  eachCandidate(text, words, () => {
    isFound = true;
  });
  return isFound;
}

const firstWord = new RegExp(`[${letters}${marks}]+`, 'u');

/** The first word of each phrase, in lower case. */
export const firstWords = (phrases: readonly string[]): string[] =>
  phrases.flatMap((phrase) => firstWord.exec(phrase)?.[0].toLowerCase() ?? []);

function eachCandidate(text: string, words: ReadonlySet<string>, visit: (at: number) => void): void {
  const lengths = lengthsOf(words);
  eachRun(text, (at, end, isWord) => {
    if (
      !isWord ||
      (((lengths[firstOf(text, at)] as number) >> Math.min(end - at, longest)) & 1 && words.has(text.slice(at, end)))
    )
      visit(at);
  });
}

/** Beyond Latin all letters, and over this all lengths, count as one. */
const firsts = 0x250;
const longest = 30;

const firstOf = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < firsts ? code : 0;
};

/** By first letter the lengths of the words of a set, as bits: they tell most words without a copy of them. */
const lengthsOf = rememberedFor((words: ReadonlySet<string>): Uint32Array => {
  const lengths = new Uint32Array(firsts);
  for (const word of words) lengths[firstOf(word, 0)]! |= 1 << Math.min(word.length, longest);
  return lengths;
});

/** Calls `visit` where a word of letters begins, not after a digit. */
export const eachWord = (text: string, visit: (at: number) => void): void =>
  eachRun(text, (at, _, isWord) => {
    if (isWord) visit(at);
  });

/** Runs of digits, and runs of letters that do not follow digits. */
function eachRun(text: string, visit: (at: number, end: number, isWord: boolean) => void): void {
  let isBehindDigit = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const isFigure = isDigit(code);
    let end = at + 1;
    if (isFigure) {
      while (end < text.length && isDigit(text.charCodeAt(end))) end++;
      visit(at, end, false);
    } else if (isLetter(code)) {
      while (end < text.length && isLetter(text.charCodeAt(end))) end++;
      if (!isBehindDigit) visit(at, end, true);
    }
    isBehindDigit = isFigure;
    at = end;
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isLetter(code: number): boolean {
  if (code >= 0x61 && code <= 0x7a) return true;
  const kind = kindOf(code);
  return kind === Kind.letter || kind === Kind.mark;
}
