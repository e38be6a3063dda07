import { type ByteSource, startsWith, u32 } from './bytes.js';
import { type Directory, type Exif, readDirectory, tagText } from './exif.js';

/**
 * How a maker begins its notes, and which tags hold the serial number and the owner (exiftool's tables of tag names).
 */
interface Maker {
  readonly name: RegExp;
  readonly serial: readonly number[];
  readonly owner?: number;
  directory(block: ByteSource, at: number, little: boolean): Directory;
}

const makers: readonly Maker[] = [
  {
    name: /^canon/i,
    serial: [0x96, 0x0c],
    owner: 0x09,
    directory: (block, at, little) => readDirectory(block, at, little),
  },
  {
    name: /^nikon/i,
    serial: [0x1d, 0xa0],
    directory(block, at) {
      const little = startsWith(block.read(at + 10, 2), 'II');
      const first = u32(block.read(at + 14, 4), 0, little);
      return startsWith(block.read(at, 6), 'Nikon\0')
        ? readDirectory(block, at + 10 + first, little, at + 10)
        : new Map();
    },
  },
  {
    name: /^fujifilm/i,
    serial: [0x10],
    directory: (block, at) => readDirectory(block, at + u32(block.read(at + 8, 4), 0, true), true, at),
  },
  {
    name: /^panasonic/i,
    serial: [0x25],
    directory: (block, at, little) => readDirectory(block, at + 12, little),
  },
];

/** Serial number and owner from the maker notes. */
export function readMaker(block: ByteSource, exif: Exif): { serial?: string; owner?: string } {
  const brand = tagText(exif.main.get(0x010f)) ?? '';
  const maker = makers.find(({ name }) => name.test(brand));
  const notes = exif.camera.get(0x927c);
  if (maker === undefined || notes === undefined) return {};
  const tags = maker.directory(block, notes.at, exif.little);
  const serial = maker.serial.map((id) => written(tags, id, exif.little)).find((text) => text !== undefined);
  return { serial, owner: maker.owner === undefined ? undefined : tagText(tags.get(maker.owner)) };
}

/** A text, or a number as text; undefined for zeros and for bytes that are not text. */
function written(tags: Directory, id: number, little: boolean): string | undefined {
  const tag = tags.get(id);
  if (tag?.type === 4 && tag.count === 1) return String(u32(tag.value, 0, little) || '') || undefined;
  const text = tag?.type === 2 || tag?.type === 7 ? tagText(tag) : undefined;
  return text !== undefined && /^[\x20-\x7e]+$/.test(text) && /[1-9A-Za-z]/.test(text) ? text : undefined;
}
