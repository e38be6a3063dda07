import { defineRule, languageOf, type Post, type Sentence, type Word } from '../../../src/rule.js';
import { type Count, countIn, isNames } from './counted.js';
import { readability } from './readability.js';

/** Fewer sentences than these prove little of a text in English. */
const fewest = 5;

export default defineRule({
  severity: 'suggestion',
  quiet: ['emergency'],
  coveredBy: ['long-sentence', 'wall-of-text'],
  languageData: ['readability'],
  options: { minWords: 60, minSentences: 3, inflesz: 40, grade: 12 },
  limits: { minWords: [0, 10_000], minSentences: [0, 1000], inflesz: [-200, 100], grade: [-20, 100] },
  reads: ['isOthersWords'],
  *check(post, { options, covering }) {
    const least = Math.max(1, options.minWords);
    const formula = languageOf(post.language)?.readability;
    if (!formula || post.words.length < least) return;
    const sentences = post.sentences.filter((sentence) => isOwn(post, sentence) && !isNames(post, sentence));
    const words = sentences.reduce((sum, { firstWord, endWord }) => sum + endWord - firstWord, 0);
    if (words < least || sentences.length < Math.max(1, options.minSentences)) return;
    // An opening says nothing about a text that is mostly quotations, labels and tables.
    if (words * 2 < post.words.length) return;
    const each = sentences.map((sentence) => ({ sentence, ...countIn(post, sentence) }));
    const [counted, syllables] = [sumOf(each, 'words'), sumOf(each, 'syllables')];
    const ease = readability({ words: counted, syllables, sentences: sentences.length }, formula);
    const isInflesz = ease.formula === 'INFLESZ';
    // In whole points: two ways of counting syllables differ by half a point.
    const isHard = ({ value }: { value: number }, margin = 0) =>
      isInflesz ? Math.round(value) < options.inflesz - margin : Math.round(value) > options.grade + margin;
    if (!isHard(ease)) return;
    // What is hard for its long sentences alone is left to the rule that finds them, also where a house turned that off.
    const tooLong = Number(covering['long-sentence']?.max ?? Number.POSITIVE_INFINITY);
    const pieces = sentences.reduce((sum, one) => sum + Math.ceil((one.endWord - one.firstWord) / tooLong), 0);
    if (!isHard(readability({ words: counted, syllables, sentences: pieces }, formula))) return;
    const shorter = each.filter(({ sentence }) => sentence.endWord - sentence.firstWord <= tooLong);
    const told = shorter.filter(({ sentence }) => !isList(sentence));
    const hardest = ([told, shorter].find(({ length }) => length > 0) ?? each).reduce((worst, one) =>
      one.syllables > worst.syllables ? one : worst,
    );
    yield {
      at: hardest.sentence,
      message: 'hard',
      // Of a few sentences a single one decides; in the announcement of an event, titles and names do.
      ...((!isHard(ease, isInflesz ? 5 : 2) ||
        (!isInflesz && (sentences.length < fewest || post.kind === 'event'))) && {
        hint: true,
      }),
      data: {
        scale: ease.formula,
        value: Math.round(ease.value),
        limit: isInflesz ? options.inflesz : options.grade,
        side: { term: isInflesz ? 'more' : 'less' },
      },
    };
  },
});

/** Whole sentences of running text: without headings, cells, labels and quotations. */
function isOwn(post: Post<'isOthersWords'>, { paragraph, firstWord, endWord }: Sentence): boolean {
  const type = post.paragraphs[paragraph]?.type;
  const count = endWord - firstWord;
  if (type === 'item' ? count < 8 : type !== 'text' || count < 2) return false;
  const { words, isOthersWords } = post;
  let others = 0;
  for (let at = firstWord; at < endWord; at++) if (isOthersWords(words[at] as Word)) others++;
  return others * 2 < count;
}

/** Things one after the other, which are not to be split. */
const isList = ({ text }: Sentence): boolean => (text.match(/[,;]\s/g)?.length ?? 0) > 4;

const sumOf = (counts: readonly Count[], key: keyof Count): number => counts.reduce((sum, one) => sum + one[key], 0);
