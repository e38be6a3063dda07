import { type Span, spanOf } from '../../text/span.js';
import type { Post } from '../post.js';

/** Neighbours joined into one, and the originals. */
export type Joined<T> = Span & { readonly of: readonly T[] };

/**
 * Joins neighbours: spans, in source order, that overlap or that are separated only by white space, a comma or an «and»
 * («mágico e inigualable») become one.
 */
export function joined<T extends Span>(post: Post<'grammar'>, spans: readonly T[]): Joined<T>[] {
  const ands = new Set(post.hits('grammar', 'and').map(({ start, end }) => `${start} ${end}`));
  const out: (Span & { of: T[] })[] = [];
  for (const span of spans) {
    const last = out.at(-1);
    if (last && isGap(post.source.slice(last.end, span.start), last.end, ands)) {
      last.of.push(span);
      out[out.length - 1] = { ...spanOf(post.source, last.start, Math.max(last.end, span.end)), of: last.of };
    } else out.push({ ...spanOf(post.source, span.start, span.end), of: [span] });
  }
  return out;
}

/** The text between two spans; empty when they overlap. */
function isGap(gap: string, start: number, ands: ReadonlySet<string>): boolean {
  // Marks of emphasis are ignored.
  const read = gap.replace(/[*_]/g, '');
  if (read.length > 12) return false;
  if (/^[^\S\n]*,?[^\S\n]*$/.test(read)) return true;
  const word = read.trim();
  const at = start + gap.indexOf(word);
  return ands.has(`${at} ${at + word.length}`);
}
