import { byId } from '../browser/dom.js';
import { dataOf } from './data.js';
import type { Answer, Delivery, FromWorker } from './messages.js';

interface Listener {
  hear(answer: Answer): void;
  /** The worker has failed, and answers nothing more. */
  ended(message: string): void;
}

/**
 * Starts a worker with the page's own script, behind the scripts of other data files. Throws an error where browser,
 * policy or server allow none.
 */
export async function startWorker(heads: readonly string[], { hear, ended }: Listener): Promise<Worker> {
  const before = await Promise.all(heads.map(async (name) => new TextDecoder().decode(await dataOf(name))));
  const script = new Blob([[...before, await program()].join('\n')], { type: 'text/javascript' });
  const address = URL.createObjectURL(script);
  try {
    const worker = new Worker(address);
    await running(worker);
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if ('need' in data) void send(worker, data.need);
      else if ('id' in data) hear(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      ended(message || 'Worker');
    });
    return worker;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Waits until its script runs: a policy that allows no worker shows only then. */
const running = (worker: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.addEventListener('message', () => resolve(), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
  });

/** The script of this page: inside it if it is one file, else beside it, where the browser has kept it. */
async function program(): Promise<string> {
  const script = byId('program') as HTMLScriptElement;
  if (script.src === '') return script.textContent ?? '';
  const answer = await fetch(script.src, { cache: 'force-cache' });
  if (!answer.ok) throw new Error(`script.js: ${answer.status}`);
  return answer.text();
}

async function send(worker: Worker, name: string): Promise<void> {
  const deliver = (delivery: Delivery, moved: Transferable[] = []) => worker.postMessage(delivery, moved);
  try {
    const bytes = await dataOf(name);
    deliver({ name, bytes }, [bytes.buffer as ArrayBuffer]);
  } catch (error) {
    deliver({ name, failed: error instanceof Error ? error.message : String(error) });
  }
}
