import { type Draft, type Lexicon, overlapsWith, type Span } from '../../../src/rule.js';

/** Is it a word to be sent, which stands for nothing: “Text HCA to 07700 900142”? */
export function isSent({ prose, sentenceAt }: Draft, at: Span, lexicon: Lexicon): boolean {
  const { start, end } = sentenceAt(at.start) ?? at;
  const sent = lexicon.hitsIn(prose.slice(start, end), 'keyword');
  return overlapsWith(sent.map((hit) => ({ start: start + hit.start, end: start + hit.end })))(at);
}
