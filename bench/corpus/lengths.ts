// How long the drafts of the bench are, in words: as with real posts, half are under 60, with a long tail.

const quantiles: readonly (readonly [share: number, words: number])[] = [
  [0, 5],
  [0.1, 16],
  [0.25, 30],
  [0.5, 60],
  [0.75, 105],
  [0.9, 210],
  [0.98, 600],
  [0.997, 1500],
  [1, 3000],
];

/** The length at a share of all drafts: 0 the shortest, 1 the longest. Between two quantiles it grows by a factor. */
export function lengthAt(share: number): number {
  const upper = quantiles.findIndex(([at]) => at > share);
  if (upper < 0) return quantiles.at(-1)![1];
  const [[from, least], [to, most]] = [quantiles[upper - 1]!, quantiles[upper]!];
  return Math.round(least * (most / least) ** ((share - from) / (to - from)));
}
