import { readFileSync } from 'node:fs';

/** The beginning of a file, as much as shows its language; empty where it cannot be read. */
export function glance(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(0, 100_000);
  } catch {
    return '';
  }
}
