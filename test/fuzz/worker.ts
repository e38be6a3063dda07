// Tries cases of one kind in a thread, which is ended from outside when a case does not end.
import { setImmediate as others } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { failuresOf, sampleOf } from './kind.js';
import { kinds } from './kinds.js';
import type { Answer, Order, Start } from './watched.js';

const { name, ground, beat } = workerData as Start;
const current = new Int32Array(beat);
const kind = await kinds[name]!.open(ground);
const answer = (what: Answer): void => parentPort?.postMessage(what);

async function stretch(from: number, to: number, until: number): Promise<void> {
  let index = from;
  for (; index < to && Date.now() < until; index++) {
    Atomics.store(current, 0, index);
    const sample = sampleOf(kind, name, ground.seed, index);
    const failures = await failuresOf(kind, sample);
    if (failures.length > 0) answer({ failed: { index, failures } });
    // Some cases wait for timers.
    if (index % 50 === 0) await others();
  }
  answer({ next: index });
}

parentPort?.on('message', async (order: Order) => {
  if ('sample' in order) answer({ failures: await failuresOf(kind, order.sample) });
  else await stretch(order.from, order.to, order.until);
});
answer({ next: 0 });
