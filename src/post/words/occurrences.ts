import type { Draft } from '../../draft/draft.js';
import { figures, holdsLetter, letters, marks } from '../../text/characters.js';
import { keyOf } from '../../text/fold.js';
import { type Span, spanOf } from '../../text/span.js';

/** The places in the prose of phrases given as plain text, ignoring case and accents, in source order. */
export function occurrences({ words, source }: Pick<Draft, 'words' | 'source'>, phrases: readonly string[]): Span[] {
  const wanted = phrases.map(keysOf).filter((keys) => keys.length > 0);
  if (wanted.length === 0) return [];
  return words.flatMap((word, i) =>
    wanted
      .filter((keys) => keys.every((key, offset) => words[i + offset]?.key === key))
      .map((keys) => spanOf(source, word.start, words[i + keys.length - 1]?.end ?? word.end)),
  );
}

const word = new RegExp(`[${letters}${figures}${marks}'’-]+`, 'gu');

const keysOf = (phrase: string): string[] => (phrase.match(word) ?? []).map(keyOf).filter(holdsLetter);
