import { sourceOf } from '../read/bytes.js';
import { factsOf, type Metadata, type PictureFacts, readMetadata } from '../read/facts.js';
import { byline, credit, creditResources, iptcTexts, rights } from '../read/iptc.js';
import { readBlocks } from '../read/read.js';
import { writeXmp } from '../read/xmp.js';
import { writeExif } from './exif-write.js';
import type { Kept } from './kept.js';
import { rewriteJpeg } from './rewrite-jpeg.js';
import { rewritePng } from './rewrite-png.js';
import { rewriteWebp } from './rewrite-webp.js';

/** What may be kept although it says something about people. */
export interface Keep {
  readonly gps?: boolean;
}

const rewriters: Partial<Record<string, (bytes: Uint8Array, kept: Kept) => Uint8Array | undefined>> = {
  jpeg: rewriteJpeg,
  png: rewritePng,
  webp: rewriteWebp,
};

/**
 * A JPEG, PNG or WebP without position, serial numbers, names of people, thumbnails and trailing data: all metadata
 * is removed except orientation, resolution, colour, credit and licence; the image data stays bit for bit. Undefined
 * when there is nothing to clean, or cleaning is not certain to work.
 */
export function cleanPicture(bytes: Uint8Array, keep: Keep = {}): Uint8Array | undefined {
  const before = look(bytes);
  if (before === undefined || before.broken || !isPersonal(before.facts, keep)) return undefined;
  const cleaned = rewriters[before.format]?.(bytes, keptOf(before.metadata, before.format === 'jpeg', keep));
  const after = cleaned && look(cleaned);
  if (after === undefined || after.broken || isPersonal(after.facts, keep)) return undefined;
  const same =
    after.width === before.width &&
    after.height === before.height &&
    after.facts.orientation === before.facts.orientation &&
    after.facts.credit === before.facts.credit &&
    after.facts.license === before.facts.license;
  return same ? cleaned : undefined;
}

function look(bytes: Uint8Array) {
  const blocks = readBlocks(sourceOf(bytes));
  if (blocks === undefined) return undefined;
  const metadata = readMetadata(blocks);
  return { ...blocks, metadata, facts: factsOf(metadata) };
}

const isPersonal = (facts: PictureFacts, keep: Keep): boolean =>
  (facts.gps && !keep.gps) || facts.serial !== undefined || facts.person !== undefined;

const creditNames = [
  'photoshop:Credit',
  'cc:attributionName',
  'dc:creator',
  'tiff:Artist',
  'dc:rights',
  'tiff:Copyright',
  'xmpRights:Owner',
  'cc:license',
  'xmpRights:WebStatement',
  'xmpRights:UsageTerms',
];

function keptOf(metadata: Metadata, takesIptc: boolean, keep: Keep): Kept {
  const names = keep.gps ? [...creditNames, 'exif:GPSLatitude', 'exif:GPSLongitude'] : creditNames;
  const properties = new Map<string, readonly string[]>();
  for (const name of names) {
    const values = metadata.xmp.map((packet) => packet.get(name)).find((list) => list !== undefined);
    if (values) properties.set(name, values);
  }
  // Only JPEG has a place for IPTC: in other formats the credit moves into the equivalent XMP properties.
  if (!takesIptc)
    for (const [name, id] of [
      ['photoshop:Credit', credit],
      ['dc:creator', byline],
      ['dc:rights', rights],
    ] as const) {
      const texts = metadata.iptc.flatMap((records) => iptcTexts(records, id)).filter((text) => text !== '');
      if (texts.length > 0 && !properties.has(name)) properties.set(name, texts);
    }
  const [exif] = metadata.exif;
  return {
    exif: exif && writeExif(exif, keep),
    xmp: properties.size === 0 ? undefined : new TextEncoder().encode(writeXmp(properties)),
    iptc: takesIptc ? creditResources(metadata.iptc) : undefined,
  };
}
