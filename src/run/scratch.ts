import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

let count = 0;
const swept = new Set<string>();

/** A name beside a file for what is to be moved into its place; nobody else uses it. What a killed run left there goes. */
export function scratchFor(file: string): string {
  const folder = dirname(file);
  sweep(folder);
  return join(folder, `.redlint-${process.pid}-${Date.now().toString(36)}-${count++}`);
}

/** Removes what a killed run left in a folder, once a run; what belongs to a process that is alive stays. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  try {
    for (const name of readdirSync(folder)) {
      const [, process] = /^\.redlint-(\d{1,10})-[0-9a-z]+-\d+$/.exec(name) ?? [];
      if (process !== undefined && !isAlive(Number(process))) rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Who may not look into the folder or remove from it leaves it as it is.
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
