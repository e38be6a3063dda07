import { readdirSync, rmSync } from 'node:fs';
import { isAlive } from '../../data/alive.js';
import type { OpenedFolder } from './opened-folder.js';
import { journalEnding, writerOf } from './scratch.js';
import { finish } from './write-in-place.js';

const swept = new Set<string>();

/**
 * Completes what a killed run began in a folder, and removes what it left there, once for each run; files of a running
 * process stay.
 */
export function sweep(folder: OpenedFolder): void {
  if (swept.has(folder.real)) return;
  swept.add(folder.real);
  for (const name of namesIn(folder)) {
    const writer = writerOf(name);
    if (writer === undefined || isAlive(writer)) continue;
    try {
      if (name.endsWith(journalEnding)) finish(folder, name);
      rmSync(folder.at(name), { force: true });
    } catch {
      // What may not be written or removed is left for somebody who may.
    }
  }
}

function namesIn(folder: OpenedFolder): string[] {
  try {
    return readdirSync(folder.at('.'));
  } catch {
    return [];
  }
}
