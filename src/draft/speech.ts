import type { Range } from '../text/ranges.js';
import type { Draft } from './draft.js';

/** A signature at the end of a post: «— Marta», «^MJ», «Un saludo, Ana R.» on the last line. */
const signature = /(?:^|\n|,\s|\s)(?:[—–-]{1,2}\s?|\^\s?|\/\s?)\p{Lu}[\p{L}.]{0,19}(?:\s\p{Lu}[\p{L}.]{0,19})?\s*$/u;
const lastLine = /\n\s*\p{Lu}\p{L}{1,19}(?:\s\p{Lu}[\p{L}.]{0,19})?\.?\s*$/u;
const closing = /[,:.]\s+\p{Lu}\p{Ll}{1,19}\.?\s*$/u;

/** Does a person sign the post at its end? */
export function isSigned({ source, hits }: Draft): boolean {
  if (hits('dialogue', 'signature').length > 0) return true;
  const end = source.slice(-80).trimEnd();
  return signature.test(end) || lastLine.test(end) || closing.test(end);
}

/** A turn of an interview: a dash, or the speaker's name or initial before a colon. */
const turn = /^(?:[—–]\s?\S|\*{0,2}(?:\p{Lu}[\p{L}.'’]{0,19}[ \t]?){1,4}\*{0,2}\s?:\*{0,2}\s)/u;

/**
 * Is it somebody's speech: a turn of an interview or a dialogue, the answer to a question that stands as a paragraph of
 * its own, or a question itself (what a reader may ask)?
 */
export function isSpeech(draft: Draft, at: Range): boolean {
  const sentence = draft.sentenceAt(at.start);
  if (sentence?.text.trimEnd().endsWith('?')) return true;
  const paragraph = draft.paragraphAt(at.start);
  if (!paragraph) return false;
  if (turn.test(paragraph.text)) return true;
  const before = draft.paragraphs[draft.paragraphs.indexOf(paragraph) - 1];
  return (
    before !== undefined &&
    /[?]\W{0,6}$/u.test(before.text) &&
    draft.bold.concat(headings(draft)).some((span) => span.start < before.end && before.start < span.end)
  );
}

const headings = (draft: Draft): Range[] & Draft['bold'] => draft.paragraphs.filter(({ type }) => type === 'heading');
