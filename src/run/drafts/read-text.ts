import { bytesOf } from '../../data/plain-file.js';
import { Mistake } from '../../mistake.js';

/** The text of a file that the user names. Throws a Mistake when it cannot be read. */
export function textOf(file: string, name: string): string {
  try {
    return bytesOf(file).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Mistake('no-such-path', { path: name });
    throw new Mistake('unreadable', { file: name, reason: code ?? String(error) });
  }
}
