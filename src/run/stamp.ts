import { hash } from 'node:crypto';
import { statSync } from 'node:fs';

/** A file changed so short a time ago may change again without its times telling: some file systems count two seconds at a time. */
const unsettled = 2000;

/**
 * How a file is without a look into it: size, times and number. `none` when it cannot be reached; empty, and equal to nothing,
 * when it has changed too recently for its times to be trusted.
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

/** Does a stamp tell that nothing has changed? */
export const isSame = (before: string, now: string): boolean => before !== '' && before === now;

/** A name for a content: two of one name are the same. */
export const hashOf = (content: string | Uint8Array): string => hash('sha256', content, 'base64').slice(0, 32);
