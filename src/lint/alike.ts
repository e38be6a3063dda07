import { quotedFrom } from '../post/words/head.js';
import type { Context, Issue, Likely, Options, Post, Rule, Unlooked } from '../rule.js';
import type { Range } from '../text/ranges.js';

/** An issue at a sentence that is like those of a kind. */
export type LikelyIssue = Issue & { readonly at: Likely };

export const hasLikeness = (issue: Issue | Unlooked): issue is LikelyIssue =>
  !('unlooked' in issue) && 'likeness' in issue.at;

/**
 * The sentences of the kind that a rule looks for where it found nothing. Those of which such a rule has told something
 * in words are left in peace: scorn is an opinion too.
 */
export function* alikeIn(
  post: Post,
  { alike }: Rule<Options>,
  context: Context<never>,
  isTold: (sentence: Range) => boolean,
): Generator<LikelyIssue> {
  if (!alike || alike.excuses?.(post, context)) return;
  const { kind, message, sign } = alike;
  for (const sentence of post.sentencesLike(kind)) {
    if (isTold(sentence)) continue;
    const at = sign ? sign(sentence, post, context) : sentence;
    if (!at) continue;
    const data = { words: quotedFrom(at) };
    yield { at: { ...at, likeness: sentence.likeness }, message, severity: 'suggestion', hint: true, data };
  }
}
