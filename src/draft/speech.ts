import { itemAt, lastAt, type Range } from '../text/ranges.js';
import type { Draft } from './draft.js';

/** A signature on the last line: «— Marta», «^MJ», «/ Ana R.», a name alone, or one behind a closing. */
const signatures = [
  /(?:^|\s)(?:[—–-]{1,2}\s?|\^\s?|\/\s?)\p{Lu}[\p{L}.]{0,19}(?:\s\p{Lu}[\p{L}.]{0,19})?$/u,
  /\n\s{0,9}\p{Lu}\p{L}{1,19}(?:\s\p{Lu}[\p{L}.]{0,19})?\.?$/u,
  /[,:.]\s{1,3}\p{Lu}\p{Ll}{1,19}\.?$/u,
];

/** Does a person sign the post: in the words of lexicon `dialogue`, or by a name at its end? */
export function isSigned({ source, hits }: Draft): boolean {
  const end = source.trimEnd().slice(-80);
  return hits('dialogue', 'signature').length > 0 || signatures.some((signature) => signature.test(end));
}

/** A turn of an interview: a dash, or the speaker's name or initial before a colon. */
const turn = /^(?:[—–]\s?\S|\*{0,2}(?:\p{Lu}[\p{L}.'’]{0,19}[ \t]?){1,4}\*{0,2}\s?:\*{0,2}\s)/u;

/**
 * Is it somebody's speech: a question (what a reader may ask), a turn of an interview or a dialogue, or the answer to a
 * question that stands before it as a heading or in bold?
 */
export function isSpeech({ sentences, paragraphs, bold }: Draft, at: Range): boolean {
  const sentence = itemAt(sentences, at.start);
  if (!sentence) return false;
  if (/[?]\W{0,3}$/u.test(sentence.text.slice(-4))) return true;
  if (turn.test(paragraphs[sentence.paragraph]?.text ?? '')) return true;
  const before = paragraphs[sentence.paragraph - 1];
  if (!before || !/[?]\W{0,6}$/u.test(before.text.slice(-7))) return false;
  return before.type === 'heading' || (bold[lastAt(bold, before.end)]?.end ?? 0) > before.start;
}
