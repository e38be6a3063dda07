import { lastAt } from '../text/ranges.js';
import type { Offset, Within } from './draft.js';

/** Groups spans by their sentence or paragraph (one of `units`, in source order). */
export function within<T extends Offset>(units: readonly Offset[], spans: readonly T[]): Within<T> {
  const found = new Map<number, T[]>();
  for (const span of spans) {
    const unit = lastAt(units, span.start);
    const list = found.get(unit);
    if (list) list.push(span);
    else found.set(unit, [span]);
  }
  const of = (at: Offset, further = 0): readonly T[] => found.get(lastAt(units, at.start) + further) ?? [];
  return { of, has: (at, further) => of(at, further).length > 0 };
}
