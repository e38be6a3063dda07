import { hash } from 'node:crypto';
import { statSync } from 'node:fs';

/**
 * In milliseconds: a file changed more recently may change again without its times showing it: some file systems count
 * two seconds at a time.
 */
const unsettled = 2000;

/**
 * The state of a file without reading it: size, times and number. `none` when it cannot be reached; empty, and equal to
 * nothing, when it has changed too recently to trust its times.
 */
export function stampOf(file: string): string {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return 'none';
    const { size, mtimeMs, ctimeMs, ino } = stat;
    return Math.max(mtimeMs, ctimeMs) > Date.now() - unsettled ? '' : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return 'none';
  }
}

/** Does a stamp show that nothing has changed? */
export const isSame = (before: string, now: string): boolean => before !== '' && before === now;

/** A hash of a content: equal hashes mean equal contents. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64').slice(0, 32);
