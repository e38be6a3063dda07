// The functions of node:zlib that pictures need, for browsers.
import { unzlibSync } from 'fflate';

/** Inflates to no more than `maxOutputLength` bytes. Throws when there are more, or none. */
export function inflateSync(bytes: Uint8Array, { maxOutputLength }: { readonly maxOutputLength: number }): Uint8Array {
  const text = unzlibSync(bytes, { out: new Uint8Array(maxOutputLength + 1) });
  if (text.length > maxOutputLength) throw new RangeError('too long');
  return text;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
  return byte;
});

/** fflate does not export its own. */
export const crc32 = (bytes: Uint8Array): number =>
  ~bytes.reduce((crc, byte) => (crc >>> 8) ^ table[(crc ^ byte) & 255]!, ~0) >>> 0;
