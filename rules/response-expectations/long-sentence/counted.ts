import { type Draft, isCapital, languageOf, type Word } from '../../../src/rule.js';

/**
 * What ends a sentence that has no stop: three dots, even before a small letter, and emoji before a word that begins
 * another.
 */
const ending = /^(?:[!?]?(?:…|\.\.\.)|[»”")]{0,2} {0,2}(?:\p{Extended_Pictographic}\ufe0f? {0,2}){1,6}[\p{Lu}¿¡])/u;

/** The most words without such an end, or a lost stop, between them. */
export function longestRun(draft: Draft, words: readonly Word[]): readonly Word[] {
  const { source, language } = draft;
  const openers = new Set(languageOf(language)?.syntax?.prepositions);
  let longest = { from: 0, to: 0 };
  let from = 0;
  for (const [index, { end }] of words.entries()) {
    const to = index + 1;
    if (to < words.length && !ending.test(source.slice(end, end + 16)) && !isLostStop(draft, words, to, openers))
      continue;
    if (to - from > longest.to - longest.from) longest = { from, to };
    from = to;
  }
  return words.slice(longest.from, longest.to);
}

/** Shorter prepositions begin names: «En Marea». */
const leastOfOpener = 4;

/** Does a word with a capital begin another sentence without a stop before it: «960 plazas Entre las novedades»? */
function isLostStop({ source }: Draft, words: readonly Word[], at: number, openers: ReadonlySet<string>): boolean {
  const [before, last, word, next] = [words[at - 2], words[at - 1], words[at], words[at + 1]];
  if (!last || !word || !next) return false;
  const isCapitalised = isCapital(word.text.codePointAt(0));
  const gap = source.slice(last.end, word.start);
  // “… in the language R. This is”: an initial stands behind or before a name, «el alcalde, D. Juan Ruiz».
  const isInitial = (): boolean => [before, next].some((one) => one && isCapital(one.text.codePointAt(0)));
  if (isCapitalised && /^\.\s$/.test(gap) && isLetter(last) && before && !isInitial()) return true;
  // Two spaces for a line break that was lost; a heading in capitals before its text.
  if (isCapitalised && /^ {2,4}$/.test(gap)) return true;
  if (isCapitalised && before && [before, last].every(isInCapitals) && !isInCapitals(word)) return true;
  if (word.text.length < leastOfOpener) return false;
  const isSmall = ({ text }: Word): boolean => !isCapital(text.codePointAt(0));
  return isSmall(last) && isSmall(next) && !isSmall(word) && openers.has(word.text.toLowerCase()) && !/\S/.test(gap);
}

/** Is it one capital alone? */
const isLetter = ({ text }: Word): boolean => text.length === 1 && isCapital(text.codePointAt(0));

const isInCapitals = ({ text }: Word): boolean =>
  text.length > 1 && text === text.toUpperCase() && /\p{Lu}/u.test(text);

/**
 * Words as a reader counts them: «trabajador/a» and «#TorrejónDeArdoz» are one each; a sign and «+info» do not count.
 */
export function countOf({ source }: Draft, words: readonly Word[]): number {
  const isOwn = ({ start, text }: Word, index: number): boolean =>
    text !== 'ℹ' &&
    source[start - 1] !== '+' &&
    (index === 0 || /\s/.test(source.slice(words[index - 1]?.end ?? start, start)));
  return words.filter(isOwn).length;
}

/** How many words names have beyond their first: «Centro de Formación Río Alto» is read as one. */
export function countInNames({ source, language }: Draft, words: readonly Word[]): number {
  const { prepositions = [], articles = [] } = languageOf(language)?.syntax ?? {};
  const joiners = new Set([...prepositions, ...articles]);
  let count = 0;
  let last: number | undefined;
  for (const [index, { start, text }] of words.entries()) {
    if (/\S/.test(source.slice(words[index - 1]?.end ?? start, start))) last = undefined;
    if (isCapital(text.codePointAt(0))) {
      count += last === undefined ? 0 : index - last;
      last = index;
    } else if (!joiners.has(text)) last = undefined;
  }
  // Where most words have a capital, none is a name for that.
  return count * 2 > words.length ? 0 : count;
}
