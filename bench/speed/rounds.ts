// Runs tools in turns: what slows the machine for a while slows all of them, and ratios are taken round by round.
import { type Run, runOf, type Tool } from './measured.js';
import type { Row } from './table.js';

/** The runs of each tool by its name, each with the number of its round. */
export type Runs = ReadonlyMap<string, readonly (Run & { readonly round: number })[]>;

interface RoundsOptions {
  readonly rounds: number;
  readonly scratch: string;
  /** Seconds of processor time. */
  readonly enough?: number;
  readonly peak?: boolean;
}

/**
 * Runs each tool once in each round, in an order that moves on by one each time. A tool that has had enough time in all
 * is not run again.
 */
export function runsOf(
  tools: readonly Tool[],
  { rounds, scratch, enough = Number.POSITIVE_INFINITY, peak = true }: RoundsOptions,
): Runs {
  const runs = new Map(tools.map(({ name }) => [name, [] as (Run & { round: number })[]]));
  for (let round = 0; round < rounds; round++)
    for (const tool of [...tools.slice(round % tools.length), ...tools.slice(0, round % tools.length)]) {
      const before = runs.get(tool.name)!;
      const taken = before.reduce((sum, { processor }) => sum + processor, 0);
      if (taken > enough || before.some(({ stopped }) => stopped)) continue;
      tool.before?.();
      before.push({ round, ...runOf(tool, { scratch, peak }) });
    }
  return runs;
}

/** Medians of each tool's runs, and of their ratios to the runs of `unit` in the same rounds. */
export function rowsOf(runs: Runs, unit: string): Row[] {
  const units = new Map(runs.get(unit)!.map((run) => [run.round, run]));
  return [...runs].map(([name, all]) => {
    const middle = (of: (run: (typeof all)[number]) => number) => median(all.map(of));
    const ratio = (key: 'processor' | 'wall') => middle((run) => run[key] / units.get(run.round)![key]);
    return {
      name,
      runs: all.length,
      stopped: all.some(({ stopped }) => stopped),
      processor: middle(({ processor }) => processor),
      wall: middle(({ wall }) => wall),
      processorRatio: ratio('processor'),
      wallRatio: ratio('wall'),
      peak: Math.max(...all.map(({ peak }) => peak ?? 0)) || undefined,
    };
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
