import { type Draft, itemAt, type Sentence } from '../../../src/rule.js';

/** How many of its words are a heading in bold before a dash or a colon: “**New maps** — The office has …”. */
export function headingIn({ bold, source, words }: Draft, { firstWord, endWord }: Sentence): number {
  const start = words[firstWord]?.start ?? 0;
  const mark = itemAt(bold, start);
  if (
    !mark ||
    start - mark.start > 3 ||
    !/^[*_\s]{0,4}(?:[—–:|]|-\s|&[mn]dash;)/.test(source.slice(mark.end, mark.end + 12))
  )
    return 0;
  return words.slice(firstWord, endWord).filter(({ end }) => end <= mark.end).length;
}
