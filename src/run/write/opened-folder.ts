import { closeSync, constants, fsyncSync, openSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { realPlace } from '../../data/real-place.js';

/** A folder held open. */
export interface OpenedFolder {
  /** Its real path now. */
  readonly real: string;
  /**
   * The path of a file in it. On Linux this stays in this very folder, even if another is put in its place meanwhile.
   */
  at(name: string): string;
  /** Flushes its list of files to disk, if the system allows it. */
  sync(): void;
  close(): void;
}

const { O_RDONLY, O_DIRECTORY = 0, O_NOFOLLOW = 0 } = constants;

/** Opens a folder by its real path. On Windows, and for a folder that may not be read, it is only named. */
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

/** The system's answer, or undefined when it refuses. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
