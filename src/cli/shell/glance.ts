import { textOf } from '../../data/plain-file.js';

/** The beginning of a file, as much as shows its language; empty where it cannot be read. */
export function glance(file: string): string {
  try {
    return textOf(file).slice(0, 100_000);
  } catch {
    return '';
  }
}
