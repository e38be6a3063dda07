import { type Draft, defineRule, languageOf, type Sentence } from '../../../src/rule.js';
import { readability } from './readability.js';
import { countSyllables } from './syllables.js';

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  languageData: ['readability'],
  options: { minWords: 60, minSentences: 3, inflesz: 40, grade: 12 },
  *check(draft, { options }) {
    const sentences = draft.sentences.filter((sentence) => isOwn(draft, sentence));
    const each = sentences.map((sentence) => ({ sentence, ...countsOf(draft, sentence) }));
    const total = each.reduce(
      (all, { words, syllables }) => ({ words: all.words + words, syllables: all.syllables + syllables }),
      {
        words: 0,
        syllables: 0,
      },
    );
    const formula = languageOf(draft.language)?.readability;
    if (!formula || total.words < Math.max(1, options.minWords)) return;
    if (sentences.length < Math.max(1, options.minSentences)) return;
    const ease = readability({ ...total, sentences: sentences.length }, formula);
    const isInflesz = ease.formula === 'INFLESZ';
    if (isInflesz ? ease.value >= options.inflesz : ease.value <= options.grade) return;
    const hardest = each.reduce((worst, one) => (one.syllables > worst.syllables ? one : worst));
    yield {
      at: hardest.sentence,
      message: 'hard',
      data: {
        scale: ease.formula,
        value: isInflesz ? Math.floor(ease.value) : Math.ceil(ease.value),
        limit: isInflesz ? options.inflesz : options.grade,
        side: { term: isInflesz ? 'more' : 'less' },
      },
    };
  },
});

/** Whole sentences of running text: no headings, cells, labels or what others say. */
function isOwn(draft: Draft, { paragraph, firstWord, endWord }: Sentence): boolean {
  const type = draft.paragraphs[paragraph]?.type;
  const words = draft.words.slice(firstWord, endWord);
  if (type === 'item' ? words.length < 8 : type !== 'text' || words.length < 2) return false;
  return words.filter((word) => draft.quoted(word)).length * 2 < words.length;
}

function countsOf(draft: Draft, { firstWord, endWord }: Sentence): { words: number; syllables: number } {
  const words = draft.words.slice(firstWord, endWord);
  return {
    words: words.length,
    syllables: words.reduce((sum, { text }) => sum + countSyllables(text, draft.language), 0),
  };
}
