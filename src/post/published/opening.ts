import { type Span, spanOf } from '../../text/span.js';
import { fact } from '../fact.js';

export const opening = fact([], ({ sentences, source }): Span | undefined => {
  const first = sentences[0];
  if (!first) return undefined;
  const line = source.indexOf('\n', first.start);
  return spanOf(source, first.start, line === -1 ? first.end : Math.min(first.end, line));
});
