import { realpathSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { git, topOf } from './call.js';

/**
 * The ISO days on which git was first given files, by absolute path; none outside of a repository, or before its first
 * commit. Throws a Mistake when git cannot tell.
 */
export async function addedDays(cwd: string): Promise<ReadonlyMap<string, string>> {
  const days = new Map<string, string>();
  const top = await topOf(cwd).catch(() => undefined);
  if (top === undefined) return days;
  const form = ['--no-show-signature', '--no-renames', '--diff-filter=A', '--name-only', '-z', '--format=%x01%as'];
  if (!(await hasCommit(top))) return days;
  const log = await git(top, ['log', ...form, '--']);
  const here = relative(realpathSync(cwd), realpathSync(top));
  for (const commit of log.toString('utf8').split('\u0001').slice(1)) {
    const [day = '', ...files] = commit.split('\0').map((part) => part.replace(/^\n+/, ''));
    // The latest commit comes first: the earliest that adds a file has the last word.
    for (const file of files.filter(Boolean)) days.set(resolve(cwd, here, file.split('/').join(sep)), day.trim());
  }
  return days;
}

const hasCommit = (top: string): Promise<boolean> =>
  git(top, ['rev-parse', '--verify', '--quiet', 'HEAD']).then(
    () => true,
    (error: Error) => {
      // This is how git says that there is none.
      if ((error.cause as { code?: unknown } | undefined)?.code !== 1) throw error;
      return false;
    },
  );
