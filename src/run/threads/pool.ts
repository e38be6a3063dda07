import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FallbackLanguage } from '../../lint/report.js';
import type { Outcome } from '../checked.js';
import { type Answer, type DraftNumbers, jobOf, lastOf, stretchFrom, takenBy, unpacked } from './job.js';
import type { Order, ThreadOrder } from './worker.js';

/** In MB, for a thread's young generation: V8's own limit would cost each 40 MB more without saving time. */
const youngGenerationMb = 4;

/** Threads that lint drafts beside the current one. */
export interface Pool {
  /** Lints drafts in all threads, in the current one with `here`; outcomes are in the order of the paths. */
  lint(
    paths: readonly string[],
    fallback: FallbackLanguage | undefined,
    here: (place: number) => Promise<Outcome>,
  ): AsyncGenerator<Outcome>;
  close(): Promise<void>;
}

/**
 * Starts threads, so that with the current one there are as many as asked for; each loads the program and its rules
 * once. The drafts of a thread that ends early (its memory is full, a user's own rule ends it) are linted in this one.
 */
export function openPool(order: Order, threads: number): Pool {
  const entry = new URL('../bin/worker.js', import.meta.url);
  const resourceLimits = { maxYoungGenerationSizeMb: youngGenerationMb };
  const workers = Array.from(
    { length: threads - 1 },
    (_, index) =>
      new Worker(entry, { workerData: { ...order, thread: index + 1 } satisfies ThreadOrder, resourceLimits }),
  );
  const done = new Map<number, readonly Outcome[]>();
  const ended = new Set<number>();
  let wake = (): void => {};
  for (const [index, worker] of workers.entries()) {
    const end = (): void => {
      ended.add(index + 1);
      wake();
    };
    worker
      .on('error', end)
      .on('exit', end)
      .on('message', ({ from, outcomes }: Answer) => {
        done.set(from, unpacked(outcomes));
        wake();
      });
  }
  return {
    async *lint(paths, fallback, here) {
      const job = jobOf(paths, fallback, threads);
      for (const worker of workers) worker.postMessage(job);
      let shown = 0;
      const inOrder = function* (): Generator<Outcome> {
        for (let next = done.get(shown); next; next = done.get(shown)) {
          done.delete(shown);
          shown += next.length;
          yield* next;
        }
      };
      const lintHere = async ({ from, to }: DraftNumbers): Promise<void> => {
        const outcomes: Outcome[] = [];
        for (let place = from; place < to; place++) outcomes.push(await here(place));
        done.set(from, outcomes);
      };
      for (let own = takenBy(job, threads); own; own = takenBy(job, threads)) {
        await lintHere(own);
        // Receives what the other threads have sent.
        await setImmediate();
        yield* inOrder();
      }
      while (shown < paths.length) {
        const left = [...ended].map((thread) => lastOf(job, thread)).find((last) => last?.from === shown);
        // Nobody else can lint what a thread had taken when it ended.
        const isAlone = ended.size === workers.length;
        if (!done.has(shown) && (left || isAlone)) await lintHere(left ?? stretchFrom(job, shown));
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
            if (done.has(shown)) resolve();
          });
        yield* inOrder();
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.removeAllListeners().terminate()));
    },
  };
}
