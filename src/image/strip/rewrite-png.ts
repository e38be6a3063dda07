import { crc32 } from 'node:zlib';
import { bytesOf, concat, latin, startsWith, u32 } from '../read/bytes.js';
import type { Kept } from './kept.js';

/** Chunks of the picture, its colours, its print size and its animation (PNG, third edition). */
const picture = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(' '),
);

/** The PNG with only this metadata, and nothing after its end. Undefined when it has an unknown critical chunk. */
export function rewritePng(bytes: Uint8Array, kept: Kept): Uint8Array | undefined {
  const parts = [bytes.subarray(0, 8)];
  const ours = [
    ...(kept.exif ? [chunk('eXIf', kept.exif)] : []),
    ...(kept.xmp ? [chunk('iTXt', concat([bytesOf(packetHead), kept.xmp]))] : []),
  ];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + u32(bytes, at);
    if (end > bytes.length) return undefined;
    const whole = bytes.subarray(at, end);
    const type = latin(whole, 4, 8);
    if (type === 'IDAT') parts.push(...ours.splice(0));
    if (picture.has(type) || isCredit(type, whole)) parts.push(whole);
    else if (/^[A-Z]/.test(type)) return undefined;
    if (type === 'IEND') return concat(parts);
    at = end;
  }
  return undefined;
}

/** Keyword; not compressed; no language, no translated keyword. */
const packetHead = 'XML:com.adobe.xmp\0\0\0\0\0';

const isCredit = (type: string, whole: Uint8Array): boolean =>
  /^(?:tEXt|zTXt|iTXt)$/.test(type) && (startsWith(whole, 'Author\0', 8) || startsWith(whole, 'Copyright\0', 8));

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = concat([new Uint8Array(4), bytesOf(type), content, new Uint8Array(4)]);
  const view = new DataView(whole.buffer);
  view.setUint32(0, content.length);
  view.setUint32(8 + content.length, crc32(whole.subarray(4, 8 + content.length)));
  return whole;
}
