import { type Draft, type Lists, lazy, type Span, spanOf } from '../../../src/rule.js';

/** An acronym where it is first used. */
export interface Acronym extends Span {
  /** Without the s of a plural. */
  readonly name: string;
}

const roman = /^M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const capitals =
  /(?<![\p{L}\p{M}\p{N}_./&@·'-])(\p{Lu}{2,7})(s?)(?![\p{L}\p{M}\p{N}_&@·]|['’]\p{Lu}|[-/]\p{N}|\.\p{L}|-\p{Lu})/gu;

/** Without two capitals, or a letter beyond Latin-1, there is no acronym: nothing else is then looked at or compiled. */
const mayHoldOne = /[A-ZÀ-ÖØ-Þ]{2}|[\u0100-\u1fff\u2100-\u218f\u2c00-\ud83b\ud83f-\udbff\ue000-\ufdff\ufe10-\uffff]/;

/** Words of 2–7 capitals at their first use; not words in capitals, codes, numerals, hashtags, titles after a name or somebody else's words. */
export function acronymsOf(draft: Draft, lists: Lists): Acronym[] {
  if (!mayHoldOne.test(draft.prose)) return [];
  const found = new Map<string, Acronym>();
  const written = lazy(
    () => new Set(draft.words.filter(({ text }) => text === text.toLowerCase()).map(({ text }) => text.toUpperCase())),
  );
  for (const match of draft.prose.matchAll(capitals)) {
    const name = match[1] as string;
    const at = spanOf(draft.source, match.index, match.index + name.length);
    if (found.has(name) || roman.test(name) || written().has(name) || draft.source[at.start - 1] === '#') continue;
    if (isWord(name, lists) || isShouted(draft, at, lists)) continue;
    if (isCode(draft.prose, at) || isAfterName(draft.prose, at) || isLabel(draft, at)) continue;
    found.set(name, { ...at, name });
  }
  return [...found.values()];
}

/** A word of four letters or more that the word lists know: AGENDA, CULTURA. */
const isWord = (name: string, lists: Lists): boolean => name.length > 3 && lists.isWord(name.toLowerCase());

/** Is a neighbour on the same line a word in capitals too? Another acronym is none. */
function isShouted({ prose }: Draft, { start, end }: Span, lists: Lists): boolean {
  // Nearly every neighbour shows a small letter where it touches: then no `\p{L}` is tried.
  const left = prose.slice(Math.max(0, start - 44), start);
  const right = prose.slice(end, end + 44);
  const before = /[^a-z][ ,:;]{1,2}$/.test(left)
    ? /(?<![\p{L}\p{N}])([\p{L}\p{M}]{2,40})[ ,:;]{1,2}$/u.exec(left)?.[1]
    : undefined;
  const behind = /^[ ,:;]{1,2}[^a-z]/.test(right) ? /^[ ,:;]{1,2}([\p{L}\p{M}]{2,40})/u.exec(right)?.[1] : undefined;
  return [before, behind].some(
    (word) =>
      word !== undefined &&
      word === word.toUpperCase() &&
      (word.length > 5 || lists.capitalWords.has(word) || lists.isWord(word.toLowerCase())),
  );
}

/** A degree or a state between commas after a name: “Ana Vega, MLS, …”, “Austin, TX 78701”. */
const isAfterName = (prose: string, { start, end }: Span): boolean =>
  /\p{Lu}[\p{L}\p{M}'’.]{1,30}, $/u.test(prose.slice(Math.max(0, start - 34), start)) &&
  /^(?:[,.;:)*_]|\s?$|\s*\n|\s\p{N})/u.test(prose.slice(end, end + 6));

/** All that a link says: what it leads to explains it. */
const isLabel = ({ links }: Draft, { start, end }: Span): boolean =>
  links.some(({ label }) => label.start <= start && end <= label.end && label.text.trim().length <= end - start + 2);

/** Does a figure beside it make it a code: «BOP 45», «N 622» is left to the eye, «A 4», "SW1A 1AA"? */
function isCode(prose: string, { start, end }: Span): boolean {
  return (
    /\p{N}[ -]?$/u.test(prose.slice(Math.max(0, start - 2), start)) ||
    /^[ -]\p{N}+[ -]?\p{Lu}/u.test(prose.slice(end, end + 12))
  );
}
