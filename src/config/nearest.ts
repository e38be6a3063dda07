import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a mistyped word most likely meant; undefined when none is near (a third of its letters may differ; two where it has more than three). */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  if (list.length === 0 || word.length > 100) return undefined;
  const lower = word.toLowerCase();
  const found = closest(
    lower,
    list.map((candidate) => candidate.toLowerCase()),
  );
  const candidate = list.find((one) => one.toLowerCase() === found) as string;
  return distance(lower, found) <= Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3))
    ? candidate
    : undefined;
}
