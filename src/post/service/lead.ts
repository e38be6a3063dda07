import type { Sentence } from '../../draft/draft.js';
import { fact } from '../fact.js';

/** Exclamations and datelines before the news have fewer words. */
const fewestWords = 5;

export const lead = fact([], ({ sentences, paragraphs }): readonly Sentence[] => {
  const first = sentences.findIndex(
    ({ paragraph, firstWord, endWord }) =>
      paragraphs[paragraph]?.type !== 'heading' && endWord - firstWord >= fewestWords,
  );
  return first === -1 ? sentences.slice(0, 1) : sentences.slice(0, first + 1);
});
