import { closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Picture } from '../picture.js';
import type { ByteSource } from './bytes.js';
import { nothing, pictureOf } from './read.js';

/** In bytes: no more of a file is read, however large it is. */
const allowance = 1024 * 1024;

/**
 * What the headers and metadata of a file say, without decoding a pixel. Never throws: the result says what could not
 * be read.
 */
export function readPicture(file: string): Picture {
  const stat = attempt(() => statSync(file));
  if (stat === undefined) return nothing;
  // A directory, a pipe or a device exists, but is not a picture.
  if (!stat.isFile()) return { ...nothing, exists: true };
  const handle = attempt(() => openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  const unreadable = { ...nothing, exists: true, bytes: stat.size, broken: true };
  if (handle === undefined) return unreadable;
  try {
    // The file may have changed in between.
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

/** The system's answer, or undefined when it refuses. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
