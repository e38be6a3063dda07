import type { Issue, Lexicon, Post } from '../../../src/rule.js';

/** «El mes que viene», in a post without dates: few are sent to a wrong day by it. */
export function* farOff(post: Post<never>, lexicon: Lexicon): Iterable<Issue> {
  if (post.dates.length > 0) return;
  for (const at of lexicon.said('far'))
    yield { at, message: 'undated', severity: 'suggestion', hint: true, data: { words: at.text } };
}
