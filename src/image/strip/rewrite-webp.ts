import { bytesOf, concat, latin, u32 } from '../read/bytes.js';
import type { Kept } from './kept.js';

/** Chunks of the picture (RFC 9649). */
const picture = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);

/** Bits in the first byte of VP8X: which metadata the file has. */
const hasExif = 0x08;
const hasXmp = 0x04;

/** The WebP with only this metadata, and nothing after its end. */
export function rewriteWebp(bytes: Uint8Array, kept: Kept): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  const end = 8 + u32(bytes, 4, true);
  for (let at = 12; at + 8 <= end; ) {
    const length = u32(bytes, at + 4, true);
    if (at + 8 + length > bytes.length) return undefined;
    const type = latin(bytes, at, at + 4);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (picture.has(type)) parts.push(chunk(type, type === 'VP8X' ? flagged(content, kept) : content));
    at += 8 + length + (length % 2);
  }
  if (kept.exif) parts.push(chunk('EXIF', kept.exif));
  if (kept.xmp) parts.push(chunk('XMP ', kept.xmp));
  return chunk('RIFF', concat([bytesOf('WEBP'), ...parts]));
}

function flagged(content: Uint8Array, kept: Kept): Uint8Array {
  const changed = Uint8Array.from(content);
  const others = (content[0] ?? 0) & ~(hasExif | hasXmp);
  changed[0] = others | (kept.exif ? hasExif : 0) | (kept.xmp ? hasXmp : 0);
  return changed;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const head = concat([bytesOf(type), new Uint8Array(4)]);
  new DataView(head.buffer).setUint32(4, content.length, true);
  return concat([head, content, new Uint8Array(content.length % 2)]);
}
