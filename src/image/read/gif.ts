import { type Blocks, blocksOf, metadataReader } from './blocks.js';
import { type ByteSource, startsWith, u16 } from './bytes.js';

/** A file with more parts of up to 255 bytes is not read to its end. */
const mostParts = 100_000;

const packetName = '!\xff\x0bXMP DataXMP';
/**
 * After a packet a row of falling numbers leads readers who take its text for lengths to its end (XMP, part 3, 1.1.2).
 */
const trailer = 258;

/** Reads the header of a GIF (GIF89a, 18) and its XMP packets. */
export function readGif(source: ByteSource): Blocks {
  const blocks = blocksOf('gif');
  const metadata = metadataReader(source);
  const head = source.read(6, 7);
  blocks.width = u16(head, 0, true) || undefined;
  blocks.height = u16(head, 2, true) || undefined;
  blocks.broken = head.length < 7 || blocks.width === undefined || blocks.height === undefined;
  const afterParts = partsIn(source);
  let at: number | undefined = 13 + coloursLength(head[4]);
  while (at !== undefined) {
    const block = source.read(at, packetName.length);
    if (startsWith(block, packetName)) {
      const start: number = at + packetName.length;
      at = afterParts(start);
      if (at !== undefined) blocks.xmp.push(metadata(start, at - trailer - start));
    } else if (block[0] === 0x21) at = afterParts(at + 2);
    else if (block[0] === 0x2c) at = afterParts(at + 11 + coloursLength(block[9]));
    else break;
  }
  return blocks;
}

/** The length of a table of colours that these flags announce. */
const coloursLength = (flags = 0): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Finds the end of the parts that begin at an offset; undefined where the file ends before, or has too many parts. */
function partsIn(source: ByteSource): (at: number) => number | undefined {
  let left = mostParts;
  return (start) => {
    let at = start;
    while (left-- > 0) {
      const [length] = source.read(at, 1);
      if (length === undefined) return undefined;
      at += 1 + length;
      if (length === 0) return at;
    }
    return undefined;
  };
}
