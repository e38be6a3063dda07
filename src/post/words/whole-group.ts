import { type Span, spanOf } from '../../text/span.js';
import type { Post } from '../post.js';

/** The most UTF-16 units by which a span is extended: a longer group was probably misread. */
const longestExtension = 48;

/**
 * A span that ends inside a noun group, extended to the end of the group's head: “amazing tool” in “an amazing tool
 * chain”.
 */
export function wholeGroup<S extends Span>(post: Post<never>, span: S): S {
  if (!/\s/.test(span.text)) return span;
  const { groups = [] } = post.sayings.at(span.end - 1) ?? {};
  const cut = groups.find(({ start, core }) => start < span.end && core > span.end);
  const isReadable =
    cut && cut.core - span.end <= longestExtension && /^\s[\p{L}\s'’-]+$/u.test(post.source.slice(span.end, cut.core));
  return isReadable ? { ...span, ...spanOf(post.source, span.start, cut.core) } : span;
}
