import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether dist/ was built from the sources as they are. */
    built: boolean;
  }
}

export default function setup({ provide }: TestProject): void {
  provide('built', build());
}

/**
 * Builds dist/ before the tests that run the command as a process, unless it is newer than all its sources. False =
 * it could not: what was built before is still there.
 */
export function build(): boolean {
  const built = statSync('dist/redlint.schema.json', { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const newest = Math.max(...['src', 'rules', 'scripts'].map(newestIn), statSync('package.json').mtimeMs);
  if (built > newest) return true;
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { encoding: 'utf8' });
  // A slip in a word list fails the tests of that list; the rest runs with what was built before.
  if (run.status === 2 && built > 0) console.error(`dist/ is as it was: ${run.stderr}`);
  else if (run.status !== 0) throw new Error(run.stderr);
  return run.status === 0;
}

const newestIn = (folder: string): number =>
  Math.max(0, ...readdirSync(folder, { recursive: true }).map((name) => statSync(join(folder, String(name))).mtimeMs));
