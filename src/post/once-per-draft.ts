import type { Draft } from '../draft/draft.js';

/** Keeps what a reader gave for the last draft, and the last day: several rules ask for the same, one after the other. */
export function oncePerDraft<T, D extends [today?: string] = []>(
  read: (draft: Draft, ...day: D) => T,
): (draft: Draft, ...day: D) => T {
  let last: { readonly draft: Draft; readonly today: string | undefined; readonly found: T } | undefined;
  return (draft, ...day) => {
    const [today] = day;
    if (last?.draft !== draft || last.today !== today) last = { draft, today, found: read(draft, ...day) };
    return last.found;
  };
}
