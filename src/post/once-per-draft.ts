import type { Draft } from '../draft/draft.js';

/** Keeps what a reader gave for the last draft: several rules ask for the same, one after the other. */
export function oncePerDraft<T>(read: (draft: Draft) => T): (draft: Draft) => T {
  let last: { readonly draft: Draft; readonly found: T } | undefined;
  return (draft) => {
    if (last?.draft !== draft) last = { draft, found: read(draft) };
    return last.found;
  };
}
