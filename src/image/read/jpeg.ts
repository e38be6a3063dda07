import { addExif, type Blocks, blocksOf, metadataReader } from './blocks.js';
import { type ByteSource, concat, startsWith, u16 } from './bytes.js';
import { iptcOf } from './iptc.js';

export const EXIF = 'Exif\0\0';
export const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MORE_XMP = 'http://ns.adobe.com/xmp/extension/\0';
export const PHOTOSHOP = 'Photoshop 3.0\0';
/** After its name: GUID (32), full length (4), offset (4). */
const moreXmpHead = MORE_XMP.length + 40;

/** Up to this size, scan data is searched whole for its end; in more, only the end. */
const nearby = 256 * 1024;
const tail = 64 * 1024;

/** Is it a marker without a length: fill, TEM, RST, SOI, EOI? */
export const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);

/** Start of frame: SOF0 to SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Reads the segments of a JPEG up to the scan data (ITU-T T.81, annex B). */
export function readJpeg(source: ByteSource): Blocks {
  const blocks = blocksOf('jpeg');
  const metadata = metadataReader(source);
  const more: Uint8Array[] = [];
  const photoshop: Uint8Array[] = [];
  let at = 2;
  blocks.broken = true;
  while (at + 4 <= source.size) {
    const head = source.read(at, 4);
    if (head.length < 4) break;
    if (head[0] !== 0xff) break;
    const marker = head[1] as number;
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2;
      if (marker === 0xd9) break;
      continue;
    }
    const length = u16(head, 2);
    if (length < 2 || at + 2 + length > source.size) break;
    const start = at + 4;
    at += 2 + length;
    if (isFrame(marker)) readFrame(blocks, source.read(start, 5));
    else if (marker === 0xe1) readApp1(blocks, metadata, more, start, length - 2);
    else if (marker === 0xed) {
      const bytes = metadata(start, length - 2);
      if (startsWith(bytes, PHOTOSHOP)) photoshop.push(bytes.subarray(PHOTOSHOP.length));
    } else if (marker === 0xda) {
      blocks.broken = blocks.width === undefined || endsInScan(source, at);
      break;
    }
  }
  if (source.spent) blocks.broken = false;
  if (more.length > 0) blocks.xmp.push(concat(more));
  if (photoshop.length > 0) blocks.iptc.push(...iptcOf(concat(photoshop)));
  return blocks;
}

function readFrame(blocks: Blocks, bytes: Uint8Array): void {
  if (bytes.length < 5 || u16(bytes, 3) === 0) return;
  blocks.width = u16(bytes, 3);
  const height = u16(bytes, 1);
  // A height of 0 is given after the first scan (DNL).
  if (height > 0) blocks.height = height;
}

function readApp1(
  blocks: Blocks,
  metadata: (at: number, n: number) => Uint8Array,
  more: Uint8Array[],
  at: number,
  length: number,
) {
  const bytes = metadata(at, length);
  if (startsWith(bytes, 'Exif\0')) addExif(blocks, bytes.subarray(EXIF.length));
  else if (startsWith(bytes, XMP)) blocks.xmp.push(bytes.subarray(XMP.length));
  else if (startsWith(bytes, MORE_XMP)) more.push(bytes.subarray(moreXmpHead));
}

/** Is the file cut off inside its picture? In scan data FF is followed by 00 or a restart marker, at its end by D9. */
function endsInScan(source: ByteSource, at: number): boolean {
  const whole = source.size - at <= nearby;
  const bytes = whole ? source.read(at, nearby) : source.read(source.size - tail, tail);
  let inside = 0;
  for (let i = bytes.indexOf(0xff); i >= 0 && i < bytes.length - 1; i = bytes.indexOf(0xff, i + 1)) {
    const next = bytes[i + 1] as number;
    if (next === 0xd9) return false;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) inside++;
    else if (!whole && next !== 0xff) return false;
  }
  // In a trailer of another kind anything follows FF: that sixteen look like scan data by chance is less likely than
  // one in 10^20.
  return whole || inside >= 16;
}
