import { availableParallelism } from 'node:os';

/** Below this many drafts, starting threads costs more than they save. */
const worthIt = 200;

/** How many threads a run of so many drafts is given. */
export const threadsFor = (drafts: number, wanted: number | 'auto' = 'auto'): number =>
  wanted === 'auto' ? (drafts < worthIt ? 1 : Math.min(availableParallelism(), 8)) : wanted;
