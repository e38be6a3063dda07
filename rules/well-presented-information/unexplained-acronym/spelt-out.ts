import { type Draft, lazy, unaccented } from '../../../src/rule.js';
import type { Acronym } from './acronyms.js';

/** Letters of a word that an acronym may pass over: «de», "of", "the". */
const small = 3;
/** An acronym may take up to so many letters of a word: «PINBAL», plan de inundaciones de Baleares. */
const longest = 4;
/** So many small words may be passed over in all. */
const most = 6;

/** Tells of acronyms whether they are spelt out in their paragraph or before, in either order, or explained in brackets. */
export function speltOutIn(draft: Draft): (acronym: Acronym) => boolean {
  const { prose, words } = draft;
  const keys = lazy(() => words.map(({ key }) => key));
  const capitals = lazy(() => words.map(marked));
  const heads = lazy(() =>
    [draft.title?.value, draft.description?.value]
      .flatMap((text) => text?.match(/\p{L}+/gu) ?? [])
      .map((text) => marked({ text, key: unaccented(text) })),
  );
  return ({ name, start, end }) => {
    const paragraph = draft.paragraphAt(start);
    if (/^s?\s{0,2}[([]\s?\p{L}+[\s,-]+\p{L}/u.test(prose.slice(end, end + 60))) return true;
    const lead = prose.slice(Math.max(paragraph?.start ?? 0, start - 300), start);
    if (opensBracket.test(lead) && isBehindWords.test(lead.replace(/\s+/g, ' '))) return true;
    /** In brackets with its words nothing is chance: “(request for information or RFI)”. */
    const isClosed = /^s?[)\]]/.test(prose.slice(end, end + 2));
    const letters = unaccented(name);
    const count = 1 + words.findLastIndex((word) => word.start < (paragraph?.end ?? end));
    return isIn((isClosed ? keys : capitals)().slice(0, count), letters) || isIn(heads(), letters);
  };
}

/** An open bracket with three signs behind it at most; then the words before it are looked for. */
const opensBracket = /[([]\s*(?:\S\s*){0,3}$/u;
const isBehindWords = /\p{L} \p{L}+['’]?\p{L}?[»”"*_]{0,3} ?[([][^)\]\p{L}]{0,3}$/u;

/** A word with a capital gives its letters; another is only passed over. */
const marked = ({ text, key }: { text: string; key: string }): string => (/^\p{Lu}/u.test(text) ? key : `-${key}`);

/** Do neighbouring words with capitals begin with the letters? An acronym itself is no such word. */
function isIn(keys: readonly string[], letters: string): boolean {
  return keys.some(
    (key, i) => key[0] === letters[0] && key.length > 1 && key !== letters && reads(keys, i, letters, 0, 0),
  );
}

/** Bounded: a word gives at most four letters, and small words may be passed over. */
function reads(keys: readonly string[], i: number, letters: string, taken: number, passed: number): boolean {
  if (taken === letters.length) return true;
  const key = keys[i];
  if (key === undefined || key === letters) return false;
  for (let n = Math.min(longest, key.length, letters.length - taken); n > 0; n--)
    if (
      key.startsWith(letters.slice(taken, taken + n)) &&
      (n < letters.length || n === key.length) &&
      reads(keys, i + 1, letters, taken + n, passed)
    )
      return true;
  return (
    taken > 0 && passed < most && key.replace('-', '').length <= small && reads(keys, i + 1, letters, taken, passed + 1)
  );
}
