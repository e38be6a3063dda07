import { distance } from 'fastest-levenshtein';

/**
 * The candidate that a mistyped word most likely meant; undefined when none is near (a third of its letters may differ,
 * or two if it has more than three).
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > 100) return undefined;
  const lower = word.toLowerCase();
  let found: string | undefined;
  let least = Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    // Words differ by at least the difference of their lengths.
    if (Math.abs(other.length - lower.length) >= least) continue;
    const differing = distance(lower, other);
    if (differing >= least) continue;
    least = differing;
    found = candidate;
  }
  return found;
}

/**
 * The candidate that equals a word apart from case and one slip: a letter more, less or different, or two swapped. For
 * short words only swaps count.
 */
export function slipOf(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  return candidates.find((candidate) => {
    const other = candidate.toLowerCase();
    if (Math.abs(lower.length - other.length) > 1) return false;
    return lower === other || isSwapped(lower, other) || (other.length > 4 && distance(lower, other) === 1);
  });
}

function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((_, index) => one[index] !== other[index]);
  return at >= 0 && one === other.slice(0, at) + (other[at + 1] ?? '') + (other[at] ?? '') + other.slice(at + 2);
}
