import type { DraftOptions } from '../../src/draft/parse.js';
import { compile } from '../../src/lexicon/compile/compile.js';
import type { Phrases } from '../../src/lexicon/lexicon.js';
import { open } from '../../src/lexicon/match/phrases.js';
import type { Post } from '../../src/post/post.js';
import { readPost } from '../../src/post/read-post.js';
import { builtinFolders } from '../../src/registry/builtin-folders.js';
import type { Span } from '../../src/text/span.js';

const lexicons = builtinFolders('rules').lexicons.filter(({ lexicon }) =>
  ['abbreviations', 'kind', 'emergency', 'sets'].includes(lexicon),
);
const opened = new Map<string, Phrases>();
function phrases(language: string): Phrases | undefined {
  const sources = lexicons.filter((source) => source.language === language);
  if (!opened.has(language) && sources.length > 0) opened.set(language, open(compile(sources)));
  return opened.get(language);
}

/** A post, in Markdown unless its path says otherwise, read with the lexicons needed for reading. */
export const read = (source: string, options: Partial<DraftOptions> = {}): Post =>
  readPost(source, { phrases, today: '2026-11-24', ...options });

/** The same for plain text. */
export const plain = (source: string): Post => read(source, { path: 'a.txt' });

export const texts = (spans: readonly Span[]): string[] => spans.map(({ text }) => text);
