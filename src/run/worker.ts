import { parentPort, workerData } from 'node:worker_threads';
import type { Assumed, Report } from '../lint/report.js';
import type { Slots } from '../messages/messages.js';
import { Mistake } from '../mistake.js';
import { judgeBytes } from './judge-files.js';
import { openProject, type ProjectOptions } from './project.js';
import { readDraft } from './read-draft.js';

/** An outcome as data: a class cannot cross from thread to thread. */
export type Answer =
  | { readonly report: Report }
  | { readonly path: string; readonly key: string; readonly slots: Slots };

/** Drafts that a thread takes at a time. */
export interface Batch {
  readonly paths: readonly string[];
  readonly assumed: Assumed | undefined;
}

const options = workerData as ProjectOptions;
const project = openProject(options);

/** Judges the drafts of a batch and posts their answers; the rules are loaded once a thread. What is no Mistake ends the thread. */
parentPort?.on('message', async ({ paths, assumed }: Batch) => {
  const answers: Answer[] = [];
  for (const path of paths) {
    try {
      answers.push({ report: await judgeBytes(project, await readDraft(options.cwd, path), path, { assumed }) });
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      answers.push({ path, key: error.key, slots: error.slots });
    }
  }
  parentPort?.postMessage(answers);
});
