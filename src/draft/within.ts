import { grouped } from '../text/grouped.js';
import { lastAt } from '../text/ranges.js';
import type { Span } from '../text/span.js';

/** A position: an offset into `source`. */
export type Offset = Pick<Span, 'start'>;

/** Which sentences or paragraphs of a draft contain one of some spans; each question takes a binary search. */
export interface Within<T> {
  /** Is one of the spans in the same sentence as `at`, or that many sentences `further` on (-1: in the one before)? */
  has(at: Offset, further?: number): boolean;
  /** Those that are, in the given order. */
  of(at: Offset, further?: number): readonly T[];
}

/** Groups spans by their sentence or paragraph (one of `units`, in source order). */
export function within<T extends Offset>(units: readonly Offset[], spans: readonly T[]): Within<T> {
  const found = grouped(spans, ({ start }) => lastAt(units, start));
  const of = (at: Offset, further = 0): readonly T[] =>
    (found.size > 0 && found.get(lastAt(units, at.start) + further)) || [];
  return { of, has: (at, further = 0) => found.size > 0 && found.has(lastAt(units, at.start) + further) };
}
