import { type Draft, isCapital, type Sentence, type Word } from '../../../src/rule.js';
import { countSyllables } from './syllables.js';

/** Names and offices in a row, which cannot be said more simply. */
export function isNames(draft: Draft, { firstWord, endWord }: Sentence): boolean {
  let names = 0;
  for (let at = firstWord + 1; at < endWord; at++) if (hasCapital(draft, at)) names++;
  return names * 3 > endWord - firstWord;
}

/** Has a word a capital? Its text is cut out each time that it is asked for. */
const hasCapital = ({ words, source }: Draft, at: number): boolean =>
  isCapital(source.codePointAt((words[at] as Word).start));

/** Words and syllables of a sentence without the names in it, which cannot be said more simply. */
export function countIn(draft: Draft, { firstWord, endWord }: Sentence): Count {
  const count = { words: 0, syllables: 0 };
  for (let at = firstWord; at < endWord; at++) {
    if (at > firstWord && hasCapital(draft, at)) continue;
    count.words++;
    count.syllables += countSyllables((draft.words[at] as Word).read, draft.language);
  }
  return count;
}

export interface Count {
  readonly words: number;
  readonly syllables: number;
}
