import type { Sentence } from '../../draft/draft.js';
import { fact } from '../fact.js';

/** Exclamations and datelines before the news have fewer words. */
const fewestWords = 5;

/** Is a sentence without a full stop a paragraph of its own, which only announces the next one? */
const isHeadline = (sentences: readonly Sentence[], at: number): boolean =>
  /[\p{L}\p{N}]\s*$/u.test(sentences[at]?.text ?? '') &&
  sentences[at - 1]?.paragraph !== sentences[at]?.paragraph &&
  sentences[at + 1]?.paragraph !== sentences[at]?.paragraph;

export const lead = fact([], ({ sentences, paragraphs }): readonly Sentence[] => {
  const first = sentences.findIndex(
    ({ paragraph, firstWord, endWord }) =>
      paragraphs[paragraph]?.type !== 'heading' && endWord - firstWord >= fewestWords,
  );
  if (first === -1) return sentences.slice(0, 1);
  return sentences.slice(0, first + (isHeadline(sentences, first) ? 2 : 1));
});
