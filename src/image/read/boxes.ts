import { addExif, type Blocks, blocksOf, metadataReader } from './blocks.js';
import { type ByteSource, concat, latin, sourceOf, startsWith, u16, u32 } from './bytes.js';

/** A box of ISO base media (ISO/IEC 14496-12): the range of its content. */
interface Box {
  readonly type: string;
  readonly at: number;
  readonly end: number;
}

const mostBoxes = 4096;
const mostItems = 4096;

function* boxesOf(source: ByteSource, start: number, end: number): Generator<Box> {
  let at = start;
  for (let n = 0; n < mostBoxes && at + 8 <= end; n++) {
    const head = source.read(at, 16);
    if (head.length < 8) return;
    const size = u32(head, 0);
    const long = size === 1;
    const length = long ? u32(head, 8) * 2 ** 32 + u32(head, 12) : size || end - at;
    if (length < (long ? 16 : 8)) return;
    yield { type: latin(head, 4, 8), at: at + (long ? 16 : 8), end: at + length };
    at += length;
  }
}

/** The format that the brands of a file stand for; undefined when it is not a supported one. */
export function brandOf(head: Uint8Array): 'heic' | 'avif' | undefined {
  if (!startsWith(head, 'ftyp', 4)) return undefined;
  const brands = latin(head, 8, Math.min(u32(head, 0), head.length)).match(/.{4}/gs) ?? [];
  if (brands.some((brand) => /^avi[fs]$/.test(brand))) return 'avif';
  return brands.some((brand) => /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) ? 'heic' : undefined;
}

/** Where an item's bytes are. Method 0: in the file; 1: in the box `idat`. */
interface BoxItem {
  id: number;
  type: string;
  method: number;
  extents: (readonly [number, number])[];
}

/** Reads the items of a HEIC or AVIF (ISO/IEC 23008-12): size and rotation of the primary one, EXIF and XMP. */
export function readBoxes(source: ByteSource, format: 'heic' | 'avif'): Blocks {
  const blocks = blocksOf(format);
  blocks.turned = true;
  const boxes = [...boxesOf(source, 0, source.size)];
  const metaBox = boxes.find(({ type }) => type === 'meta');
  blocks.broken = boxes.some(({ end }) => end > source.size) || metaBox === undefined;
  if (metaBox === undefined) return blocks;
  const metadata = metadataReader(source);
  const meta = sourceOf(metadata(metaBox.at, metaBox.end - metaBox.at));
  const inner = new Map([...boxesOf(meta, 4, meta.size)].map((box) => [box.type, box]));
  const content = (type: string): Uint8Array => {
    const box = inner.get(type);
    return box === undefined ? new Uint8Array() : meta.read(box.at, box.end - box.at);
  };
  const primary = content('pitm');
  readSize(blocks, content('iprp'), primary[0] === 0 ? u16(primary, 4) : u32(primary, 4));
  for (const { type, method, extents } of itemsOf(content('iinf'), content('iloc'))) {
    const data = content('idat');
    const bytes = concat(
      extents.map(([at, length]) => (method === 1 ? data.subarray(at, at + length) : metadata(at, length))),
    );
    if (type === 'Exif') addExif(blocks, bytes.subarray(4 + u32(bytes, 0)));
    else blocks.xmp.push(bytes);
  }
  if (blocks.width === undefined) blocks.broken = true;
  return blocks;
}

/** Items that hold EXIF or XMP, with their places. */
function itemsOf(infos: Uint8Array, places: Uint8Array): BoxItem[] {
  const found = new Map<number, BoxItem>();
  const source = sourceOf(infos);
  for (const { type, at, end } of boxesOf(source, infos[0] === 0 ? 6 : 8, infos.length)) {
    const info = infos.subarray(at, end);
    const wide = info[0] === 3 ? 2 : 0;
    const kind = latin(info, 8 + wide, 12 + wide);
    if (type !== 'infe' || (info[0] ?? 0) < 2 || found.size > 16) continue;
    if (kind !== 'Exif' && !(kind === 'mime' && latin(info, 12 + wide).includes('application/rdf+xml'))) continue;
    const id = wide ? u32(info, 4) : u16(info, 4);
    found.set(id, { id, type: kind, method: 0, extents: [] });
  }
  readPlaces(places, found);
  return [...found.values()];
}

