import { type Blocks, blocksOf } from './blocks.js';
import { type ByteSource, startsWith } from './bytes.js';
import { numberOf, readExif } from './exif.js';
import { iptcOf } from './iptc.js';

/** Reads the first directory of a TIFF (TIFF 6.0), wherever it is in the file. BigTIFF is recognised but not read. */
export function readTiff(source: ByteSource): Blocks {
  const blocks = blocksOf('tiff');
  const exif = readExif(source);
  if (exif === undefined) return blocks;
  const { main, little } = exif;
  blocks.width = numberOf(main.get(0x0100), little) || undefined;
  blocks.height = numberOf(main.get(0x0101), little) || undefined;
  blocks.broken = !source.spent && (blocks.width === undefined || blocks.height === undefined);
  blocks.exif.push(source);
  const xmp = main.get(0x02bc);
  if (xmp) blocks.xmp.push(xmp.value);
  const records = main.get(0x83bb);
  if (records) blocks.iptc.push(records.value);
  const resources = main.get(0x8649);
  if (resources && startsWith(resources.value, '8BIM')) blocks.iptc.push(...iptcOf(resources.value));
  return blocks;
}
