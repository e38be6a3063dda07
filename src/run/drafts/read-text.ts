import { bytesOf } from '../../data/plain-file.js';
import { Mistake } from '../../mistake.js';

/** A file of the person's. Throws a Mistake where it cannot be read. */
export function textOf(file: string, name: string): string {
  try {
    return bytesOf(file).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Mistake('no-such-path', { path: name });
    throw new Mistake('unreadable', { file: name, reason: code ?? String(error) });
  }
}
