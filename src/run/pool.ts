import { Worker } from 'node:worker_threads';
import type { FallbackLanguage } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { Answer, Batch, Outcome } from './outcome.js';
import type { ProjectOptions } from './project.js';

/** How many drafts a thread takes at a time. */
const batchSize = 32;

/** Lints files in threads; outcomes come in the order of the paths. */
export async function* lintInThreads(
  options: ProjectOptions,
  paths: readonly string[],
  threads: number,
  fallback: FallbackLanguage | undefined,
): AsyncGenerator<Outcome> {
  const batches: (readonly string[])[] = [];
  for (let i = 0; i < paths.length; i += batchSize) batches.push(paths.slice(i, i + batchSize));
  const workers = Array.from(
    { length: Math.min(threads, batches.length) },
    () => new Worker(new URL('./worker.js', import.meta.url), { workerData: options }),
  );
  const busy = workers.map(() => Promise.resolve<unknown>(undefined));
  const answers = batches.map((batch, i) => {
    const turn = i % workers.length;
    const answer = (busy[turn] as Promise<unknown>).then(() =>
      ask(workers[turn] as Worker, { paths: batch, fallback }),
    );
    busy[turn] = answer.catch(() => {});
    return answer;
  });
  for (const answer of answers) answer.catch(() => {});
  try {
    for (const answer of answers)
      for (const one of await answer)
        yield 'report' in one ? one : { unread: { path: one.path, mistake: new Mistake(one.key, one.slots) } };
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Rejects when the worker trips over a bug, or ends before its time. */
function ask(worker: Worker, batch: Batch): Promise<Answer[]> {
  return new Promise((resolve, reject) => {
    const ended = (code: number) => settle(() => reject(new Error(`a thread ended early (${code})`)));
    const answered = (answers: Answer[]) => settle(() => resolve(answers));
    const failed = (error: unknown) => settle(() => reject(error));
    const settle = (how: () => void): void => {
      worker.off('exit', ended).off('message', answered).off('error', failed);
      how();
    };
    worker.on('exit', ended).on('message', answered).on('error', failed);
    worker.postMessage(batch);
  });
}
