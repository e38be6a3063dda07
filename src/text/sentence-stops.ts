import { holdsLetter, isCapital, isSmall, letters } from './characters.js';

/** How to read a full stop after an abbreviation: inside it, at its end, or as part of a month's or weekday's name. */
export type Abbreviations = (offset: number) => 'inside' | 'may-end' | 'calendar' | undefined;

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
/** Including invisible soft hyphens. */
const closers = /[»”’"')\]*_\u00ad]/;
/** A capital, or a fancy letter of either case. */
function isUpper(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return isCapital(code) || (code >= 0x1d400 && code <= 0x1d7ff);
}
const isLower = (letter: string): boolean => isSmall(letter.codePointAt(0));
/**
 * What may begin a sentence although the prose continues in lower case: “iPhones are”, “login.gov is”, “auth_proxy is”,
 * and a site missing from the prose, “[Data.gov](…) has”.
 */
const beginsAnyway = new RegExp(
  String.raw`^\s{1,9}[[*_]{0,4}(?:[a-z]\p{Lu}|[a-z\d]{1,30}\\?_[a-z\d]|[${letters}\d-]{1,30}\.(?:[${letters}\d-]{1,30}\.)?[a-z]{2})`,
  'u',
);

/** The ends of sentences at full stops or other marks: the offset after the mark and any closing marks. */
export function cutsAtStops(
  text: string,
  from: number,
  to: number,
  { abbreviations, source = text }: { abbreviations?: Abbreviations; source?: string },
): number[] {
  const cuts: number[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isStop(text.charCodeAt(i))) continue;
    const first = i;
    while (i + 1 < to && isStop(text.charCodeAt(i + 1))) i++;
    let after = i + 1;
    while (after < to && closers.test(text[after] as string)) after++;
    after = pastNotes(text, after, to);
    if (!isEnd(text, first, i, after, start, to, source, abbreviations)) continue;
    cuts.push(after);
    start = after;
    i = after - 1;
  }
  return cuts;
}

/** The marks of notes: `[1]`, `^1^`, ¹. */
const notes = /(?:\[\d{1,3}\]|\[\^[\p{L}\d]{1,9}\]|\^\d{1,3}\^|[¹²³⁰⁴-⁹]{1,3})+(?=\s|$)/uy;

/** Skips the marks of notes right after a stop. */
function pastNotes(text: string, at: number, to: number): number {
  if (at >= to || !/[[^¹²³⁰⁴-⁹]/.test(text[at] as string)) return at;
  notes.lastIndex = at;
  return notes.test(text) ? Math.min(notes.lastIndex, to) : at;
}

function isEnd(
  text: string,
  first: number,
  last: number,
  after: number,
  start: number,
  to: number,
  source: string,
  abbreviations?: Abbreviations,
): boolean {
  if (after >= to) return true;
  const mark = text[last] as string;
  const next = nextWord(text, after, to);
  if (next === undefined) return true;
  const spaced = /\s/.test(text[after] as string) || next.at === to;
  if (!spaced) return lacksSpace(text, first, after, mark) && !abbreviations?.(last);
  const begins = () => beginsAnyway.test(source.slice(after, after + 80));
  // Behind a site that the prose lacks a comma may follow: “for developers. Agency.gov, or”.
  if (/[,;:)\]»”–—]/.test(next.first) && !(mark === '.' && begins())) return false;
  const goesOn = isLower(next.letter) && !(text[first - 1] === ')' && next.first === '(') && !begins();
  if (first === last && mark === '.') return endsAtStop(text, last, start, goesOn, next.letter, abbreviations);
  if (mark === '!' || mark === '?') return !(goesOn && after > last + 1);
  // «más en… pueblo.es»: three dots lead to the address.
  return !isLower(next.letter);
}

function endsAtStop(
  text: string,
  at: number,
  start: number,
  goesOn: boolean,
  next: string,
  abbreviations?: Abbreviations,
): boolean {
  // «35 °C. Evita salir»: neither an initial nor a street.
  const before = text.slice(Math.max(start, at - 4), at);
  if (!goesOn && /[°º]/.test(before) && /\d[ \u00a0]?[°º]\p{Lu}$/u.test(before)) return true;
  const abbreviation = abbreviations?.(at);
  if (abbreviation === 'inside' || goesOn) return false;
  if (abbreviation) return isUpper(next) || (abbreviation === 'may-end' && !/[\p{N}\p{Ll}]/u.test(next));
  if (/[a-z]$/.test(before)) return true;
  if (/^\s*\p{N}{1,3}$/u.test(before) && text.slice(start, at).trim().length < 4) return false;
  return !/(?:^|[\s.(«“"])\p{Lu}$/u.test(before) || !isUpper(next);
}

/** `texto.Otra`: a lower-case letter, the stop, a capital and a lower-case letter. */
function lacksSpace(text: string, first: number, after: number, mark: string): boolean {
  if (/^[¿¡]/.test(text[after] as string)) return true;
  // As in an address: this first test avoids compiling the more expensive expressions.
  if (/[a-z\d]/.test(text[after] as string)) return false;
  const before = text.slice(Math.max(0, first - 2), first);
  if (!/[\p{Ll}\p{N})»”"][\p{Ll})»”"]$/u.test(before) && !(mark !== '.' && holdsLetter(before))) return false;
  return /^[«“"(]?\p{Lu}(?:\p{Ll}|\s)/u.test(text.slice(after, after + 3));
}

interface NextWord {
  /** Offset of the first character that is not a space. */
  readonly at: number;
  readonly first: string;
  /** The first letter or digit, after opening marks. */
  readonly letter: string;
}

function nextWord(text: string, from: number, to: number): NextWord | undefined {
  let at = from;
  while (at < to && /\s/.test(text[at] as string)) at++;
  if (at >= to) return undefined;
  let i = at;
  while (i < to && i < at + 24 && /[¿¡«“"‘'(*_[\s\u00ad]/.test(text[i] as string)) i++;
  return { at, first: text[at] as string, letter: i < to ? String.fromCodePoint(text.codePointAt(i) as number) : '' };
}
