import type { Span } from '../text/span.js';
import type { Draft } from './draft.js';

/** Is what the span says denied just before it: «nada histórico», "not exactly groundbreaking"? At most one word stands between. */
export function negated(draft: Draft, span: Pick<Span, 'start' | 'end'>): boolean {
  return draft.hits('grammar', 'negation').some((hit) => {
    if (hit.start >= span.start) return false;
    if (hit.end > span.start) return hit.end < span.end;
    return span.start - hit.end < 24 && /^(?:\s+[\p{L}\p{M}'’-]+)?\s+$/u.test(draft.source.slice(hit.end, span.start));
  });
}
