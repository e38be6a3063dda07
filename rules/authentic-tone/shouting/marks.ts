import { type Draft, type Span, spanOf } from '../../../src/rule.js';

/** Heaps of exclamation marks: `!!`, `?!`, and `¡¡ … !!` of one sentence as one. A ‼ that no word stands before is a bullet. */
export function marksOf(draft: Draft): Span[] {
  if (!heap.test(draft.prose)) return [];
  const heaps: Span[] = [];
  const runs = [...draft.prose.matchAll(/[!?¡¿‼⁉]+/gu)];
  for (const [i, run] of runs.entries()) {
    const start = run.index;
    if ((heaps.at(-1)?.end ?? 0) > start || !isHeap(run[0], draft.prose[start - 1])) continue;
    let end = start + run[0].length;
    const next = runs[i + 1];
    if (/^[¡¿]/.test(run[0]) && next && draft.within('sentence', [{ start }]).has({ start: next.index - 1 }))
      end = next.index + next[0].length;
    heaps.push(spanOf(draft.source, start, end));
  }
  return heaps;
}

/** What a heap has and nothing else. */
const heap = /!!|¡¡|\?!|!\?|[‼⁉]/;

const isHeap = (marks: string, before = ' '): boolean =>
  /!!|¡¡|\?!|!\?/.test(marks) || (/[‼⁉]/u.test(marks) && /[\p{L}\p{N}!?]/u.test(before));
