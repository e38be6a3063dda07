import type { Range } from '../../text/ranges.js';
import type { Span } from '../../text/span.js';
import type { Comment, Link, Paragraph } from '../draft.js';
import type { Image, Unseen, Video } from '../media.js';

/** A block of text, before its part is known. */
export type Block = Range & Pick<Paragraph, 'type'>;

/**
 * What the body of a source holds, by the rules of Markdown or of plain text. All ranges are offsets into the source.
 */
export interface Body {
  /** The visible words, whoever wrote them, in source order: no code, no markers, no link targets. */
  readonly text: readonly Range[];
  /** Character references in it, as written: `&ntilde;`. */
  readonly references: readonly Span[];
  readonly blocks: readonly Block[];
  /** Offsets at which a sentence always ends: `<br>` and the like, in order. */
  readonly breaks: readonly number[];
  /** Links in any form except bare ones. */
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly videos: readonly Video[];
  readonly bold: readonly Range[];
  readonly comments: readonly Comment[];
  /** What cannot be looked at in it. */
  readonly unseen: readonly Unseen[];
  /** HTML, code and targets of references: marks there have no meaning. */
  readonly verbatim: readonly Range[];
  /** Syntax that shows no words: images, templates, comments. */
  readonly hidden: readonly Range[];
  readonly foreign: readonly Range[];
  /** Separators between the parts of a thread: lines `---`, headings «Tweet 1/6». */
  readonly dividers: readonly Range[];
}
