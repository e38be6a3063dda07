import type { Entry, Hit } from '../lexicon.js';

/**
 * The hits in order of start, without those that a longer hit of the same lexicon and group overlaps. Of two of one
 * length the first stays. `groupOf` numbers the groups of all lexicons, from 1.
 */
export function longestOnly(text: string, hits: readonly Hit[], groupOf: ReadonlyMap<Entry, number>): readonly Hit[] {
  const groups = new Map<number, Hit[]>();
  for (const hit of hits) {
    const number = groupOf.get(hit.entry) as number;
    const group = groups.get(number);
    if (group) group.push(hit);
    else groups.set(number, [hit]);
  }
  const taken = new Int32Array(hits.length > 0 ? text.length : 0);
  const kept: Hit[] = [];
  for (const [number, group] of groups) {
    group.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.entry.id - b.entry.id);
    for (const hit of group) {
      // What overlaps a span no longer than itself covers its first or its last unit.
      if (taken[hit.start] === number || taken[hit.end - 1] === number) continue;
      taken.fill(number, hit.start, hit.end);
      kept.push(hit);
    }
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}
