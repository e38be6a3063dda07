// Tools in turns: what slows the machine for a while slows all of them, and ratios are taken round by round.
import { measured } from './measured.mjs';

/**
 * Runs each tool once a round, in an order that moves on by one each time. A tool that has taken `enough` seconds of
 * processor time in all is not run again. Gives the runs of each tool by its name; those of `unit` go on to the end.
 */
export function inTurns(tools, { rounds, scratch, enough = Number.POSITIVE_INFINITY, peak = true }) {
  const runs = new Map(tools.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const tool of [...tools.slice(round % tools.length), ...tools.slice(0, round % tools.length)]) {
      const before = runs.get(tool.name);
      const taken = before.reduce((sum, { processor }) => sum + processor, 0);
      if (taken > enough || before.some(({ stopped }) => stopped)) continue;
      tool.before?.();
      before.push({ round, ...measured(tool, { scratch, peak }) });
    }
  return runs;
}

/** Medians of each tool's runs, and of their ratios to the runs of `unit` in the same rounds. */
export function medians(runs, unit) {
  const units = new Map(runs.get(unit).map((run) => [run.round, run]));
  return [...runs].map(([name, all]) => {
    const of = (value) => median(all.map(value));
    const ratio = (key) => of((run) => run[key] / units.get(run.round)[key]);
    return {
      name,
      runs: all.length,
      stopped: all.some(({ stopped }) => stopped),
      processor: of(({ processor }) => processor),
      wall: of(({ wall }) => wall),
      processorRatio: ratio('processor'),
      wallRatio: ratio('wall'),
      peak: Math.max(...all.map(({ peak }) => peak ?? 0)) || undefined,
    };
  });
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
