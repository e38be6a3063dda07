/** A change to the text; offsets in the visible text. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** In order; of two that overlap only the first. */
export function withoutOverlaps(changes: readonly Change[]): Change[] {
  let end = -1;
  return [...changes]
    .sort((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const free = from >= end;
      if (free) end = to;
      return free;
    });
}
