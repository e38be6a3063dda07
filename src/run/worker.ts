import type { Report } from '../lint/report.js';
import { Mistake } from '../mistake.js';
import type { Slots } from '../say/say.js';
import { judgeBytes } from './judge-files.js';
import { openProject, type Project, type ProjectOptions } from './project.js';
import { readDraft } from './read-draft.js';

/** Drafts for a worker to judge. */
export interface Batch {
  readonly options: ProjectOptions;
  readonly paths: readonly string[];
}

/** An outcome as data: a class cannot cross from thread to thread. */
export type Answer = { readonly report: Report } | { readonly key: string; readonly slots: Slots };

let project: Project | undefined;

/** Judges a batch in a worker thread; the rules are loaded once a thread. */
export default async function work({ options, paths }: Batch): Promise<Answer[]> {
  project ??= openProject(options);
  const answers: Answer[] = [];
  for (const path of paths) {
    try {
      answers.push({ report: await judgeBytes(project, await readDraft(options.cwd, path), path) });
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      answers.push({ key: error.key, slots: error.slots });
    }
  }
  return answers;
}
