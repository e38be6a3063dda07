import { statSync } from 'node:fs';

/** How a file is: size and time of its last change; `none` when it cannot be reached. */
export function stampOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch {
    return 'none';
  }
}
