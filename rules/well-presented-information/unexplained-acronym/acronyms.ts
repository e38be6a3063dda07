import { type Draft, holds, type Span, spanOf } from '../../../src/rule.js';

/** An acronym where it is first used. */
export interface Acronym extends Span {
  /** Without the s of a plural. */
  readonly name: string;
}

const roman = /^M{0,4}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const capitals = /(?<![\p{L}\p{N}_./&@·'-])(\p{Lu}{2,7})(s?)(?![\p{L}\p{N}_&@·]|[-/]\p{N}|\.\p{L}|-\p{Lu})/gu;

/** Words of 2–7 capitals at their first use; not in runs of capitals, codes, numerals, hashtags, link titles or somebody else's words. */
export function acronymsOf(draft: Draft): Acronym[] {
  const found = new Map<string, Acronym>();
  const written = new Set(
    draft.words.filter(({ text }) => text === text.toLowerCase()).map(({ text }) => text.toUpperCase()),
  );
  for (const match of draft.prose.matchAll(capitals)) {
    const name = match[1] as string;
    const at = spanOf(draft.source, match.index, match.index + name.length);
    if (found.has(name) || roman.test(name) || written.has(name) || draft.source[at.start - 1] === '#') continue;
    if (isInCapitals(draft, at) || isCode(draft.prose, at) || draft.links.some(({ label }) => holds(label, at)))
      continue;
    found.set(name, { ...at, name });
  }
  return [...found.values()];
}

/** Is a neighbour on the same line in capitals too? */
function isInCapitals({ prose }: Draft, { start, end }: Span): boolean {
  const before = /(?<![\p{L}\p{N}])([\p{L}\p{M}]{2,40})[ ,:;]{1,2}$/u.exec(
    prose.slice(Math.max(0, start - 44), start),
  )?.[1];
  const behind = /^[ ,:;]{1,2}([\p{L}\p{M}]{2,40})/u.exec(prose.slice(end, end + 44))?.[1];
  return [before, behind].some((word) => word !== undefined && word === word.toUpperCase());
}

/** Does a figure beside it make it a code: «BOP 45», «N 622» is left to the eye, «A 4», "SW1A 1AA"? */
function isCode(prose: string, { start, end }: Span): boolean {
  return (
    /\p{N}[ -]?$/u.test(prose.slice(Math.max(0, start - 2), start)) ||
    /^[ -]\p{N}+[ -]?\p{Lu}/u.test(prose.slice(end, end + 12))
  );
}
