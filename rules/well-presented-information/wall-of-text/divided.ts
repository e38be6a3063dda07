import { type Draft, holdsLetterOrFigure, overlap, type Paragraph, type Part, type Span } from '../../../src/rule.js';

/** Short lines with breaks, as in a verse or an address, are as easy to follow as a list. */
export function isVerse(text: string): boolean {
  const breaks = text.match(/<br\s*\/?>|(?: {2}|\\)\r?\n/gi)?.length ?? 0;
  return breaks >= 3 && text.length / (breaks + 1) < widestVerse;
}

/** UTF-16 units. */
const widestVerse = 100;

/** Is a part divided by headings, lists or labels in bold? */
export const isDivided = (draft: Draft, part: Part, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(({ type, text }) => (type !== 'text' && type !== 'quote') || isVerse(text)) ||
  isMarked(
    draft,
    draft.bold.filter((bold) => overlap(bold, part) && isShort(bold)),
  );

/** Does bold help to find what matters: a label at the start, or several key words? One word divides nothing. */
const isMarked = (draft: Draft, bold: readonly Span[]): boolean =>
  bold.length >= 3 || bold.some((one) => isAtHead(draft, one));

function isAtHead({ source, paragraphAt }: Draft, { start }: Span): boolean {
  const head = paragraphAt(start)?.start ?? start;
  return start - head < 10 && !holdsLetterOrFigure(source.slice(head, start));
}

/** This many words in bold are a sentence, and divide nothing either. */
const isShort = ({ text }: Span): boolean => (text.match(/\s+/g)?.length ?? 0) < 12;
