import { closeSync, constants, fsyncSync, openSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { realPlace } from '../../data/real-place.js';

/** A folder that is held open. */
export interface OpenedFolder {
  /** Where it really lies now. */
  readonly real: string;
  /** The path of a file in it. On Linux that is a file in this very folder, whatever is put at the folder's place meanwhile. */
  at(name: string): string;
  /** Writes to the disk which files it has, where the system allows it. */
  sync(): void;
  close(): void;
}

const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

/** Opens a folder by its real path. Windows opens none, nor does anybody one that they may not read: then it is only named. */
export function openFolder(folder: string): OpenedFolder {
  const handle = attempt(() => openSync(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW));
  if (handle === undefined) return { real: realPlace(folder), at: (name) => join(folder, name), sync() {}, close() {} };
  const held = `/proc/self/fd/${handle}`;
  const place = process.platform === 'linux' ? attempt(() => readlinkSync(held)) : undefined;
  return {
    real: place ?? realPlace(folder),
    at: (name) => join(place === undefined ? folder : held, name),
    sync: () => attempt(() => fsyncSync(handle)),
    close: () => attempt(() => closeSync(handle)),
  };
}

/** What the system answers, or nothing where it refuses. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
