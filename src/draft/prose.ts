import { detectLanguage, unknownLanguage } from '../language/detect.js';

/** With fewer words it may be a name, a label or a list of topics. */
const fewestWords = 8;
/** Signs of code, addresses and paths: of a text they are at most this share. */
const codeSigns = /[{}<>=;$_\\|/`~^*[\]+#&]/g;
const mostSigns = 0.03;
/** A title or a list has none. */
const sentenceEnd = /[\p{L}\p{M}\p{N})»”"'%€!?][.!?…。！？؟।](?:[\s)»”"'*_]|\p{Emoji_Presentation}|$)|[。！？]/u;
/** Only so much is looked at, in UTF-16 units. */
const headLength = 2000;

/** Is it a text that somebody wrote for readers, in a language or a script that is known, and no code or list of names? */
export function isProse(text: string): boolean {
  const head = text.slice(0, headLength);
  const words = head.match(/\p{L}[\p{L}\p{M}'’·-]*/gu)?.length ?? 0;
  if (words < fewestWords && !isWithoutSpaces(head)) return false;
  if (!sentenceEnd.test(head)) return false;
  const plain = head.replace(/https?:\/\/\S{1,500}/g, '');
  if ((plain.match(codeSigns)?.length ?? 0) > plain.length * mostSigns) return false;
  const language = detectLanguage(plain);
  return language !== undefined && language !== unknownLanguage;
}

/** Chinese, Japanese and Thai write no spaces between words. */
const isWithoutSpaces = (text: string): boolean =>
  (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0) >=
  2 * fewestWords;
