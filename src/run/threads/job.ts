import type { FallbackLanguage } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import type { Outcome } from '../checked.js';

/**
 * The work that threads share: the drafts, how many of them are taken, and then, for each thread, the start of those it
 * took last. Each takes the next few until none are left.
 */
export interface Job {
  readonly paths: readonly string[];
  readonly fallback: FallbackLanguage | undefined;
  readonly taken: Int32Array;
}

/** The outcomes of a thread for the drafts from an index on. */
export interface Answer {
  readonly from: number;
  /** In JSON, which crosses between threads faster than objects. */
  readonly outcomes: string;
}

/** How many drafts a thread takes at a time. */
const mostAtOnce = 16;

/** A job for a number of threads. */
export const jobOf = (paths: readonly string[], fallback: FallbackLanguage | undefined, threads: number): Job => ({
  paths,
  fallback,
  taken: new Int32Array(new SharedArrayBuffer(4 * (1 + threads))).fill(-1, 1),
});

/** Indexes of drafts, the last excluded. */
export interface DraftNumbers {
  readonly from: number;
  readonly to: number;
}

/** Takes the indexes of drafts for this thread alone; undefined when none are left. `thread` counts from 1. */
export function takenBy({ paths, taken }: Job, thread: number): DraftNumbers | undefined {
  const from = Atomics.add(taken, 0, mostAtOnce);
  if (from >= paths.length) return undefined;
  taken[thread] = from;
  return { from, to: Math.min(from + mostAtOnce, paths.length) };
}

/** The indexes that a thread took last. */
export function lastOf({ paths, taken }: Job, thread: number): DraftNumbers | undefined {
  const from = taken[thread] ?? -1;
  return from < 0 ? undefined : stretchFrom({ paths }, from);
}

/** The indexes that a thread takes at once, from one on. */
export const stretchFrom = ({ paths }: Pick<Job, 'paths'>, from: number): DraftNumbers => ({
  from,
  to: Math.min(from + mostAtOnce, paths.length),
});

/** Outcomes as a text: a class cannot cross between threads. */
export const packed = (outcomes: readonly Outcome[]): string => JSON.stringify(outcomes);

/** The inverse of `packed`. */
export const unpacked = (text: string): Outcome[] =>
  (JSON.parse(text) as Outcome[]).map((outcome) =>
    'mistake' in outcome ? { ...outcome, mistake: revived(outcome.mistake) } : outcome,
  );

const revived = ({ key, slots, others }: Pick<Mistake, 'key' | 'slots' | 'others'>): Mistake =>
  new Mistake(key, slots, { others: others.map(revived) });
