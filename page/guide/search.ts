import { unaccented } from '../../src/text/fold.js';

/** A page of the guide for searching. */
export interface SearchedPage {
  readonly id: string;
  readonly title: string;
  /** All its text. */
  readonly text: string;
}

const wordsIn = (text: string): string[] => unaccented(text.toLowerCase()).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without its plural ending, so that «niños» finds «niña» and «niño». */
const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:[oa]s|es|s|[oa])$/, '') : word);

/** The pages in which each of the words begins a word, ignoring accents: first those with the words in their title. */
export function foundPages(pages: readonly SearchedPage[], words: string): SearchedPage[] {
  const asked = wordsIn(words);
  const rankOf = (text: string) => {
    const has = wordsIn(text);
    const counts = (word: string, exact: boolean) => has.some((one) => one.startsWith(exact ? word : stem(word)));
    return asked.every((word) => counts(word, true)) ? 2 : asked.every((word) => counts(word, false)) ? 1 : 0;
  };
  return pages
    .map((page) => ({ page, rank: 2 * rankOf(page.title) + rankOf(`${page.title} ${page.text}`) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ page }) => page);
}
