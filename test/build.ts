import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds dist/ before the tests that run the command as a process, unless it is newer than all its sources. */
export default function setup(): void {
  const built = statSync('dist/redlint.schema.json', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...['src', 'rules', 'scripts'].map(newestIn), statSync('package.json').mtimeMs);
  if (built > newest) return;
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { encoding: 'utf8' });
  // A slip in a word list fails the tests of that list; the rest runs with what was built before.
  if (build.status === 2 && built > 0) console.error(`dist/ is as it was: ${build.stderr}`);
  else if (build.status !== 0) throw new Error(build.stderr);
}

const newestIn = (folder: string): number =>
  Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, String(name))).mtimeMs));
