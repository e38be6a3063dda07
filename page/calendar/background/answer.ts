import { Mistake } from '../../../src/mistake.js';
import { columnQuestion } from '../columns.js';
import { readingOf } from '../reading.js';
import { openSheet } from '../sheet.js';
import { checkSheet } from './check.js';
import { bringDayWords, deliver } from './data.js';
import type { Answer, Delivery, Request } from './requests.js';

/** The last request to read or to check: an earlier check has no reader any more. */
let newest = 0;

const say = (answer: Answer): void => postMessage(answer);

/** Runs in the worker: does there what would keep the page from answering keys. */
export function answerInBackground(): void {
  addEventListener('message', ({ data }: MessageEvent<Request | Delivery>) => {
    if (!('kind' in data)) return deliver(data);
    if (data.kind === 'read' || data.kind === 'check') newest = data.id;
    void answerTo(data);
  });
}

async function answerTo(request: Request): Promise<void> {
  const { id } = request;
  try {
    say({ id, done: await doneFor(request) });
  } catch (error) {
    if (error instanceof Mistake) say({ id, mistake: { key: error.key, slots: error.slots } });
    else say({ id, failed: error instanceof Error ? error.message : String(error) });
  }
}

async function doneFor({ id, kind, given }: Request): Promise<unknown> {
  if (kind === 'open') return openSheet(given);
  await bringDayWords();
  if (kind === 'read') return readingOf(given);
  if (kind === 'columns') return columnQuestion(given);
  return checkSheet(given, async (part) => {
    say({ id, part });
    // Requests that came meanwhile are heard now.
    await new Promise((heard) => setTimeout(heard));
    if (newest !== id) throw new Error('a later request');
  });
}
