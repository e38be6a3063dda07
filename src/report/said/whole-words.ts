import type { Edit } from '../../rule.js';

/** A stretch of a draft before and after a fix. */
export interface Rewritten {
  readonly old: string;
  readonly new: string;
}

/** What edits make of a source, in whole words: from the first edit to the last, and all of `within` where it is given. */
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

/** Characters of a word that are shown at most on either side of an edit. */
const mostContext = 60;

/** The stretch of the source as it is after the edits. */
function edited(source: string, edits: readonly Edit[], start: number, end: number): string {
  let at = start;
  let text = '';
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + source.slice(at, end);
}
