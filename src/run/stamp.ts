import { statSync } from 'node:fs';

/** How a file is: size and time of its last change; `none` when it is not there. */
export function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat ? `${stat.size} ${stat.mtimeMs}` : 'none';
}
