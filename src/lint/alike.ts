import { quotedFrom } from '../post/words/head.js';
import type { Context, Issue, Options, Post, Rule } from '../rule.js';
import { overlapsWith, type Range } from '../text/ranges.js';

/**
 * The first sentence of the kind that a rule looks for where it found nothing. Sentences of which such a rule has `told`
 * something are left in peace: scorn is an opinion too.
 */
export function alikeIn(
  post: Post,
  { alike }: Rule<Options>,
  context: Context<never>,
  told: readonly Range[],
): Issue | undefined {
  if (!alike || alike.excuses?.(post, context)) return undefined;
  const isTold = overlapsWith(told);
  for (const sentence of post.sentencesLike(alike.kind)) {
    if (isTold(sentence)) continue;
    const at = alike.sign ? alike.sign(sentence, post, context) : sentence;
    if (at) return { at, message: alike.message, severity: 'suggestion', hint: true, data: { words: quotedFrom(at) } };
  }
  return undefined;
}
