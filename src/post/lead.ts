import type { Draft, Sentence } from '../draft/draft.js';

/** Exclamations and datelines before the news have fewer words. */
const fewestWords = 5;

/** The first sentence, with the headings and exclamations before it. */
export function leadOf({ sentences, paragraphs }: Draft): readonly Sentence[] {
  const first = sentences.findIndex(
    ({ paragraph, firstWord, endWord }) =>
      paragraphs[paragraph]?.type !== 'heading' && endWord - firstWord >= fewestWords,
  );
  return first === -1 ? sentences.slice(0, 1) : sentences.slice(0, first + 1);
}
