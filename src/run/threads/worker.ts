import { parentPort, workerData } from 'node:worker_threads';
import type { Outcome } from '../checked.js';
import { disk } from '../disk.js';
import { readDraft } from '../drafts/read-draft.js';
import { lintFile } from '../lint-files.js';
import { openProject, type ProjectOptions } from '../project.js';
import { type Answer, type Job, packed, takenBy } from './job.js';

/** What a thread should do with its drafts. */
export interface Order {
  readonly options: ProjectOptions;
  /** Should it record what reports depend on? */
  readonly isWitnessed: boolean;
}

/** What one of the threads is given: also its number, from 1. */
export interface ThreadOrder extends Order {
  readonly thread: number;
}

/** Answers the jobs that a thread is given. */
export function answerJobs(): void {
  const { options, isWitnessed, thread } = workerData as ThreadOrder;
  const project = openProject(options, disk);
  const draftAt = (path: string) => ({ path, read: () => readDraft(options, path) });
  parentPort?.on('message', async (job: Job) => {
    for (let own = takenBy(job, thread); own; own = takenBy(job, thread)) {
      const outcomes: Outcome[] = [];
      for (let place = own.from; place < own.to; place++)
        outcomes.push(
          await lintFile(project, draftAt(job.paths[place] as string), { fallback: job.fallback, isWitnessed }),
        );
      parentPort?.postMessage({ from: own.from, outcomes: packed(outcomes) } satisfies Answer);
    }
  });
}
