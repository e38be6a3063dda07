import type { Hit } from '../text/lexicon.js';
import type { Range } from '../text/ranges.js';
import { overlap, type Span } from '../text/span.js';
import type { Draft } from './draft.js';
import { negated } from './negated.js';

/** Words of self-praise and what they weigh in this draft. */
export interface Praise {
  readonly hit: Hit;
  readonly weight: number;
}

/**
 * The self-praise of a draft in order of place: hits of the lexicon `puffery` with their weights. Left out are hits in
 * quotations and names and what is denied. A figure in the sentence is evidence once the post has a link to prove it:
 * the hit then loses a point. What weighs nothing is left out.
 */
export function puffery(draft: Draft): readonly Praise[] {
  return draft.hits('puffery').flatMap((hit) => {
    if (hit.entry.weight === 0 || draft.quoted(hit) || isName(draft, hit) || negated(draft, hit)) return [];
    const sentence = draft.sentenceAt(hit.start);
    const proved = draft.links.length > 0 && sentence !== undefined && figures(draft, sentence).length > 0;
    const weight = hit.entry.weight - (proved ? 1 : 0);
    return weight > 0 ? [{ hit, weight }] : [];
  });
}

/** Numbers of a stretch of prose that are neither dates, years, times of day nor telephone numbers. */
export function figures(draft: Draft, at: Range): readonly Range[] {
  const others = [...draft.dates, ...draft.hits('dates', 'clock'), ...draft.phones];
  return [...draft.prose.slice(at.start, at.end).matchAll(/(?<![\p{L}\p{N}])\d[\d.,]*(?![\p{L}\p{N}])/gu)]
    .map(({ 0: number, index }) => ({ start: at.start + index, end: at.start + index + number.length, number }))
    .filter((range) => !/^(?:19|20)\d\d[.,]?$/.test(range.number) && !others.some((other) => overlap(other, range)));
}

/** A name: capitals at the head of each of its longer words, in a sentence that is not written so throughout. */
function isName(draft: Draft, hit: Span): boolean {
  const sentence = draft.sentenceAt(hit.start);
  if (!sentence) return false;
  const head = draft.words[sentence.firstWord];
  const words = draft.words.slice(sentence.firstWord, sentence.endWord).filter(({ text }) => text.length > 3);
  const inside = words.filter((word) => overlap(word, hit));
  const others = words.filter((word) => word !== head && !inside.includes(word));
  const capital = ({ text }: Span): boolean => /^\p{Lu}[^\p{Lu}]*$/u.test(text);
  const telling = inside.filter((word) => word !== head);
  return telling.length > 0 && inside.every(capital) && others.some((word) => !capital(word));
}