/** The box `iloc`, ISO/IEC 14496-12, 8.11.3. */
function readPlaces(bytes: Uint8Array, items: ReadonlyMap<number, BoxItem>): void {
  const version = bytes[0] ?? 0;
  const [sizes, more] = [bytes[4] ?? 0, bytes[5] ?? 0];
  let at = 6;
  const next = (size: number): number => {
    const value =
      size === 8
        ? u32(bytes, at) * 2 ** 32 + u32(bytes, at + 4)
        : size === 4
          ? u32(bytes, at)
          : size === 2
            ? u16(bytes, at)
            : 0;
    at += size;
    return value;
  };
  const count = Math.min(next(version < 2 ? 2 : 4), mostItems);
  for (let n = 0; n < count && at < bytes.length; n++) {
    const item = items.get(next(version < 2 ? 2 : 4));
    const method = version > 0 ? next(2) & 15 : 0;
    next(2);
    const base = next(more >> 4);
    // Sizes of zero would never advance.
    const extents = sizes + (version > 0 ? more & 15 : 0) > 0 ? next(2) : 0;
    for (let i = 0; i < extents && at < bytes.length; i++) {
      if (version > 0) next(more & 15);
      const place = base + next(sizes >> 4);
      const length = next(sizes & 15);
      if (item && item.extents.length < 64) item.extents.push([place, length]);
    }
    if (item) item.method = method;
  }
}

/** Size and rotation of an item: the properties that the box `ipma` names for it. */
function readSize(blocks: Blocks, bytes: Uint8Array, primary: number): void {
  const source = sourceOf(bytes);
  const boxes = [...boxesOf(source, 0, bytes.length)];
  const list = boxes.find(({ type }) => type === 'ipco');
  if (list === undefined) return;
  const properties = [...boxesOf(source, list.at, list.end)];
  const named = boxes
    .filter(({ type }) => type === 'ipma')
    .flatMap(({ at, end }) => namedFor(bytes.subarray(at, end), primary));
  for (const { type, at } of named.flatMap((index) => properties[index - 1] ?? [])) {
    if (type === 'ispe') {
      blocks.width = u32(bytes, at + 4) || undefined;
      blocks.height = u32(bytes, at + 8) || undefined;
    } else if (type === 'clap') {
      // Four fractions; the first two are the displayed width and height.
      const shown = [at, at + 8].map((place) => Math.round(u32(bytes, place) / u32(bytes, place + 4)));
      if (shown.every((pixels) => pixels > 0 && Number.isFinite(pixels))) [blocks.width, blocks.height] = shown;
    } else if (type === 'irot' && (bytes[at] ?? 0) % 2 === 1) {
      [blocks.width, blocks.height] = [blocks.height, blocks.width];
    }
  }
}

function namedFor(bytes: Uint8Array, primary: number): number[] {
  const wideId = (bytes[0] ?? 0) > 0;
  const wideIndex = ((bytes[3] ?? 0) & 1) === 1;
  let at = 8;
  for (let n = Math.min(u32(bytes, 4), mostItems); n > 0 && at < bytes.length; n--) {
    const id = wideId ? u32(bytes, at) : u16(bytes, at);
    at += wideId ? 4 : 2;
    const count = bytes[at++] ?? 0;
    const width = wideIndex ? 2 : 1;
    const places = Array.from({ length: count }, (_, i) => at + i * width);
    if (id === primary)
      return places.map((place) => (wideIndex ? u16(bytes, place) & 0x7fff : (bytes[place] ?? 0) & 0x7f));
    at += count * width;
  }
  return [];
}
