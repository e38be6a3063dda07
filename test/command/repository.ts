import { execFileSync } from 'node:child_process';
import { folder, words } from '../run.js';

/** A temporary repository with a rule of words, and git in it. */
export function repository(...options: readonly string[]) {
  const dir = folder({ ...words, '.gitignore': 'ignored.md\n' });
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
      cwd: dir.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '-q', '-b', 'main', ...options);
  return { dir, git };
}

/** Options under which only one rule counts. */
export const only = ['--only', 'feudal-words', '--fail-on', 'warning', '--format', 'json'];
