import { type Issue, type Lexicon, overlapsWith, type Post } from '../../../src/rule.js';

/**
 * «El mes que viene», «ayer», in a post without dates: few are sent to a wrong day by it. An article has the day on
 * which it came out beside it.
 */
export function* looselyDated(post: Post<'relativeDates' | 'kind'>, lexicon: Lexicon): Iterable<Issue> {
  if (post.dates.length > 0 || post.kind === 'article') return;
  const isNear = overlapsWith(post.relativeDates);
  for (const at of lexicon.said('far'))
    if (!isNear(at)) yield { at, message: 'undated', severity: 'suggestion', hint: true, data: { words: at.text } };
}
