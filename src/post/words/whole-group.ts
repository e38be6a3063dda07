import { type Span, spanOf } from '../../text/span.js';
import type { Post } from '../post.js';

/** UTF-16 units that a span is made longer by, at most: what goes on for longer is no group that is read well. */
const longest = 48;

/** A span that ends inside a noun group, up to the end of what the group hangs on: “amazing tool” of “an amazing tool chain”. */
export function wholeGroup<S extends Span>(post: Post<never>, span: S): S {
  if (!/\s/.test(span.text)) return span;
  const { groups = [] } = post.sayings.at(span.end - 1) ?? {};
  const cut = groups.find(({ start, core }) => start < span.end && core > span.end);
  const isReadable =
    cut && cut.core - span.end <= longest && /^\s[\p{L}\s'’-]+$/u.test(post.source.slice(span.end, cut.core));
  return isReadable ? { ...span, ...spanOf(post.source, span.start, cut.core) } : span;
}
