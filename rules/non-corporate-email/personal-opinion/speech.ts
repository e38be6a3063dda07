import { endsInQuestion, lazy, overlap, type Post, type Range } from '../../../src/rule.js';

/** A turn of an interview: a dash, or the speaker's name or initial before a colon. */
const turn = lazy(() => /^(?:[—–]\s?\S|\*{0,2}(?:\p{Lu}[\p{L}.'’]{0,19}[ \t]?){1,4}\*{0,2}\s?:\*{0,2}\s)/u);

/**
 * Are they others' words, or may they be: a question (that a reader may ask), in bold perhaps, a single turn of a
 * dialogue, or the answer to a question before it, in a heading or in bold? To other rules an answer to a question is the
 * body's own.
 */
export const mayBeOthers = (post: Post<'isOthersWords'>, at: Range): boolean =>
  post.isOthersWords(at) || isSpeech(post, at);

function isSpeech({ source, sentenceAt, paragraphs, bold }: Post<never>, at: Range): boolean {
  const sentence = sentenceAt(at.start);
  if (!sentence) return false;
  if (endsInQuestion(sentence.text) || bold.some((one) => endsInQuestion(one.text) && overlap(one, sentence)))
    return true;
  const own = paragraphs[sentence.paragraph];
  if (own?.type === 'heading' && endsInQuestion(own.text)) return true;
  if (turn().test(own?.text ?? '') || turn().test(lineUpTo(source, at.start))) return true;
  const before = paragraphs[sentence.paragraph - 1];
  if (!before || !endsInQuestion(before.text)) return false;
  return before.type === 'heading' || bold.some((one) => overlap(one, before));
}

/** The line up to a place; nothing if it began further back than a turn is long. */
const lineUpTo = (source: string, at: number): string => {
  const from = Math.max(0, at - longestTurn);
  const start = source.slice(from, at).lastIndexOf('\n');
  return start < 0 && from > 0 ? '' : source.slice(from + start + 1, at + 1);
};

/** UTF-16 units. */
const longestTurn = 400;
