import { lastAt } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import type { Post } from '../post.js';

/**
 * Is a negation just before the span: «nada histórico», "not exactly groundbreaking"? At most one word may come
 * between.
 */
export function negated(post: Post<'grammar'>, span: Pick<Span, 'start' | 'end'>): boolean {
  const denials = post.hits('grammar', 'negation');
  const before = denials[lastAt(denials, span.start - 1)];
  if (!before) return false;
  if (before.end > span.start) return before.end < span.end;
  const gap = post.source.slice(before.end, span.start);
  return gap.length < 24 && /^(?:\s+[\p{L}\p{M}'’-]+)?\s+$/u.test(gap);
}
