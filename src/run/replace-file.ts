import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { Mistake } from '../mistake.js';
import { scratchFor } from './scratch.js';

/**
 * Puts other bytes in the place of a file: written whole beside it, then moved there, so that no reader and no kill finds
 * half of it. Its mode stays; a link keeps pointing. Throws a Mistake when the file changed meanwhile or cannot be written.
 */
export function replaceFile(path: string, bytes: Uint8Array, before: Uint8Array, name = path): void {
  let scratch: string | undefined;
  try {
    const file = realpathSync(path);
    scratch = scratchFor(file);
    accessSync(file, constants.W_OK);
    const { mode } = statSync(file);
    const handle = openSync(scratch, 'wx', mode);
    try {
      writeFileSync(handle, bytes);
      fchmodSync(handle, mode);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (!readFileSync(file).equals(before)) throw new Mistake('changed-meanwhile', { file: name });
    renameSync(scratch, file);
  } catch (error) {
    if (scratch) rmSync(scratch, { force: true });
    if (error instanceof Mistake) throw error;
    throw new Mistake('unwritable', { file: name, reason: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}
