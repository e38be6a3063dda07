import { expect } from 'vitest';
import type { Draft, Lexicons } from '../../src/draft/draft.js';
import type { Span } from '../../src/text/span.js';

/** All spans of a draft, including those inside images, links and front matter. */
export function spansOf(draft: Draft & Lexicons): Span[] {
  const { parts, paragraphs, sentences, words, links, images, videos, hashtags, mentions, emails, phones } = draft;
  const { emoji, quotes, foreign, bold, dates, title, description, meta } = draft;
  const pieces = [...images, ...videos].flatMap((item) =>
    Object.values(item).filter((value) => typeof value === 'object' && 'start' in value),
  );
  const values = meta.keys.map((key) => meta.get(key)).filter((value) => value !== undefined);
  return [
    ...[
      parts,
      paragraphs,
      sentences,
      words,
      links,
      images,
      videos,
      hashtags,
      mentions,
      emails,
      phones,
      emoji,
      quotes,
    ].flat(),
    ...[foreign, bold, dates].flat(),
    ...(['kind', 'emergency', 'abbreviations'] as const).flatMap((lexicon) => [
      ...draft.hits(lexicon),
      ...draft.contexts(lexicon),
    ]),
    ...links.map(({ label }) => label),
    ...(pieces as Span[]),
    ...values,
    ...[title, description].filter((value) => value !== undefined),
    ...(meta.keys.length > 0 ? [meta.at] : []),
  ];
}

/**
 * Expects that spans hold the text at their place, prose is as long as its source, and sentences share out the words.
 */
export function expectConsistent(draft: Draft & Lexicons): void {
  const { source, prose, sentences, words, paragraphs, parts } = draft;
  expect(prose.length).toBe(source.length);
  for (const { start, end, text } of spansOf(draft)) expect(source.slice(start, end)).toBe(text);
  // A character reference may be decoded; all else is the source's text or blank.
  const read = source.replace(/&#?[a-z0-9]{1,32};/gi, (all, at: number) => prose.slice(at, at + all.length));
  for (let i = 0; i < prose.length; i++) if (prose[i] !== ' ') expect(prose[i]).toBe(read[i]);
  expect(prose.replace(/[^\r\n]/g, '')).toBe(source.replace(/[^\r\n]/g, ''));
  for (const list of [parts, paragraphs, sentences, words, draft.links, draft.hashtags, draft.emoji])
    for (let i = 1; i < list.length; i++) expect(list[i]!.start).toBeGreaterThanOrEqual(list[i - 1]!.start);
  for (const [index, { firstWord, endWord, paragraph }] of sentences.entries()) {
    expect(paragraphs[paragraph]).toBeDefined();
    for (const word of words.slice(firstWord, endWord)) expect(word.sentence).toBe(index);
  }
  expect(sentences.reduce((sum, { firstWord, endWord }) => sum + endWord - firstWord, 0)).toBe(words.length);
  expect(parts.length).toBeGreaterThan(0);
}
