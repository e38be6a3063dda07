import type { Unzip, UnzipInflate } from 'fflate';
import { Mistake } from '../mistake.js';

/** fflate's classes, from a bundle that is loaded on demand. */
export interface ZipLibrary {
  readonly Unzip: typeof Unzip;
  readonly UnzipInflate: typeof UnzipInflate;
}

/** What to unpack. */
export interface ZipOptions {
  /** Names of the parts that are needed. */
  readonly wanted: RegExp;
  /** In bytes, unpacked, of all these parts. */
  readonly mostBytes: number;
  /** The mistakes of a file that is not such a zip, and of one that unpacks to more. */
  readonly keys: { readonly damaged: string; readonly large: string };
}

/** A kilobyte can unpack to a megabyte, so the output is counted after this many bytes. */
const step = 4096;
/** A document has a few dozen, and one more for each picture. */
const mostParts = 5000;

/**
 * The unpacked parts of a zip by name, of two with the same name the first. Throws a Mistake on one that is damaged or
 * holds far more than it seems to.
 */
export function partsOf(
  { Unzip, UnzipInflate }: ZipLibrary,
  bytes: Uint8Array,
  file: string,
  { wanted, mostBytes, keys }: ZipOptions,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  const open = new Set<string>();
  let size = 0;
  let count = 0;
  const unzip = new Unzip((part) => {
    if (++count > mostParts) throw new Mistake(keys.damaged, { file });
    if (!wanted.test(part.name) || parts.has(part.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(part.name, chunks);
    open.add(part.name);
    part.ondata = (error, chunk, isLast) => {
      if (error) throw error;
      size += chunk.length;
      if (size > mostBytes) throw new Mistake(keys.large, { file, limit: `${mostBytes / 2 ** 20} MB` });
      chunks.push(chunk);
      if (isLast) open.delete(part.name);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  if (open.size > 0) throw new Mistake(keys.damaged, { file });
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
