import type { Hit } from '../lexicon.js';

/**
 * The hits in order of start, without those that a longer hit of the same lexicon and group overlaps. Of two equally
 * long ones the first is kept.
 */
export function longestOnly(text: string, hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  let taken: Int32Array | undefined;
  let number = 0;
  for (const group of groupsOf(hits)) {
    group.sort((a, b) => a.start - b.start);
    if (areApart(group)) {
      for (const hit of group) kept.push(hit);
      continue;
    }
    number++;
    taken ??= new Int32Array(text.length);
    group.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || a.entry.id - b.entry.id);
    for (const hit of group) {
      // What overlaps a span and is at least as long covers its first or its last unit.
      if (taken[hit.start] === number || taken[hit.end - 1] === number) continue;
      taken.fill(number, hit.start, hit.end);
      kept.push(hit);
    }
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Does none of them, which are in order of start, overlap the next? */
const areApart = (hits: readonly Hit[]): boolean =>
  hits.every(({ start }, i) => i === 0 || (hits[i - 1] as Hit).end <= start);

function groupsOf(hits: readonly Hit[]): readonly Hit[][] {
  const groups: Hit[][] = [];
  const byName = new Map<string, Map<string, Hit[]>>();
  for (const hit of hits) {
    const { lexicon, group } = hit.entry;
    const known = byName.get(lexicon) ?? new Map<string, Hit[]>();
    const found = known.get(group);
    if (found) {
      found.push(hit);
      continue;
    }
    groups.push([hit]);
    byName.set(lexicon, known.set(group, groups.at(-1) as Hit[]));
  }
  return groups;
}
