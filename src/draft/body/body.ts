import type { Range } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import type { Comment, Link, Paragraph } from '../draft.js';
import type { Image, Video } from '../media.js';

/** A block of text, before its part is known. */
export type Block = Range & Pick<Paragraph, 'type'>;

/** What the body of a source holds, by the rules of Markdown or of plain text. All ranges are offsets into the source. */
export interface Body {
  /** Words of anybody, in order of place: no code, no markers, no targets of links. */
  readonly text: readonly Range[];
  /** Character references in it, as written: `&ntilde;`. */
  readonly references: readonly Span[];
  readonly blocks: readonly Block[];
  /** Offsets at which a sentence ends in any case: `<br>` and the like, in order. */
  readonly breaks: readonly number[];
  /** Links of all forms but bare ones. */
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly videos: readonly Video[];
  readonly bold: readonly Range[];
  readonly comments: readonly Comment[];
  /** HTML, code and targets of references: a sign there stands for itself. */
  readonly verbatim: readonly Range[];
  /** Syntax that shows no words: images, templates, comments. */
  readonly hidden: readonly Range[];
  /** Somebody else's words. */
  readonly foreign: readonly Range[];
  /** What divides the parts of a thread: lines `---`, headings «Tweet 1/6». */
  readonly dividers: readonly Range[];
}
