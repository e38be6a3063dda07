import { closeSync, constants, openSync, readSync } from 'node:fs';

/** The first bytes of a file, at most `size`; empty when it cannot be read. */
export function headOf(file: string, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  let handle: number | undefined;
  try {
    // A pipe would otherwise wait for somebody to write into it.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return bytes.subarray(0, readSync(handle, bytes, 0, size, 0));
  } catch {
    return bytes.subarray(0, 0);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
