import { readFileSync, statSync } from 'node:fs';
import { Mistake } from '../mistake.js';

/** A file of the person's. Throws a Mistake where it cannot be read. */
export function textOf(file: string, name: string): string {
  try {
    // A pipe or a device would never end.
    if (!statSync(file).isFile()) throw Object.assign(new Error('no file'), { code: 'EINVAL' });
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Mistake('no-such-path', { path: name });
    throw new Mistake('unreadable', { file: name, reason: code ?? String(error) });
  }
}
