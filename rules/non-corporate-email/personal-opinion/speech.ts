import { type Draft, lazy, overlap, type Span } from '../../../src/rule.js';

/** A turn of an interview: a dash, or the speaker's name or initial before a colon. */
const turn = lazy(() => /^(?:[—–]\s?\S|\*{0,2}(?:\p{Lu}[\p{L}.'’]{0,19}[ \t]?){1,4}\*{0,2}\s?:\*{0,2}\s)/u);

const asks = (text: string): boolean => /[?]\W{0,6}$/u.test(text.slice(-7));

/**
 * Is it somebody's speech: a question (that a reader may ask), in bold perhaps, a turn in an interview or a dialogue, or
 * the answer to a question before it, in a heading or in bold?
 */
export function isSpeech({ sentenceAt, paragraphs, bold }: Draft, at: Pick<Span, 'start'>): boolean {
  const sentence = sentenceAt(at.start);
  if (!sentence) return false;
  if (asks(sentence.text) || bold.some((one) => asks(one.text) && overlap(one, sentence))) return true;
  if (turn().test(paragraphs[sentence.paragraph]?.text ?? '')) return true;
  const before = paragraphs[sentence.paragraph - 1];
  if (!before || !asks(before.text)) return false;
  return before.type === 'heading' || bold.some((one) => overlap(one, before));
}
