import { dirname, join } from 'node:path';

let count = 0;

/** A name beside a file for what is to be moved into its place; nobody else uses it. */
export const scratchFor = (file: string): string =>
  join(dirname(file), `.redlint-${process.pid}-${Date.now().toString(36)}-${count++}`);
