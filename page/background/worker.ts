import { deliver } from './data.js';
import type { Delivery, FromWorker, Request } from './messages.js';
import { answerTo } from './work.js';

const say = (message: FromWorker): void => postMessage(message);

/** Runs in the worker: does there what would keep the page from answering keys. */
export function answerInBackground(): void {
  addEventListener('message', ({ data }: MessageEvent<Request | Delivery>) => {
    if ('kind' in data) void answerTo(data, say);
    else deliver(data);
  });
  say({ runs: true });
}
