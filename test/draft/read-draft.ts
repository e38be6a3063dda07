import type { DraftOptions } from '../../src/draft/parse.js';
import type { Post } from '../../src/post/post.js';
import { readPost } from '../../src/post/read-post.js';
import type { Span } from '../../src/text/span.js';
import { soundRules } from '../sound-rules.js';

const { phrases } = await soundRules();

/** A post, in Markdown unless its path says otherwise, read with the lexicons of its language. */
export const read = (source: string, options: Partial<DraftOptions> = {}): Post =>
  readPost(source, { phrases, today: '2026-11-24', ...options });

/** The same for plain text. */
export const plain = (source: string): Post => read(source, { path: 'a.txt' });

export const texts = (spans: readonly Span[]): string[] => spans.map(({ text }) => text);
