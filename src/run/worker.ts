import { parentPort, workerData } from 'node:worker_threads';
import { Mistake } from '../mistake.js';
import { lintBytes } from './lint-files.js';
import type { Answer, Batch } from './outcome.js';
import { openProject, type ProjectOptions } from './project.js';
import { readDraft } from './read-draft.js';

const options = workerData as ProjectOptions;
const project = openProject(options);

/** Lints the drafts of a batch and posts their answers; the rules are loaded once a thread. What is no Mistake ends the thread. */
parentPort?.on('message', async ({ paths, fallback }: Batch) => {
  const answers: Answer[] = [];
  for (const path of paths) {
    try {
      answers.push({ report: await lintBytes(project, await readDraft(options, path), path, { fallback }) });
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      answers.push({ path, key: error.key, slots: error.slots });
    }
  }
  parentPort?.postMessage(answers);
});
