import type { Post, Sentence, Word } from '../../../src/rule.js';
import type { Shout } from './capitals.js';
import opening from './opening.yml';

/** The sign that opens a sentence in the language, by the mark that ends it: «¡» for `!`; empty where there is none. */
export const openingSign = (language: string | undefined, mark: string | undefined): string =>
  (opening as Readonly<Record<string, Readonly<Record<string, string>>>>)[language ?? '']?.[mark ?? ''] ?? '';

/** The sign that must open a sentence with the mark behind it, where it is missing: «¡». */
export function openingOf({ source, words, sentences }: Post<never>, run: Shout, language: string): string {
  const [first] = run.words;
  const isWhole =
    first !== undefined &&
    (words[sentences[first.sentence]?.firstWord ?? -1] === first ||
      /[,:;]\s$/.test(source.slice(0, run.start).slice(-2)));
  // One inside opens a later sentence of the shout.
  if (!isWhole || /[¡¿]/.test(source.slice(Math.max(0, run.start - 2), run.end))) return '';
  const isOne = first.sentence === run.words.at(-1)?.sentence;
  return openingSign(language, isOne ? source[run.end] : lastMark(sentences[first.sentence]));
}

/** The mark that ends a sentence, before its emoji. */
const lastMark = (sentence: Sentence | undefined): string | undefined =>
  /[!?.](?=[^\p{L}\p{N}!?.]*$)/u.exec(sentence?.text ?? '')?.[0];

/** The sign that must open the sentence of a word behind the mark of another one, where it is missing: «¡VEN! ¡YA!». */
export function signBefore({ source, sentences }: Post<never>, { start, sentence }: Word, language: string): string {
  const isBehind = /[!?]\s{1,3}$/.test(source.slice(Math.max(0, start - 4), start));
  return isBehind ? openingSign(language, lastMark(sentences[sentence])) : '';
}
