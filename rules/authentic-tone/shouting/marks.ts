import { type Draft, type Edit, type Span, spanOf } from '../../../src/rule.js';

/**
 * Heaps of exclamation marks: `!!`, `?!`, and `¡¡ … !!` of one sentence as one. A ‼ without a word before it is a
 * bullet.
 */
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

/** A first test for heaps. */
const heap = /!!|¡¡|\?!|!\?|[‼⁉]/;

const isHeap = (marks: string, before = ' '): boolean =>
  /!!|¡¡|\?!|!\?/.test(marks) || (/[‼⁉]/u.test(marks) && /[\p{L}\p{N}!?]/u.test(before));

/**
 * The edits that leave one of the marks on each side, question marks before exclamation marks; none when «¡¿» has its
 * pair.
 */
export const oneMark = (draft: Draft, { start, text }: Span): Edit[] =>
  /[¡¿]{2}/.test(draft.sentenceAt(start)?.text ?? '') && /^(?:\?!|!\?)$/.test(text)
    ? []
    : Array.from(text.matchAll(/[!?¡¿‼⁉]+/gu), ({ index, 0: marks }) => ({
        start: start + index,
        end: start + index + marks.length,
        text: marks.includes('¿') ? '¿' : marks.includes('¡') ? '¡' : /[?⁉]/.test(marks) ? '?' : '!',
      })).filter(({ start: from, end, text: mark }) => end - from > 1 || mark !== text[from - start]);
