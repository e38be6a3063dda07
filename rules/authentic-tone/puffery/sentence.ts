import { type Lexicon, overlap, type Post, type Span, spanOf } from '../../../src/rule.js';
import type { Cut } from './beside.js';

/** More words tell something besides. */
const longest = 25;

/**
 * A sentence that only looks forward goes whole: “We can’t wait to see what’s next.” What is replaced has a word of the
 * sentence beside it in the paragraph, since nothing would be left to insert.
 */
export function withoutSentence(post: Post<never>, lexicon: Lexicon, words: Span): Cut {
  const { source, sentences } = post;
  const sentence = post.sentenceAt(words.start);
  if (!sentence || sentence.endWord - sentence.firstWord > longest) return undefined;
  const at = { start: sentence.start, end: sentence.end };
  const hit = lexicon
    .hitsIn(sentence.text, 'hope')
    .find(({ start, end }) => start === 0 && overlap({ start: at.start, end: at.start + end }, words));
  if (!hit || telling.test(sentence.text) || lexicon.hitsIn(sentence.text, 'tells_more').length > 0) return undefined;
  const index = post.words[sentence.firstWord]?.sentence ?? 0;
  const next = post.words[sentence.endWord];
  const last = post.words[sentence.firstWord - 1];
  const said = { words: hit.text };
  if (
    next &&
    sentences[index + 1]?.paragraph === sentence.paragraph &&
    /^[.!]? $/.test(source.slice(at.end, next.start))
  )
    return { ...said, at: spanOf(source, at.start, next.end), suggest: [next.text] };
  if (
    last &&
    sentences[index - 1]?.paragraph === sentence.paragraph &&
    /^[.!?] $/.test(source.slice(last.end, at.start))
  )
    return { ...said, at: spanOf(source, last.start, at.end), suggest: [source.slice(last.start, last.end + 1)] };
  return undefined;
}

/** A figure, a link, code, or a sign behind which it goes on. */
const telling = /\d|[[\]<>`{}]|[;:(]|\?/;
