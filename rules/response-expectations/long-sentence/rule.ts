import { type Draft, defineRule, type Sentence, type Word } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency'],
  options: { max: 40 },
  *check(draft, { options: { max } }) {
    for (const sentence of draft.sentences) {
      const count = sentence.endWord - sentence.firstWord;
      if (count <= max || !isRunning(draft, sentence)) continue;
      const words = draft.words.slice(sentence.firstWord, sentence.endWord);
      const quoted = words.filter((word) => draft.quoted(word)).length;
      if (quoted * 2 > count || isList(words, sentence)) continue;
      yield { at: sentence, message: 'long', data: { words: headOf(words), count, max } };
    }
  },
});

/** Items and cells are no running text. */
const isRunning = ({ paragraphs }: Draft, { paragraph }: Sentence): boolean =>
  ['text', 'heading'].includes(paragraphs[paragraph]?.type ?? '');

/** Names one after the other: more than a third of the words begin with a capital, and commas divide them. */
function isList(words: readonly Word[], { text }: Sentence): boolean {
  const names = words.filter((word, index) => index > 0 && /^\p{Lu}/u.test(word.text)).length;
  const commas = text.match(/[,;]/g)?.length ?? 0;
  return names * 3 > words.length && commas >= 5;
}

/** How the sentence begins. */
const headOf = (words: readonly Word[]): string =>
  `${words
    .slice(0, 5)
    .map(({ text }) => text)
    .join(' ')}…`;
