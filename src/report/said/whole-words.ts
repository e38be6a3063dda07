import type { Edit } from '../../rule.js';

/** A part of a draft before and after a fix. */
export interface Rewritten {
  readonly old: string;
  readonly new: string;
}

/** The result of edits, in whole words: from the first edit to the last, including all of `within` if given. */
export function inWholeWords(
  source: string,
  edits: readonly Edit[],
  within?: { start: number; end: number },
): Rewritten {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  let start = Math.min(...sorted.map((edit) => edit.start), within?.start ?? source.length);
  let end = Math.max(...sorted.map((edit) => edit.end), within?.end ?? 0);
  const after = edited(source, sorted, start, end);
  const isTorn = (left: string, right: string) => /[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right);
  const around = {
    before: source.slice(Math.max(0, start - mostContext), start),
    after: source.slice(end, end + mostContext),
  };
  const [head] = /[\p{L}\p{M}\p{N}]*$/u.exec(around.before) ?? [''];
  const [tail] = /^[\p{L}\p{M}\p{N}]*/u.exec(around.after) ?? [''];
  const next = source.slice(start, end + 2);
  const last = source.slice(Math.max(0, start - 2), end);
  if (isTorn(head, next) || isTorn(head, after + tail)) start -= head.length;
  if (isTorn(last, tail) || isTorn(head + after, tail)) end += tail.length;
  return { old: source.slice(start, end), new: edited(source, sorted, start, end) };
}

/** One edit that does what several do: that of the smallest range with all of them. */
export function asOneEdit(source: string, edits: readonly Edit[]): Edit {
  const sorted = edits.toSorted((a, b) => a.start - b.start);
  const start = Math.min(...sorted.map((edit) => edit.start));
  const end = Math.max(...sorted.map((edit) => edit.end));
  return { start, end, text: edited(source, sorted, start, end) };
}

/** The most characters of a word shown on either side of an edit. */
const mostContext = 60;

/** The part of the source after the edits. */
function edited(source: string, edits: readonly Edit[], start: number, end: number): string {
  let at = start;
  let text = '';
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}
