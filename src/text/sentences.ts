import {
  codeBefore,
  figures,
  holdsLetter,
  holdsLetterOrFigure,
  isCapital,
  isFigure,
  isLetter,
  isSmall,
  letters,
} from './characters.js';
import { emojiSign, findEmoji } from './emoji.js';
import { type Range, trimmed } from './ranges.js';
import { type Abbreviations, cutsAtStops } from './sentence-stops.js';

export interface SentenceOptions {
  /** Says of each full stop whether it belongs to an abbreviation. */
  readonly abbreviations?: Abbreviations;
  /**
   * The source of the text, in which addresses and tags blanked at the end of a sentence belong to it; absent = the
   * text itself.
   */
  readonly source?: string;
  /** In plain text a line break mostly ends a sentence; in Markdown it does not. */
  readonly plain: boolean;
  /** Offsets at which a sentence always ends (`<br>`), in order. */
  readonly breaks?: readonly number[];
  /**
   * Does a text end in a word that must be followed by another («en la », “the ”)? No emoji ends a sentence after it;
   * one may begin with it.
   */
  readonly isOpen?: (before: string) => boolean;
}

/**
 * The sentences of the paragraph from `from` to `to`, trimmed, in order. They end at `.`, `!`, `?`, `…` (not in
 * abbreviations, figures and initials, nor before a lower-case letter), at a full stop without a space (`texto.Otra`),
 * and at an emoji that labels what follows. Text without letters and digits is not a separate sentence.
 */
export function findSentences(text: string, from: number, to: number, options: SentenceOptions): Range[] {
  const cuts = cutsAtStops(text, from, to, options);
  addCuts(cuts, text, from, to, options);
  cuts.sort((a, b) => a - b);
  cuts.push(to);
  const sentences: { start: number; end: number }[] = [];
  let at = from;
  for (const cut of cuts) {
    if (cut <= at) continue;
    const { start, end } = trimmed(options.source ?? text, { start: at, end: cut });
    at = cut;
    if (start === end) continue;
    if (holdsLetterOrFigure(text.slice(start, end))) sentences.push({ start, end });
    else if (sentences.length > 0) (sentences.at(-1) as { end: number }).end = end;
  }
  return sentences;
}

/** Adds to the ends at stops those that only some texts have. */
function addCuts(cuts: number[], text: string, from: number, to: number, options: SentenceOptions): void {
  const { breaks = [], isOpen, plain } = options;
  cutsAtLines(text, from, to, plain, cuts);
  cutsAtEmoji(text, from, to, isOpen, cuts);
  cutsAtKeycaps(text, from, to, cuts);
  if (plain) cutsAtGaps(text, from, to, isOpen, cuts);
  for (let i = firstOver(breaks, from); (breaks[i] as number) < to; i++) cuts.push(breaks[i] as number);
}

/** The index of the first number over a limit. */
function firstOver(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentences of a text without further data: an empty line ends a paragraph. */
export function sentencesIn(text: string, abbreviations: Abbreviations): Range[] {
  const found: Range[] = [];
  const options = { abbreviations, plain: false };
  let from = 0;
  const add = (to: number): void => {
    for (const sentence of findSentences(text, from, to, options)) found.push(sentence);
    from = to;
  };
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]{0,99}\n/g)) add(index + gap.length);
  add(text.length);
  return found;
}

const bullet = /^\s*(?:[-–—*•·●○▪▫◦‣►▸✓✔➢➤]|\p{N}{1,2}[.)º])\s/u;

/** Line breaks that end a sentence. */
function cutsAtLines(text: string, from: number, to: number, plain: boolean, cuts: number[]): void {
  let lineStart = from;
  for (let i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
    const line = text.slice(lineStart, i).trim();
    const next = text.slice(i + 1, Math.min(to, i + 41)).trimStart();
    if (bullet.test(next) || startsOrEndsWithEmoji(line, next) || (plain && endsLine(line, next))) cuts.push(i + 1);
    lineStart = i + 1;
  }
}

/** Is it © or ®, or as far back as the other signs of which some are pictures? */
const mayBePicture = (code: number): boolean => code >= 0x203c || code === 0xa9 || code === 0xae;

function startsOrEndsWithEmoji(line: string, next: string): boolean {
  return (
    (mayBePicture(next.charCodeAt(0)) && findEmoji(next.slice(0, 16))[0]?.start === 0) ||
    (mayBePicture(line.charCodeAt(line.length - 1)) &&
      /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f|\u20e3)$/u.test(line.slice(-2)) &&
      !/[©®™\p{N}]$/u.test(line))
  );
}

