import type { Draft } from '../../draft/draft.js';
import { languagesIn } from '../../language/passages.js';
import { applyFixes } from '../../lint/fixes.js';
import type { Finding } from '../../lint/report.js';
import type { Edit } from '../../rule.js';
import { lazy } from '../../text/lazy.js';

const words = lazy(() => /^\p{L}+(?: \p{L}+)*$/u);
/** «, miércoles 21 de enero,», “ 13 July”. */
const addition = lazy(() => /^,? (?=.*\p{L})[\p{L}\d]+(?: [\p{L}\d]+)*,?$/u);
const letter = lazy(() => /^\p{L}$/u);
const marks = /^(?:[!?]+|[¡¿]+)$/;
const before = /^$|[\s(«“"¿¡]/;
const behind = /^(?:[.,;:!?)»”"]?(?:\s|$))/;

/**
 * Do the fixes only replace words of the prose with other, not longer, words, leave one mark of several, or add words
 * after a word, and keep the language? Then nothing else of the draft changes, and it need not be read again: this
 * saves a tenth of a long run.
 */
export function areOfWordsOnly(draft: Draft, findings: readonly Finding[]): boolean {
  return (
    findings.every(({ fix = [] }) =>
      fix.every((edit) => isOfWords(draft, edit) || isOfMarks(draft, edit) || isAddition(draft, edit)),
    ) && languagesIn(applyFixes(draft.prose, findings).text, draft.remembered).main === draft.language
  );
}

/** The most bytes of UTF-8 by which fixes of words make the texts of a draft longer. */
export const growthOf = (findings: readonly Finding[]): number =>
  findings
    .flatMap(({ fix = [] }) => fix)
    .reduce((sum, { start, end, text }) => sum + (start === end ? sizeOf(text) : 0), 0);

function isOfWords({ source, prose }: Draft, { start, end, text }: Edit): boolean {
  const old = source.slice(start, end);
  return (
    old === prose.slice(start, end) &&
    // Fancy letters are not words to the lexicons: with plain ones the draft may be of another kind.
    old === old.normalize('NFKC') &&
    words().test(old) &&
    words().test(text) &&
    sizeOf(text) <= sizeOf(old) &&
    text.length <= old.length &&
    before.test(source.charAt(start - 1)) &&
    behind.test(source.slice(end, end + 2))
  );
}

/** «!!!» → «!»: the first of some marks. */
function isOfMarks({ source, prose }: Draft, { start, end, text }: Edit): boolean {
  const old = source.slice(start, end);
  return (
    old === prose.slice(start, end) &&
    marks.test(old) &&
    marks.test(text) &&
    old.startsWith(text) &&
    (behind.test(source.slice(end, end + 2)) || letter().test(source.charAt(end)))
  );
}

/** Whether a hashtag is part of its sentence depends on the word after it. */
function isAddition({ source, prose, hashtags }: Draft, { start, end, text }: Edit): boolean {
  return (
    start === end &&
    hashtags.every((tag) => tag.end !== start) &&
    addition().test(text) &&
    letter().test(prose.charAt(start - 1)) &&
    behind.test(source.slice(end, end + 2))
  );
}

const encoder = new TextEncoder();

/** In bytes of UTF-8, which some networks count. */
const sizeOf = (text: string): number => encoder.encode(text).length;
