import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FallbackLanguage } from '../lint/report.js';
import { type Answer, type Job, type Outcome, take, unpacked } from './outcome.js';
import type { Order } from './worker.js';

/** The young generation of a thread: with what V8 allows, each would take 40 MB more, for no gain in time. */
const youngGenerationMb = 4;

/** Threads that lint drafts beside the one that opened them. */
export interface Pool {
  /** Lints drafts in all threads, in this one by `here`; outcomes come in the order of the paths. Throws what is no Mistake. */
  lint(
    paths: readonly string[],
    fallback: FallbackLanguage | undefined,
    here: (place: number) => Promise<Outcome>,
  ): AsyncGenerator<Outcome>;
  close(): Promise<void>;
}

/** Starts threads, so that with this one there are as many as asked for; each loads the program and its rules once. */
export function openPool(order: Order, threads: number): Pool {
  const entry = new URL('../bin/worker.js', import.meta.url);
  const settings = { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb } };
  const workers = Array.from({ length: threads - 1 }, () => new Worker(entry, settings));
  const done = new Map<number, readonly Outcome[]>();
  let failure: unknown;
  let wake = (): void => {};
  const failed = (error: unknown): void => {
    failure ??= error;
    wake();
  };
  for (const worker of workers)
    worker
      .on('error', failed)
      .on('exit', (code) => failed(new Error(`a thread ended early (${code})`)))
      .on('message', ({ from, outcomes }: Answer) => {
        done.set(from, unpacked(outcomes));
        wake();
      });
  return {
    async *lint(paths, fallback, here) {
      const job: Job = { paths, fallback, taken: new Int32Array(new SharedArrayBuffer(4)) };
      for (const worker of workers) worker.postMessage(job);
      let shown = 0;
      const inOrder = function* (): Generator<Outcome> {
        for (let next = done.get(shown); next; next = done.get(shown)) {
          done.delete(shown);
          shown += next.length;
          yield* next;
        }
        if (failure) throw failure;
      };
      for (let own = take(job); own; own = take(job)) {
        const outcomes: Outcome[] = [];
        for (let place = own.from; place < own.to; place++) outcomes.push(await here(place));
        done.set(own.from, outcomes);
        // What the other threads have sent comes in.
        await setImmediate();
        yield* inOrder();
      }
      while (shown < paths.length) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (done.has(shown) || failure) resolve();
        });
        yield* inOrder();
      }
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.removeAllListeners().terminate()));
    },
  };
}
