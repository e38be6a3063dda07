import type { Hit } from '../lexicon.js';

/**
 * The hits in order of start, without those that a longer hit of the same lexicon and group overlaps. Of two of one
 * length the first stays.
 */
export function longestOnly(text: string, hits: readonly Hit[]): readonly Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const name = `${hit.entry.lexicon} ${hit.entry.group}`;
    const group = groups.get(name);
    if (group) group.push(hit);
    else groups.set(name, [hit]);
  }
  const taken = new Int32Array(hits.length > 0 ? text.length : 0);
  const kept: Hit[] = [];
  let number = 0;
  for (const group of groups.values()) {
    number++;
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
