import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

/** Below this, starting threads costs more than they save. In bytes of all drafts. */
const worthIt = 1_000_000;
/** More threads than this wait for each other. */
const mostThreads = 8;

/** How many threads a run over drafts is given. */
export const threadsFor = (paths: readonly string[], cwd: string, wanted: number | 'auto'): number => {
  if (wanted !== 'auto') return wanted;
  return isMuch(paths, cwd) ? Math.min(availableParallelism(), mostThreads) : 1;
};

function isMuch(paths: readonly string[], cwd: string): boolean {
  let left = worthIt;
  for (const path of paths) {
    left -= sizeOf(resolve(cwd, path));
    if (left < 0) return true;
  }
  return false;
}

/** 0 where nobody can look. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
