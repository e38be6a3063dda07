import type { Span } from '../../text/span.js';
import { foldedText } from '../published/folded.js';

/** The first words of a whole sentence stand for it, as a reader sees them. */
export function headOf(sentence: Span): string {
  const read = readAs(sentence);
  return withoutEnd(/^(?:\S+\s+){0,6}\S+/.exec(read)?.[0] ?? read);
}

/** Words of a sentence that is quoted whole. */
const mostWhole = 12;

/** A sentence in a message: whole, or its first words with … at the cut. */
export function quotedFrom(sentence: Span): string {
  const read = readAs(sentence);
  return read.split(/\s+/).length > mostWhole ? `${headOf(sentence)}…` : withoutEnd(read);
}

const withoutEnd = (text: string): string => text.replace(/[\s\p{P}]+$/u, '');

const readAs = ({ text }: Span): string =>
  foldedText(text.replace(/\]\([^)]*\)?/g, ''))
    .text.replace(/[[\]]/g, '')
    .trim();
