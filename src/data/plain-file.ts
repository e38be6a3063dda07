import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** In bytes. Nobody writes a larger text. */
const largest = 2 ** 26;

/**
 * The bytes of a regular file, at most its size: some system files are endless or block the reader, and their size is
 * 0. Throws as the system does: EINVAL for a folder, a pipe or a device, EFBIG for more than `most` bytes.
 */
export function bytesOf(file: string, most = largest): Buffer {
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw failure('EINVAL');
    if (stat.size > most) throw failure('EFBIG');
    const bytes = Buffer.allocUnsafe(stat.size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(handle, bytes, length, bytes.length - length, null);
    return length === bytes.length ? bytes : bytes.subarray(0, length);
  } finally {
    close(handle);
  }
}

/** The same as text, without a byte order mark. */
export const textOf = (file: string): string =>
  bytesOf(file)
    .toString('utf8')
    .replace(/^\uFEFF/, '');

/**
 * Would reading a file to its end block or never finish: is it a pipe, a device, a giant, or a file with a wrong size?
 */
export function isEndless(file: string): boolean {
  let handle: number;
  try {
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    // Missing or not readable: the attempt to read it will fail at once.
    return false;
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.size > largest) return !stat.isDirectory();
    return stat.size === 0 && readSync(handle, Buffer.alloc(1), 0, 1, null) > 0;
  } catch {
    return true;
  } finally {
    close(handle);
  }
}

/** Nothing is lost if a file that was only read cannot be closed. */
function close(handle: number): void {
  try {
    closeSync(handle);
  } catch {}
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });
