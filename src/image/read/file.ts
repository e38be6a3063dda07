import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Picture } from '../picture.js';
import type { ByteSource } from './bytes.js';
import { nothing, pictureOf } from './read.js';

/** No more than this is read of a file, however large. In bytes. */
const allowance = 1024 * 1024;

/** What the headers and metadata of a file say, without decoding a pixel. Never throws: what cannot be read is said. */
export function readPicture(file: string): Picture {
  const stat = attempt(() => statSync(file));
  if (stat === undefined) return nothing;
  // A directory, a pipe or a device is there, and is no picture.
  if (!stat.isFile()) return { ...nothing, exists: true };
  const handle = attempt(() => openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  const unreadable = { ...nothing, exists: true, bytes: stat.size, broken: true };
  if (handle === undefined) return unreadable;
  try {
    // What stands there may have changed in between.
    const opened = attempt(() => fstatSync(handle));
    if (opened === undefined) return unreadable;
    return opened.isFile() ? pictureOf(sourceOfFile(handle, opened.size)) : { ...nothing, exists: true };
  } finally {
    attempt(() => closeSync(handle));
  }
}

function sourceOfFile(handle: number, size: number): ByteSource {
  let left = allowance;
  return {
    size,
    get spent() {
      return left <= 0;
    },
    read(at, length) {
      const wanted = Math.max(0, Math.min(length, left, size - at));
      if (wanted === 0) return new Uint8Array();
      const bytes = new Uint8Array(wanted);
      const count = attempt(() => readSync(handle, bytes, 0, wanted, at)) ?? 0;
      left -= count;
      return bytes.subarray(0, count);
    },
  };
}

/** The answer of the system, or nothing where it refuses. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
