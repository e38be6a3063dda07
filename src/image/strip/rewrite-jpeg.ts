import { bytesOf, concat, startsWith, u16 } from '../read/bytes.js';
import { EXIF, isBare, PHOTOSHOP, XMP } from '../read/jpeg.js';
import type { Kept } from './kept.js';

const JFIF = 'JFIF\0';
/** JFIF's header without a thumbnail. */
const plainJfif = 14;

/**
 * The JPEG with only this metadata, and nothing after its end. Undefined when it has no end, or something is too large.
 */
export function rewriteJpeg(bytes: Uint8Array, kept: Kept): Uint8Array | undefined {
  const picture = pictureData(bytes);
  const ours = [[EXIF, kept.exif] as const, [XMP, kept.xmp] as const].flatMap(([name, content]) =>
    content ? [segment(0xe1, name, content)] : [],
  );
  if (kept.iptc) ours.push(segment(0xed, PHOTOSHOP, kept.iptc));
  if (picture === undefined || ours.includes(undefined)) return undefined;
  return concat([bytes.subarray(0, 2), ...picture.first, ...(ours as Uint8Array[]), ...picture.rest]);
}

/** A segment; undefined when its length does not fit in 16 bits. */
function segment(marker: number, name: string, content: Uint8Array): Uint8Array | undefined {
  const length = 2 + name.length + content.length;
  if (length > 0xffff) return undefined;
  return concat([Uint8Array.of(0xff, marker, length >> 8, length & 255), bytesOf(name), content]);
}

/** The segments and scans of the picture; JFIF's header, which comes first, is separate. */
function pictureData(bytes: Uint8Array): { first: Uint8Array[]; rest: Uint8Array[] } | undefined {
  const first: Uint8Array[] = [];
  const rest: Uint8Array[] = [];
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) {
      rest.push(bytes.subarray(at, at + 2));
      return { first, rest };
    }
    const end = isBare(marker) ? at + 2 : at + 2 + u16(bytes, at + 2);
    if (end > bytes.length || end < at + 2) return undefined;
    const whole = bytes.subarray(at, end);
    if (marker === 0xe0 && startsWith(whole, JFIF, 4) && first.length === 0) first.push(withoutThumbnail(whole));
    else if (isPicture(marker, whole)) rest.push(whole);
    at = end;
    if (marker === 0xda) {
      at = scanEnd(bytes, end);
      rest.push(bytes.subarray(end, at));
    }
  }
  return undefined;
}

/**
 * Is it part of the picture? True for all but comments and application segments; of those, for the colour profile and
 * Adobe's colour transform.
 */
function isPicture(marker: number, whole: Uint8Array): boolean {
  if (marker === 0xe2) return startsWith(whole, 'ICC_PROFILE\0', 4);
  if (marker === 0xee) return startsWith(whole, 'Adobe', 4);
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

function withoutThumbnail(jfif: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(jfif.subarray(0, 4 + plainJfif));
  plain.set([0, 2 + plainJfif], 2);
  plain.set([0, 0], 2 + plainJfif);
  return plain;
}

/** The offset of the next marker that is not a restart. */
function scanEnd(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}