/** «vie 4 → torneo»: a few words, and an arrow to what they name. */
const arrowed = /^\S{1,12}(?: \S{1,12}){0,3} ?(?:→|➡|⇒|=>)/u;

const letterOrFigure = new RegExp(`[${letters}${figures}]`, 'u');

/** In plain text a line that ends with a mark ends a sentence, and so does a short line before a capital. */
function endsLine(line: string, next: string): boolean {
  if (/[.!?…:;»”"]\u00ad{0,40}$/.test(line)) return true;
  if (arrowed.test(next)) return true;
  const initial = letterOrFigure.exec(next)?.[0] ?? 'A';
  return line.length < 60 && !isSmall(initial.codePointAt(0)) && !/,$/.test(line);
}

/** Digits in keycaps number what follows: «1️⃣ El lunes… 2️⃣ El martes…». */
function cutsAtKeycaps(text: string, from: number, to: number, cuts: number[]): void {
  const own = text.slice(from, to);
  if (!own.includes('\u20e3')) return;
  for (const { index } of own.matchAll(/\s\d\ufe0f?\u20e3(?=\s{0,3}\p{Lu})/gu)) cuts.push(from + index + 1);
}

/** Is the sentence before unfinished? */
function goesOn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 10), at).trimEnd();
  return endsWord(before, before.length);
}

/** Is there a letter, a figure or a closing mark before an offset? */
function endsWord(text: string, end: number): boolean {
  const code = codeBefore(text, end);
  return isLetter(code) || isFigure(code) || /[»”)]/.test(text[end - 1] ?? '');
}

const firstWord = new RegExp(`^\\s{1,9}([${letters}]{1,10})\\s`, 'u');

/**
 * Does a sentence certainly begin here, with a word that must be followed by another: «La apuesta», “In the square”?
 */
function beginsAnew(text: string, at: number, isOpen: SentenceOptions['isOpen']): boolean {
  const word = firstWord.exec(text.slice(at, at + 24))?.[1];
  if (word === undefined || !isCapital(word.codePointAt(0))) return false;
  return word.slice(1) === word.slice(1).toLowerCase() && isOpen?.(`${word} `) === true;
}

/** Lost line breaks: two spaces in a row, and the start of a sentence. */
function cutsAtGaps(text: string, from: number, to: number, isOpen: SentenceOptions['isOpen'], cuts: number[]): void {
  for (const { index } of text.slice(from, to).matchAll(/(?<=\S)[ \u00a0]{2,9}(?=\S)/g)) {
    const at = from + index;
    if ((endsWord(text, at) || text[at - 1] === '"') && beginsAnew(text, at, isOpen)) cuts.push(at);
  }
}

const beginsWords = new RegExp(`^(?:\\s|\\p{Extended_Pictographic}|\\ufe0f)*[${letters}${figures}¿¡«]`, 'u');

function beginsSentence(text: string): boolean {
  const head = text.trimStart();
  return isCapital(head.codePointAt(0)) || /^[¿¡«]/.test(head);
}

/**
 * Before an emoji that labels or points at what follows it, and after an emoji before a capital: after an emoji alone
 * only if a sentence certainly begins.
 */
function cutsAtEmoji(text: string, from: number, to: number, isOpen: SentenceOptions['isOpen'], cuts: number[]): void {
  let run = { start: -1, end: -1, length: 0 };
  for (const { start, end } of findEmoji(text.slice(from, to))) {
    run = start === run.end ? { start: run.start, end, length: run.length + 1 } : { start, end, length: 1 };
    if (isOpen?.(text.slice(Math.max(from, from + run.start - 24), from + run.start))) continue;
    if (
      (run.length > 1 || (goesOn(text, from + start) && beginsAnew(text, from + end, isOpen))) &&
      holdsLetter(text.slice(Math.max(from, from + end - 60), from + end)) &&
      /^\s+[\p{Lu}¿¡]/u.test(text.slice(from + end, Math.min(to, from + end + 4)))
    ) {
      cuts.push(from + end);
      continue;
    }
    const { leads } = emojiSign(text.slice(from + start, from + end));
    if (!leads || (start > 0 && !/\s/.test(text[from + start - 1] as string))) continue;
    const ahead = text.slice(from + end, Math.min(to, from + end + 12));
    if (leads === 'pointer' ? beginsSentence(ahead) : beginsWords.test(ahead)) cuts.push(from + start);
  }
}
