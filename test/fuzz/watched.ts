import { Worker } from 'node:worker_threads';
import type { Failure, Ground } from './kind.js';
import { kinds } from './kinds.js';

/** The initial data of a worker. */
export interface Start {
  readonly name: string;
  readonly ground: Ground;
  /** The worker writes the number of its current case here. */
  readonly beat: SharedArrayBuffer;
}

/** Try this case; or all from one number up to but not including another, until a time (ms since 1970). */
export type Order =
  | { readonly sample: unknown }
  | { readonly from: number; readonly to: number; readonly until: number };

/** A case that failed. */
export interface Failed {
  readonly index: number;
  readonly failures: readonly Failure[];
}

export type Answer =
  | { readonly failures: readonly Failure[] }
  | { readonly failed: Failed }
  | { readonly next: number };

/** ms that a case may take, unless its kind says otherwise. */
const usualPatience = 20_000;
/** The same for a case that is being shrunk. */
const shortPatience = 6000;
/** In MB, for a worker: a case that needs more fails. */
const memory = 2000;

/** A thread that tries cases, and is replaced when one of them never ends or takes the thread with it. */
export class Watched {
  readonly #start: Omit<Start, 'beat'>;
  readonly #patience: number;
  #worker: Promise<{ worker: Worker; beat: Int32Array }> | undefined;

  constructor(name: string, ground: Ground) {
    this.#start = { name, ground };
    this.#patience = kinds[name]?.patience ?? usualPatience;
  }

  /** Tries cases from a number on; reports those that fail, and returns the number of the first that was not tried. */
  async stretch(from: number, to: number, until: number, tell: (failed: Failed) => void): Promise<number> {
    const answer = await this.#ask(
      { from, to, until },
      this.#patience,
      (other) => 'failed' in other && tell(other.failed),
    );
    if ('next' in answer) return answer.next;
    const { lost, index } = answer as Lost;
    tell({ index, failures: [lost] });
    return index + 1;
  }

  /** The failures of one case. */
  async attempt(sample: unknown, isQuick = false): Promise<readonly Failure[]> {
    const answer = await this.#ask(
      { sample },
      isQuick && this.#patience === usualPatience ? shortPatience : this.#patience,
      () => {},
    );
    return 'failures' in answer ? answer.failures : 'lost' in answer ? [answer.lost] : [];
  }

  async close(): Promise<void> {
    await (await this.#worker)?.worker.terminate();
    this.#worker = undefined;
  }

  async #ask(order: Order, limit: number, tell: (answer: Answer) => void): Promise<Answer | Lost> {
    this.#worker ??= this.#open();
    const { worker, beat } = await this.#worker;
    const outcome = new Promise<Answer | Lost>((done) => {
      let last = -1;
      let since = Date.now();
      const lose = (property: string, detail: string) =>
        end({ lost: { property, culprit: '', detail }, index: beat[0] ?? 0 });
      const watch = setInterval(() => {
        if (beat[0] !== last) [last, since] = [beat[0] ?? 0, Date.now()];
        else if (Date.now() - since > limit) lose('never-ends', `no end in ${limit / 1000} s`);
      }, 250);
      const end = (answer: Answer | Lost) => {
        clearInterval(watch);
        silence(worker);
        done(answer);
      };
      worker.on('error', (error) => lose('ends-the-thread', String(error)));
      worker.on('exit', (code) => lose('ends-the-thread', `exit ${code}`));
      worker.on('message', (answer: Answer) => ('failed' in answer ? tell(answer) : end(answer)));
      worker.postMessage(order);
    });
    const answer = await outcome;
    if ('lost' in answer) await this.close();
    return answer;
  }

  async #open(): Promise<{ worker: Worker; beat: Int32Array }> {
    const beat = new SharedArrayBuffer(4);
    const worker = new Worker(new URL('worker.mjs', import.meta.url), {
      workerData: { ...this.#start, beat } satisfies Start,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    await new Promise((done, fail) => worker.once('message', done).once('error', fail));
    silence(worker);
    return { worker, beat: new Int32Array(beat) };
  }
}

/** Removes its listeners; a worker itself listens to its own events by other names. */
const silence = (worker: Worker): void => {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
};

interface Lost {
  readonly lost: Failure;
  readonly index: number;
}
