import { type Draft, defineRule, isCapital, linesOf, ownWords, type Sentence, type Word } from '../../../src/rule.js';
import { countInNames, countOf, longestRun } from './counted.js';
import { headingIn } from './heading.js';

/** A sentence that passes the limit by no more than this share of it is only worth a look. */
const close = 0.05;

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  quiet: ['emergency'],
  options: { max: 40 },
  limits: { max: [1, 1000] },
  reads: ['isOthersWords'],
  *check(post, { options: { max } }) {
    const long: { sentence: Sentence; words: readonly Word[]; over: number }[] = [];
    for (const sentence of post.sentences) {
      if (sentence.endWord - sentence.firstWord <= max || !isRunning(post, sentence)) continue;
      const words = post.words.slice(sentence.firstWord + headingIn(post, sentence), sentence.endWord);
      if (isNames(words, sentence) || isLines(sentence)) continue;
      const run = longestRun(post, words);
      const own = ownWords(post, run);
      const over = countOf(post, own) - countInNames(post, own) - max;
      if (over > 0) long.push({ sentence, words: run, over });
    }
    if (long.length === 0) return;
    const { sentence, words, over } = long.reduce((most, one) => (one.words.length > most.words.length ? one : most));
    const data = { words: headOf(post, words), count: countOf(post, words), max };
    if (long.length === 1) {
      yield { at: sentence, message: 'long', data, ...(over <= max * close && { severity: 'suggestion' as const }) };
    } else {
      const lines = linesOf(
        post,
        long.map((one) => one.sentence),
      );
      const all = { ...data, all: long.length };
      yield lines.length > 0
        ? { at: sentence, message: 'several', data: { ...all, lines } }
        : { at: sentence, message: 'several_here', data: all };
    }
  },
});

/** Items and cells are not running text. */
const isRunning = ({ paragraphs }: Draft, { paragraph }: Sentence): boolean =>
  ['text', 'heading'].includes(paragraphs[paragraph]?.type ?? '');

/** Names in a row: more than a third of the words begin with a capital, and commas separate them. */
function isNames(words: readonly Word[], { text }: Sentence): boolean {
  const names = words.filter((word, index) => index > 0 && isCapital(word.text.codePointAt(0))).length;
  const commas = text.match(/[,;]/g)?.length ?? 0;
  return names * 3 > words.length && commas >= 5;
}

/** Lines that each begin with a capital, as on a poster, are several sentences without full stops. */
function isLines({ text }: Sentence): boolean {
  const lines = text.split(/\r?\n/).slice(1);
  return (
    lines.length >= 2 && lines.filter((line) => /^\s*[\p{Lu}\p{N}*_¿¡]/u.test(line)).length * 3 >= lines.length * 2
  );
}

/** The beginning of the sentence as readers see it: without marks of Markdown and addresses between its words. */
function headOf({ source, prose }: Draft, words: readonly Word[]): string {
  const parts = words.slice(0, 5).map(({ start, end }, index) => {
    const gap = source.slice(words[index - 1]?.end ?? start, start);
    const read = /^[^*_[\]`<>\\]{0,3}$/.test(gap) || isFigure(gap) || isName(gap) ? gap : ' ';
    return `${read}${prose.slice(start, end).replaceAll('\u00ad', '')}`;
  });
  return `${parts.join('')}…`;
}

/** Nor is a handle or a hashtag: «la @JuntaVecinal abre…». */
const isName = (gap: string): boolean => /^\s?[@#][\p{L}\p{N}_.]{1,60}\s$/u.test(gap);

/** A figure between two words is not a word, but it is read: “nearly 5,000 members”. */
const isFigure = (gap: string): boolean => /^[\s(]{1,3}[$£€]?\d[\d.,]{0,12}\s?[%€]?[\s),]{1,3}$/.test(gap);
