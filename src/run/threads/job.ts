import type { FallbackLanguage } from '../../lint/report.js';
import { Mistake } from '../../mistake.js';
import type { Outcome } from '../checked.js';

/**
 * What threads do together: the drafts, how many of them were taken, and behind that, of each thread, where those begin that it
 * took last. Each takes the next few until none is left.
 */
export interface Job {
  readonly paths: readonly string[];
  readonly fallback: FallbackLanguage | undefined;
  readonly taken: Int32Array;
}

/** What a thread made of the drafts from a place on. */
export interface Answer {
  readonly from: number;
  /** Outcomes in JSON, which crosses to another thread faster than objects. */
  readonly outcomes: string;
}

/** How many drafts a thread takes at a time. */
const mostAtOnce = 16;

/** A job for so many threads. */
export const jobOf = (paths: readonly string[], fallback: FallbackLanguage | undefined, threads: number): Job => ({
  paths,
  fallback,
  taken: new Int32Array(new SharedArrayBuffer(4 * (1 + threads))).fill(-1, 1),
});

/** Places of drafts, the last excluded. */
export interface DraftNumbers {
  readonly from: number;
  readonly to: number;
}

/** The places of drafts that no other thread will take; undefined where none is left. `thread` counts from 1. */
export function takenBy({ paths, taken }: Job, thread: number): DraftNumbers | undefined {
  const from = Atomics.add(taken, 0, mostAtOnce);
  if (from >= paths.length) return undefined;
  taken[thread] = from;
  return { from, to: Math.min(from + mostAtOnce, paths.length) };
}

/** The places that a thread took last. */
export function lastOf({ paths, taken }: Job, thread: number): DraftNumbers | undefined {
  const from = taken[thread] ?? -1;
  return from < 0 ? undefined : stretchFrom({ paths }, from);
}

/** The places that a thread takes from one on. */
export const stretchFrom = ({ paths }: Pick<Job, 'paths'>, from: number): DraftNumbers => ({
  from,
  to: Math.min(from + mostAtOnce, paths.length),
});

/** Outcomes as a text: a class cannot cross from thread to thread. */
export const packed = (outcomes: readonly Outcome[]): string => JSON.stringify(outcomes);

/** What `packed` made of outcomes. */
export const unpacked = (text: string): Outcome[] =>
  (JSON.parse(text) as Outcome[]).map((outcome) =>
    'mistake' in outcome ? { ...outcome, mistake: revived(outcome.mistake) } : outcome,
  );

const revived = ({ key, slots, others }: Pick<Mistake, 'key' | 'slots' | 'others'>): Mistake =>
  new Mistake(key, slots, { others: others.map(revived) });
