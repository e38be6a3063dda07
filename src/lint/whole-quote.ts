import { endsOpen } from '../language/calls-for-word.js';
import type { Draft, Span } from '../rule.js';

/** The most words by which a quotation is extended. */
const mostWords = 4;

/**
 * The words that a message quotes, extended to the end of their group: «imprescindible el» → «imprescindible el carné».
 */
export function wholeQuote({ source, prose, words, sentenceAt, language }: Draft, { start, end }: Span): string {
  const sentence = sentenceAt(start);
  if (!sentence || !endsOpen(prose.slice(start, end), language)) return source.slice(start, end);
  let last = end;
  let left = mostWords;
  for (let i = sentence.firstWord; i < sentence.endWord && left > 0; i++) {
    const word = words[i];
    if (!word || word.end <= last) continue;
    // Signs and line breaks end a group, whatever comes before them.
    if (/[^\s'’"“«*_]|\n/.test(source.slice(last, word.start)) || !endsOpen(prose.slice(start, last), language)) break;
    last = word.end;
    left--;
  }
  return source.slice(start, last);
}
