import { isSpace, Kind, kindOf } from './characters.js';

/** Returns the ends of the phrases of a list that begin at a place of a text in lower case, the longest first. */
export type PhrasesAt = (text: string, at: number) => readonly number[];

/**
 * A reader of phrases in lower case. Each of their spaces matches one to three white spaces; no letter may follow
 * directly.
 */
export function phrasesAt(phrases: readonly string[]): PhrasesAt {
  const heads = headsOf([...phrases].sort((a, b) => b.length - a.length));
  return (text, at) => {
    const head = heads.get(text.charAt(at));
    if (!head) return none;
    const ends: number[] = [];
    for (const phrase of head.bySecond.get(text.charAt(at + 1)) ?? head.short) {
      const end = endOf(phrase, text, at);
      if (end >= 0 && !(isWordSign(phrase, phrase.length - 1) && isWordSign(text, end))) ends.push(end);
    }
    return ends;
  };
}

const none: readonly number[] = [];

/** Phrases that begin with one sign, the longest first: few begin with the same two. */
interface Head {
  readonly bySecond: ReadonlyMap<string, readonly string[]>;
  /** Those whose first word is that sign. */
  readonly short: readonly string[];
}

function headsOf(phrases: readonly string[]): ReadonlyMap<string, Head> {
  const isShort = (phrase: string): boolean => phrase.length === 1 || phrase.charAt(1) === ' ';
  const headOf = (first: string): Head => {
    const own = phrases.filter((phrase) => phrase.charAt(0) === first);
    const seconds = new Set(own.map((phrase) => phrase.charAt(1)));
    const listFor = (second: string) => own.filter((phrase) => isShort(phrase) || phrase.charAt(1) === second);
    return {
      bySecond: new Map(Array.from(seconds, (second) => [second, listFor(second)])),
      short: own.filter(isShort),
    };
  };
  return new Map(Array.from(new Set(phrases.map((phrase) => phrase.charAt(0))), (first) => [first, headOf(first)]));
}

/** Skips up to that many white spaces. */
export function pastSpace(text: string, at: number, most: number): number {
  let end = at;
  while (end - at < most && isSpace(text.charCodeAt(end))) end++;
  return end;
}

function endOf(phrase: string, text: string, from: number): number {
  let at = from;
  for (let i = 0; i < phrase.length; i++) {
    const code = phrase.charCodeAt(i);
    const next = code === 0x20 ? pastSpace(text, at, 3) : text.charCodeAt(at) === code ? at + 1 : at;
    if (next === at) return -1;
    at = next;
  }
  return at;
}

function isWordSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return !Number.isNaN(code) && code !== 0x5f && kindOf(code) >= Kind.digit;
}
