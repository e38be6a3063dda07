import { renameSync } from 'node:fs';

/** Errors of Windows while a virus scanner or an indexer holds a new file open for a moment. */
const held = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** In milliseconds; two seconds in all. */
const pauses = [10, 20, 40, 80, 150, 300, 600, 800];

/** Moves a file; on Windows it tries again for a while. Throws as the system does. */
export function rename(from: string, to: string): void {
  for (const pause of process.platform === 'win32' ? pauses : []) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!held.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}
