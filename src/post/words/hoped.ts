import { lastAt } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import type { Post } from '../post.js';

/** Is a wish or a condition before it in its clause: «Queremos ser la mejor», “If we were the best”? */
export function hoped(post: Post<'own-praise'>, { start }: Pick<Span, 'start'>): boolean {
  const hopes = post.hits('own-praise', 'hoped');
  const before = hopes[lastAt(hopes, start)];
  return before !== undefined && !/[.,;:!?()\n]/.test(post.source.slice(before.end, start));
}
