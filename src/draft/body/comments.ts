import { lineEnd, spanOf } from '../../text/span.js';
import type { Comment } from '../draft.js';
import type { HtmlTag } from './html.js';

/** The comments among the tags of a node; `nextEnd` is where the block after the node ends, if any. */
export function commentsIn(source: string, tags: readonly HtmlTag[], nextEnd: number | undefined): Comment[] {
  return tags
    .map(({ start, end }) => spanOf(source, start, end))
    .filter(({ text }) => text.startsWith('<!--') && text.endsWith('-->'))
    .map((at) => ({ ...at, nextEnd: nextEnd ?? lineEnd(source, lineEnd(source, at.end) + 1) }));
}
