import { type ByteSource, latin, textOf, u16, u32 } from './bytes.js';

/** One tag, with its value as raw bytes. */
export interface ExifTag {
  readonly id: number;
  readonly type: number;
  readonly count: number;
  readonly value: Uint8Array;
  /** The offset of the value in the block. */
  readonly at: number;
}

export type Directory = ReadonlyMap<number, ExifTag>;

/** A block of EXIF: the directories that we read. */
export interface Exif {
  readonly little: boolean;
  readonly main: Directory;
  readonly camera: Directory;
  readonly place: Directory;
  readonly interoperability: Directory;
}

/** Bytes of a value by its type (TIFF 6.0, EXIF 3.0); absent = not a type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** In bytes; longer values are not read: no text or number that matters is so long. */
const largestValue = 64 * 1024;
const mostTags = 1000;

/** Reads a TIFF structure. Undefined for anything else; directories that cannot be read are empty. */
export function readExif(block: ByteSource): Exif | undefined {
  const head = block.read(0, 8);
  const order = latin(head, 0, 2);
  const little = order === 'II';
  if (head.length < 8 || (!little && order !== 'MM') || u16(head, 2, little) !== 42) return undefined;
  const under = (directory: Directory, id: number): Directory => {
    const at = numberOf(directory.get(id), little);
    return at ? readDirectory(block, at, little) : new Map();
  };
  const main = readDirectory(block, u32(head, 4, little), little);
  const camera = under(main, 0x8769);
  return { little, main, camera, place: under(main, 0x8825), interoperability: under(camera, 0xa005) };
}

/** Reads the tags of one directory; value offsets are relative to `base`. */
export function readDirectory(block: ByteSource, at: number, little: boolean, base = 0): Directory {
  const tags = new Map<number, ExifTag>();
  const count = Math.min(u16(block.read(at, 2), 0, little), mostTags);
  const entries = block.read(at + 2, count * 12);
  for (let i = 0; i + 12 <= entries.length; i += 12) {
    const id = u16(entries, i, little);
    const type = u16(entries, i + 2, little);
    const number = u32(entries, i + 4, little);
    const size = (sizes[type] ?? 0) * number;
    if (size === 0 || tags.has(id)) continue;
    const place = size <= 4 ? at + 2 + i + 8 : base + u32(entries, i + 8, little);
    if (place + size > block.size) continue;
    const value = size > largestValue ? new Uint8Array() : block.read(place, size);
    tags.set(id, { id, type, count: number, value, at: place });
  }
  return tags;
}

/** The first number of a tag of BYTE, SHORT, LONG or IFD; undefined for other types. */
export function numberOf(tag: ExifTag | undefined, little: boolean): number | undefined {
  if (tag === undefined || tag.value.length === 0) return undefined;
  if (tag.type === 1) return tag.value[0];
  if (tag.type === 3) return u16(tag.value, 0, little);
  if (tag.type === 4 || tag.type === 13) return u32(tag.value, 0, little);
  return undefined;
}

/** The text of a tag: UTF-16 where Windows writes it (XPAuthor …), else bytes. Undefined when blank. */
export function tagText(tag: ExifTag | undefined): string | undefined {
  if (tag === undefined) return undefined;
  const wide = tag.id >= 0x9c9b && tag.id <= 0x9c9f;
  const text = wide ? new TextDecoder('utf-16le').decode(tag.value).replace(/\0.*$/s, '') : textOf(tag.value);
  return text.trim() || undefined;
}

/** Numbers of a tag of rationals; one over zero is NaN or infinite. */
function rationalsOf(tag: ExifTag | undefined, little: boolean): number[] {
  if (tag === undefined || (tag.type !== 5 && tag.type !== 10)) return [];
  return Array.from(
    { length: Math.floor(tag.value.length / 8) },
    (_, i) => u32(tag.value, i * 8, little) / u32(tag.value, i * 8 + 4, little),
  );
}

/** Does the GPS directory hold a position? Cameras without a fix write 0/0, or zeros. */
export function hasPosition({ place, little }: Exif): boolean {
  const position = (latitude: number, longitude: number): boolean => {
    const values = [place.get(latitude), place.get(longitude)].map((tag) => rationalsOf(tag, little));
    return values.every(([degrees]) => Number.isFinite(degrees)) && values.flat().some((value) => value > 0);
  };
  return position(2, 4) || position(0x14, 0x16);
}
