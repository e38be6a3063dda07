import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

/** In bytes of all drafts: below this, threads cost more to start than they save. */
const worthIt = 1_000_000;
/** More threads would wait for each other. */
const mostThreads = 8;

/** The number of threads for a run over drafts. */
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

/** 0 when the size cannot be read. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}
