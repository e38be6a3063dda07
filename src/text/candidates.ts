import { Kind, kindOf, letters, marks } from './characters.js';

/**
 * Letters and figures for a character class, as far as words of our languages have them: patterns for texts in lower
 * case then need no flags u and i, with which the engine takes ten times as long to compile.
 */
export const wordSigns = 'a-z0-9ª²³µ¹º¼-¾ß-öø-\u02af';

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
  let isFound = /\d/.test(text);
  if (!isFound)
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
  const { longest, firsts } = outlineOf(words);
  eachRun(text, (at, end, isWord) => {
    if (!isWord || (end - at <= longest && firsts.has(text.charCodeAt(at)) && words.has(text.slice(at, end))))
      visit(at);
  });
}

/** What tells that most words are not in a set, without a copy of them. */
interface Outline {
  readonly longest: number;
  /** The first code units. */
  readonly firsts: ReadonlySet<number>;
}

const outlines = new WeakMap<ReadonlySet<string>, Outline>();

function outlineOf(words: ReadonlySet<string>): Outline {
  const known = outlines.get(words) ?? {
    longest: Math.max(0, ...Array.from(words, ({ length }) => length)),
    firsts: new Set(Array.from(words, (word) => word.charCodeAt(0))),
  };
  outlines.set(words, known);
  return known;
}

/** Calls `visit` where a word of letters begins, not after a digit. */
export const eachWord = (text: string, visit: (at: number) => void): void =>
  eachRun(text, (at, _, isWord) => {
    if (isWord) visit(at);
  });

/** Runs of digits, and runs of letters that do not follow digits. */
function eachRun(text: string, visit: (at: number, end: number, isWord: boolean) => void): void {
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (isDigit(code)) {
      while (isDigit(text.charCodeAt(end))) end++;
      visit(at, end, false);
    } else if (isLetter(code)) {
      while (isLetter(text.charCodeAt(end))) end++;
      if (!isDigit(text.charCodeAt(at - 1))) visit(at, end, true);
    }
    at = end;
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isLetter(code: number): boolean {
  if (Number.isNaN(code)) return false;
  const kind = kindOf(code);
  return kind === Kind.letter || kind === Kind.mark;
}
