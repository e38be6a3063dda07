import type { Draft } from '../draft/draft.js';
import { factOf } from '../draft/front-matter/keys.js';
import { type Span, spanOf } from '../text/span.js';

/** Where something that the whole post lacks is reported: its first sentence, up to the end of the line. Undefined without prose. */
export function opening({ sentences, source }: Draft): Span | undefined {
  const first = sentences[0];
  if (!first) return undefined;
  const line = source.indexOf('\n', first.start);
  return spanOf(source, first.start, line === -1 ? first.end : Math.min(first.end, line));
}

/** Where the front matter says when the post goes out. */
export function publishAt({ meta, source }: Draft): Span | undefined {
  const value = factOf(meta, 'publish');
  return value && spanOf(source, value.start, value.end);
}
