// Draws the findings to read: random, but the same for everybody.
import { digestOf } from './findings.js';

/** The basis for drawing a finding. */
export interface Drawable {
  readonly id: string;
  readonly rule: string;
  readonly severity: string;
  readonly language: string | null;
}

/**
 * Rule, severity and language, and whether it came with a change: within a cell each finding is equally likely to be
 * drawn.
 */
export const cellOf = ({ rule, severity, language }: Omit<Drawable, 'id'>, came: boolean): string =>
  JSON.stringify([rule, severity, language, came]);

/** Lists of a key's values, in the order of the first of each. */
export function grouped<K, V>(values: readonly V[], keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

interface DrawOptions<F> {
  readonly count: number;
  readonly seed: string;
  readonly isRead?: (finding: F) => boolean;
  readonly cell?: (finding: F) => string;
}

/**
 * About `count` findings, by the square root of how many each cell has and at least four of each, so that rare rules
 * are read too. Findings for which `isRead` holds count first; the others come in an order decided by their names and
 * the seed, so a finding once drawn stays drawn when others come or go.
 */
export function drawn<F extends Drawable>(
  findings: readonly F[],
  { count, seed, isRead = () => false, cell = (finding) => cellOf(finding, false) }: DrawOptions<F>,
): F[] {
  const cells = [...grouped(findings, cell).values()];
  const roots = cells.reduce((sum, { length }) => sum + Math.sqrt(length), 0);
  return cells.flatMap((all) => {
    const share = Math.max(4, Math.round((count * Math.sqrt(all.length)) / roots));
    const rank = new Map(all.map((finding) => [finding, (isRead(finding) ? ' ' : '') + digestOf(seed, finding.id)]));
    return all.sort((a, b) => (rank.get(a)! < rank.get(b)! ? -1 : 1)).slice(0, share);
  });
}

/** Rule by rule and post by post, the easiest order for reading. */
export const inReadingOrder = <F extends { rule: string; path: string; start: number }>(findings: readonly F[]): F[] =>
  findings.toSorted((a, b) => compare(a.rule, b.rule) || compare(a.path, b.path) || a.start - b.start);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
