import { textOf } from '../../data/plain-file.js';

/** The beginning of a file, long enough to show its language; empty when it cannot be read. */
export function glance(file: string): string {
  try {
    return textOf(file).slice(0, 100_000);
  } catch {
    return '';
  }
}
