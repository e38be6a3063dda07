import { type Draft, type Edit, type Sentence, type Span, spanOf, type Word } from '../../../src/rule.js';
import { openingSign } from './opening.js';

/**
 * Heaps of exclamation marks: `!!`, `?!`, and `¡¡ … !!` of one sentence as one. A ‼ without a word before it is a
 * bullet.
 */
export function heapsOf(draft: Draft): Span[] {
  if (!heap.test(draft.prose)) return [];
  const heaps: Span[] = [];
  const runs = [...draft.prose.matchAll(marksInRow)];
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

/** As emoji, ‼ and ⁉ have a sign behind them that nobody sees. */
const marksInRow = /(?:[!?¡¿‼⁉]\ufe0f?)+/gu;

/** A first test for heaps. */
const heap = /!!|¡¡|\?!|!\?|[‼⁉]/;

const isHeap = (marks: string, before = ' '): boolean =>
  /!!|¡¡|\?!|!\?/.test(marks) || (/[‼⁉]/u.test(marks) && /[\p{L}\p{N}!?]/u.test(before));

/**
 * The edits that leave one of the marks on each side, question marks before exclamation marks, unless the sentence opens
 * as an exclamation; none when «¡¿» has its pair.
 */
export function oneMark(draft: Draft, { start, text }: Span): Edit[] {
  const sentence = draft.sentenceAt(start - 1) ?? draft.sentenceAt(start);
  if (/[¡¿]{2}/.test(sentence?.text ?? '') && /^(?:\?!|!\?)$/.test(text)) return [];
  const before = sentence ? draft.source.slice(Math.max(0, sentence.start - 1), start) : '';
  const mayAsk = !before.includes('¡') || before.includes('¿');
  return Array.from(text.matchAll(marksInRow), ({ index, 0: marks }) => ({
    start: start + index,
    end: start + index + marks.length,
    text: marks.includes('¿') ? '¿' : marks.includes('¡') ? '¡' : mayAsk && /[?⁉]/.test(marks) ? '?' : '!',
  })).filter(({ start: from, end, text: mark }) => draft.source.slice(from, end) !== mark);
}

/** A longer sentence, in words, does not cry from its beginning. */
const longest = 25;

/** The last word with a capital behind a tag, a handle, an emoji or two spaces: there a cry begins without a full stop before it. */
function cryIn({ words, source }: Draft, { firstWord, endWord }: Sentence, heap: Span): Word | undefined {
  return words
    .slice(Math.max(firstWord + 1, endWord - longest), endWord)
    .findLast(
      ({ start, text }) =>
        start < heap.start &&
        /^\p{Lu}/u.test(text) &&
        /(?:[#@][\p{L}\p{N}_]{1,60} {1,3}|\p{Extended_Pictographic}\ufe0f? {0,3}| {2})$/u.test(
          source.slice(Math.max(0, start - 64), start),
        ),
    );
}

/** One mark on each side, and before its first word the sign that opens the sentence, where the language has one. */
export function oneMarkEach(draft: Draft, heap: Span): Edit[] {
  const edits = oneMark(draft, heap);
  const sentence = draft.sentenceAt(heap.start - 1);
  const isShort = sentence !== undefined && sentence.endWord - sentence.firstWord <= longest;
  const first = sentence && (cryIn(draft, sentence, heap) ?? (isShort ? draft.words[sentence.firstWord] : undefined));
  const sign = edits[0]?.text === '!' ? openingSign(draft.language, '!') : '';
  if (!first || sign === '' || edits.length !== 1 || first.start > heap.start) return edits;
  const isOpen = /¡[^!]*$/.test(draft.source.slice(Math.max(0, first.start - 80), first.start));
  // Not where one stands already, nor behind the marks of another sentence, nor where its sentence began in an earlier
  // line.
  const isMarked = /[¡¿!?\n]/.test(draft.source.slice(first.start, heap.start));
  if (isOpen || isMarked || /[¿@#*_[(<"“«]/.test(draft.source[first.start - 1] ?? ' ')) return edits;
  const [bullet = ''] = /[‼⁉]\ufe0f?$/u.exec(draft.source.slice(Math.max(0, first.start - 2), first.start)) ?? [];
  return [{ start: first.start - bullet.length, end: first.start, text: sign }, ...edits];
}
