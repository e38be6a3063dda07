import type { Draft } from '../../draft/draft.js';
import { hasLines } from '../../draft/form.js';
import { placesOf } from '../../text/span.js';

const mostNamed = 20;

/**
 * The lines, from 1, on which some ranges begin, each once; empty when they begin on one line, or nobody sees lines.
 */
export function linesOf({ path, source }: Pick<Draft, 'path' | 'source'>, at: readonly { start: number }[]): string[] {
  if (!hasLines(path)) return [];
  const placeOf = placesOf(source);
  const lines = [...new Set(at.map(({ start }) => `${placeOf(start).line}`))];
  if (lines.length < 2) return [];
  return lines.length > mostNamed ? [...lines.slice(0, mostNamed), '…'] : lines;
}

/** The line of each of some ranges, from 1; undefined when nobody sees lines, or there is only one. */
export function linesOfEach(
  { path, source }: Pick<Draft, 'path' | 'source'>,
  at: readonly { start: number }[],
): number[] | undefined {
  if (!hasLines(path) || !source.trimEnd().includes('\n')) return undefined;
  const placeOf = placesOf(source);
  return at.map(({ start }) => placeOf(start).line);
}
