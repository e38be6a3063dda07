import { addExif, type Blocks, blocksOf, metadataReader } from './blocks.js';
import { type ByteSource, latin, u16, u24, u32 } from './bytes.js';
import { exifOf } from './png.js';

const mostChunks = 50_000;

/** Reads the chunks of a WebP (RFC 9649). */
export function readWebp(source: ByteSource): Blocks {
  const blocks = blocksOf('webp');
  const metadata = metadataReader(source);
  const end = 8 + u32(source.read(4, 4), 0, true);
  blocks.broken = end > source.size;
  let at = 12;
  for (let n = 0; n < mostChunks && at + 8 <= end; n++) {
    const head = source.read(at, 8);
    const length = u32(head, 4, true);
    if (head.length < 8 || at + 8 + length > end || at + 8 + length > source.size) {
      blocks.broken = true;
      break;
    }
    const type = latin(head, 0, 4);
    if (type === 'EXIF') addExif(blocks, exifOf(metadata(at + 8, length)));
    else if (type === 'XMP ') blocks.xmp.push(metadata(at + 8, length));
    else if (blocks.width === undefined) readSize(blocks, type, source.read(at + 8, 10));
    at += 8 + length + (length % 2);
  }
  if (source.spent) blocks.broken = false;
  if (blocks.width === undefined) blocks.broken = true;
  return blocks;
}

function readSize(blocks: Blocks, type: string, bytes: Uint8Array): void {
  if (bytes.length < 10) return;
  if (type === 'VP8X') {
    blocks.width = u24(bytes, 4) + 1;
    blocks.height = u24(bytes, 7) + 1;
  } else if (type === 'VP8 ') {
    // After the frame tag and the start code; the two upper bits are a scale.
    blocks.width = u16(bytes, 6, true) & 0x3fff;
    blocks.height = u16(bytes, 8, true) & 0x3fff;
  } else if (type === 'VP8L') {
    const bits = u32(bytes, 1, true);
    blocks.width = (bits & 0x3fff) + 1;
    blocks.height = ((bits >>> 14) & 0x3fff) + 1;
  }
}
