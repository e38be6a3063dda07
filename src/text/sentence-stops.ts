import { holdsLetter, isCapital, isSmall, letters } from './characters.js';

/** How a full stop after an abbreviation is to be read: inside it, at its end, or as that of a month or weekday. */
export type Abbreviations = (offset: number) => 'inside' | 'may-end' | 'calendar' | undefined;

const isStop = (code: number): boolean => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026;
/** Soft hyphens are not seen. */
const closers = /[»”’"')\]*_\u00ad]/;
/** A capital, or a fancy letter of whatever case. */
function isUpper(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return isCapital(code) || (code >= 0x1d400 && code <= 0x1d7ff);
}
const isLower = (letter: string): boolean => isSmall(letter.codePointAt(0));
/** What begins a sentence though the prose goes on small: “iPhones are”, “login.gov is”, and a site that the prose does not hold, “[Data.gov](…) has”. */
const beginsAnyway = new RegExp(
  String.raw`^\s{1,9}[[*_]{0,4}(?:[a-z]\p{Lu}|[${letters}\d-]{1,30}\.(?:[${letters}\d-]{1,30}\.)?[a-z]{2})`,
  'u',
);

/** Where the sentences end that a full stop or another mark ends: the offset after the mark and what closes with it. */
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

/** Past the marks of notes that stand right behind a stop. */
function pastNotes(text: string, at: number, to: number): number {
  if (at >= to || !/[[^¹²³⁰⁴-⁹]/.test(text[at] as string)) return at;
  notes.lastIndex = at;
  return notes.test(text) ? Math.min(notes.lastIndex, to) : at;
}

/** Do the marks from `first` to `last`, closed up to `after`, end the sentence that began at `start`? */
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
  if (/[,;:)\]»”–—]/.test(next.first)) return false;
  const goesOn =
    isLower(next.letter) &&
    !(text[first - 1] === ')' && next.first === '(') &&
    !beginsAnyway.test(source.slice(after, after + 80));
  if (first === last && mark === '.') return endsAtStop(text, last, start, goesOn, next.letter, abbreviations);
  if (mark === '!' || mark === '?') return !(goesOn && after > last + 1);
  // «más en… pueblo.es»: three dots before an address lead to it.
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
  // «35 °C. Evita salir»: no initial, and no street.
  if (!goesOn && /\d[ \u00a0]?[°º]\p{Lu}$/u.test(text.slice(Math.max(start, at - 4), at))) return true;
  const abbreviation = abbreviations?.(at);
  if (abbreviation === 'inside' || goesOn) return false;
  if (abbreviation) return isUpper(next) || (abbreviation === 'may-end' && !/[\p{N}\p{Ll}]/u.test(next));
  const before = text.slice(Math.max(start, at - 4), at);
  if (/[a-z]$/.test(before)) return true;
  if (/^\s*\p{N}{1,3}$/u.test(before) && text.slice(start, at).trim().length < 4) return false;
  return !/(?:^|[\s.(«“"])\p{Lu}$/u.test(before) || !isUpper(next);
}

/** `texto.Otra`: a small letter, the stop, a capital with a small letter after it. */
function lacksSpace(text: string, first: number, after: number, mark: string): boolean {
  if (/^[¿¡]/.test(text[after] as string)) return true;
  // As in an address: asked first, it keeps the dearer expressions from being compiled.
  if (/[a-z\d]/.test(text[after] as string)) return false;
  const before = text.slice(Math.max(0, first - 2), first);
  if (!/[\p{Ll}\p{N})»”"][\p{Ll})»”"]$/u.test(before) && !(mark !== '.' && holdsLetter(before))) return false;
  return /^[«“"(]?\p{Lu}(?:\p{Ll}|\s)/u.test(text.slice(after, after + 3));
}

interface NextWord {
  /** Offset of the first character that is no space. */
  readonly at: number;
  readonly first: string;
  /** The first letter or digit, past opening marks. */
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
