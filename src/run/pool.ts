import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Mistake } from '../mistake.js';
import type { Outcome } from './judge-files.js';
import type { ProjectOptions } from './project.js';
import type { Answer } from './worker.js';

/** Below this many drafts, starting threads costs more than they save. */
const worthIt = 200;

/** How many drafts a thread takes at a time. */
const batchSize = 32;

/** How many threads a run of so many drafts is given. */
export const threadsFor = (drafts: number, wanted: number | 'auto' = 'auto'): number =>
  wanted === 'auto' ? (drafts < worthIt ? 1 : Math.min(availableParallelism(), 8)) : wanted;

/** Judges files in threads; outcomes come in the order of the paths. */
export async function* judgeInThreads(
  options: ProjectOptions,
  paths: readonly string[],
  threads: number,
): AsyncGenerator<Outcome> {
  const { default: Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const batches: string[][] = [];
    for (let i = 0; i < paths.length; i += batchSize) batches.push(paths.slice(i, i + batchSize));
    const answers = batches.map((batch): Promise<Answer[]> => pool.run({ options, paths: batch }));
    for (const answer of answers) answer.catch(() => {});
    for (const answer of answers)
      for (const one of await answer) yield 'report' in one ? one : { mistake: new Mistake(one.key, one.slots) };
  } finally {
    await pool.destroy();
  }
}
