/** The results of one kind: its cases, the ms that they took, and the failures by class. */
export interface Tally {
  readonly name: string;
  readonly cases: number;
  readonly milliseconds: number;
  readonly classes: ReadonlyMap<string, number>;
}

/** The tallies as lines. */
export const summaryOf = (tallies: readonly Tally[]): string =>
  tallies
    .flatMap(({ name, cases, milliseconds, classes }) => [
      `${name}: ${cases} cases, ${Math.round((cases * 1000) / Math.max(1, milliseconds))} a second, ${classes.size} classes of failure`,
      ...[...classes].sort(([, a], [, b]) => b - a).map(([one, count]) => `  ${count} × ${one}`),
    ])
    .join('\n');
