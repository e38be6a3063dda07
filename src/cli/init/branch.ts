import { Mistake } from '../../mistake.js';
import { git } from '../../run/git/call.js';

/** The branch on which a folder is; undefined outside of a repository, or between branches. */
export async function branchOf(folder: string): Promise<string | undefined> {
  try {
    return (await git(folder, ['symbolic-ref', '--short', 'HEAD'])).toString('utf8').trim() || undefined;
  } catch (error) {
    if (error instanceof Mistake) return undefined;
    throw error;
  }
}

/** A workflow for pushes to `main`, for those to another branch too. */
export const alsoOn = (workflow: string, branch: string | undefined): string =>
  branch === undefined || branch === 'main'
    ? workflow
    : workflow.replace(/^(\s*branches: \[main)\]$/m, (_, head) => `${head}, ${JSON.stringify(branch)}]`);
