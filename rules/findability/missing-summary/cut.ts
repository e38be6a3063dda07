import { type Draft, figures, keyOf, letters, type Value, type Word } from '../../../src/rule.js';

/** Does a summary only repeat the beginning of the text, and stop in the middle of a sentence? */
export function isCut({ words, prose }: Draft, { value }: Value): boolean {
  if (value.trim() === '') return true;
  const isWhole = /[.!?:)»”"]\s*$/.test(value) && !/\.{3}\s*[\])]?\s*$/.test(value);
  const own = wordsOf(value);
  const from = words[0]?.start ?? 0;
  const begun = wordsOf(prose.slice(from, from + 2 * value.length + 200));
  if (isWhole || own.length <= 3 || endsSentence(words, own)) return false;
  const told = own.slice(0, -1);
  return (
    told.every((word, i) => begun[i] === word) ||
    (own.length >= enoughWords && sharedInOrder(told, begun) >= 0.9 * told.length)
  );
}

/** Do its last words end a sentence at the beginning of the text? Then nothing is cut off but the full stop. */
const endsSentence = (words: readonly Word[], own: readonly string[]): boolean =>
  words
    .slice(0, 2 * own.length + mostWordsBefore)
    .some(
      ({ key, sentence }, i) =>
        key === own.at(-1) && words[i - 1]?.key === own.at(-2) && words[i + 1]?.sentence !== sentence,
    );

/** Words that may stand before those of the description. */
const mostWordsBefore = 20;

/** A description of fewer words may resemble the text by chance. */
const enoughWords = 20;

/**
 * How many words of one text occur in the same order in another, at most a few words apart: one of them may have been
 * edited since.
 */
function sharedInOrder(words: readonly string[], others: readonly string[]): number {
  let at = 0;
  let shared = 0;
  for (const word of words) {
    const next = others.slice(at, at + 6).indexOf(word);
    if (next < 0) continue;
    at += next + 1;
    shared++;
  }
  return shared;
}

const entityOrAddress = new RegExp(
  String.raw`&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,31});|[${letters}${figures}-]{1,60}\.[${letters}]{2,24}(?![${letters}])`,
  'gu',
);
const word = new RegExp(`[${letters}${figures}]+`, 'gu');

/** The words of a text, whether its signs are written as such or as HTML's entities. */
const wordsOf = (text: string): string[] => keyOf(text.replace(entityOrAddress, ' ')).match(word) ?? [];
