import { Mistake } from '../../../src/mistake.js';
import { byId } from '../../browser/dom.js';
import { dataOf } from '../../linter/data.js';
import type { CheckedPart } from '../checked.js';
import type { Answer, Delivery, Request, Requests } from './requests.js';

interface Waiting {
  readonly onPart: (part: CheckedPart) => void;
  readonly resolve: (done: never) => void;
  readonly reject: (error: Error) => void;
}

const waiting = new Map<number, Waiting>();
let last = 0;
let started: Promise<Worker> | undefined;

/** Asks the worker, which is started with the first request. Rejects with a Mistake on a sheet that cannot be read. */
export async function ask<Kind extends keyof Requests>(
  kind: Kind,
  given: Requests[Kind]['given'],
  onPart: (part: CheckedPart) => void = () => {},
): Promise<Requests[Kind]['answer']> {
  const id = ++last;
  started ??= start();
  started.catch(() => {
    started = undefined;
  });
  const worker = await started;
  return new Promise((resolve, reject) => {
    waiting.set(id, { onPart, resolve, reject });
    worker.postMessage({ id, kind, given } as Request);
  });
}

/** The worker runs the page's own script, after the reader of workbooks, which only calendars need. */
async function start(): Promise<Worker> {
  const reader = new TextDecoder().decode(await dataOf('workbook-reader.js'));
  const address = URL.createObjectURL(new Blob([reader, '\n', await program()], { type: 'text/javascript' }));
  const worker = new Worker(address);
  // It has been read when the worker says something, or has failed.
  for (const kind of ['message', 'error'])
    worker.addEventListener(kind, () => URL.revokeObjectURL(address), { once: true });
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(worker, data));
  worker.addEventListener('error', ({ message }) => {
    started = undefined;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(message || 'Worker'));
    waiting.clear();
  });
  return worker;
}

/** The script of this page: inside it if it is one file, else beside it. */
async function program(): Promise<string> {
  const script = byId('program') as HTMLScriptElement;
  if (script.src === '') return script.textContent ?? '';
  const answer = await fetch(script.src);
  if (!answer.ok) throw new Error(`script.js: ${answer.status}`);
  return answer.text();
}

function hear(worker: Worker, answer: Answer): void {
  if ('need' in answer) {
    void send(worker, answer.need);
    return;
  }
  const asked = waiting.get(answer.id);
  if (!('part' in answer)) waiting.delete(answer.id);
  if ('part' in answer) asked?.onPart(answer.part);
  else if ('done' in answer) asked?.resolve(answer.done as never);
  else if ('mistake' in answer) asked?.reject(new Mistake(answer.mistake.key, answer.mistake.slots));
  else asked?.reject(new Error(answer.failed));
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
