import { sourceOf } from '../../src/image/read/bytes.js';
import { isBare } from '../../src/image/read/jpeg.js';
import { pictureOf } from '../../src/image/read/read.js';
import { cleanPicture } from '../../src/image/strip/clean.js';
import {
  chunksOf,
  gifOf,
  heicOf,
  iptcOf,
  jpegOf,
  packetOf,
  pngOf,
  telling,
  tiffFile,
  tiffOf,
  webpOf,
} from '../pictures/pictures.js';
import { mutatedBytes } from './bytes.js';
import { inTime } from './checks.js';
import type { Kind, Note } from './kind.js';
import { shortestBytes } from './shrink.js';

const exif = tiffOf(telling);
const xmp = packetOf(
  '<photoshop:Credit>Gabinete</photoshop:Credit><Iptc4xmpExt:PersonInImage><rdf:Bag><rdf:li>Pepa Sol</rdf:li></rdf:Bag></Iptc4xmpExt:PersonInImage>',
  'e:GPSLatitude="40,25N" e:GPSLongitude="3,42W" aux:SerialNumber="777"',
);
const iptc = iptcOf([
  [80, 'Eva'],
  [110, 'Gabinete'],
]);
const drawing = Buffer.from(
  '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="10" height="20px" viewBox="0 0 10 20"><text>&a;</text></svg>',
);

const samples: readonly Uint8Array[] = [
  ...[jpegOf, pngOf, webpOf].flatMap((make) => [
    make({ exif, xmp }),
    make({ exif }),
    make({ xmp, icc: new Uint8Array(30) }),
    make(),
  ]),
  jpegOf({ exif: tiffOf({ ...telling, little: true }), iptc, trailer: exif }),
  pngOf({ texts: [['tEXt', Buffer.from('Author\0Eva')]], exif, trailer: exif }),
  heicOf({ exif, xmp }, 1),
  heicOf({ exif }, 0, 'avif'),
  tiffFile(telling),
  tiffFile({ ...telling, little: true, at: 5000 }),
  gifOf(),
  gifOf({ xmp }),
  drawing,
];

/** Runs broken and false pictures through the reader and the cleaner. */
export const openPictures = async (): Promise<Kind<Uint8Array>> => ({
  make: (random) => mutatedBytes(random.pick(samples), random, random.pick(samples)),
  attempt: (bytes, note) => inTime(bytes.length, note, async () => attemptPicture(Uint8Array.from(bytes), note)),
  shrink: shortestBytes,
  files: (bytes) => ({ 'picture.bin': bytes }),
});

function attemptPicture(bytes: Uint8Array, note: Note): void {
  const copy = bytes.slice();
  const before = pictureOf(sourceOf(bytes));
  const cleaned = cleanPicture(bytes);
  if (!Buffer.from(bytes).equals(copy)) note('changes-what-it-reads', '', before.format ?? '');
  for (const side of ['width', 'height'] as const)
    if (before[side] !== undefined && !(Number.isFinite(before[side]) && before[side] >= 0))
      note('no-size', side, String(before[side]));
  for (const text of [before.serial, before.person, before.credit, before.license])
    if (text !== undefined && (text === '' || text.length > 10_000))
      note('strange-text', before.format ?? '', text.slice(0, 200));
  if (!cleaned) return;
  const { format = '' } = before;
  const after = pictureOf(sourceOf(cleaned));
  if (after.broken) note('cleaning-breaks', format, '');
  if (after.gps || after.serial !== undefined || after.person !== undefined)
    note('cleaning-leaves', format, JSON.stringify(after));
  for (const fact of ['format', 'width', 'height', 'credit', 'license'] as const)
    if (after[fact] !== before[fact]) note('cleaning-changes', `${format} ${fact}`, `${before[fact]} → ${after[fact]}`);
  if (cleanPicture(cleaned)) note('cleaning-not-stable', format, '');
  const [old, now] = [pixelsOf(bytes, format), pixelsOf(cleaned, format)];
  if (old !== now) note('cleaning-changes-pixels', format, `${old.slice(0, 200)} → ${now.slice(0, 200)}`);
}

/** Everything that a decoder reads of a picture to paint it, in hexadecimal. */
function pixelsOf(bytes: Uint8Array, format: string): string {
  if (format === 'jpeg') return segmentsOf(Buffer.from(bytes));
  if (format === 'png') {
    const chunks = chunksOf(bytes);
    const end = chunks.findIndex(([type]) => type === 'IEND');
    const within = end === -1 ? chunks : chunks.slice(0, end);
    return within
      .filter(([type]) => /^[A-Z]|^(?:tRNS|acTL|fcTL|fdAT|gAMA|cHRM|sRGB|iCCP|sBIT|bKGD|pHYs)$/.test(type))
      .join();
  }
  return chunksOf(riffOf(bytes))
    .filter(([type]) => /^(?:VP8[ L]|ALPH|ANIM|ANMF|ICCP)$/.test(type))
    .join();
}

/**
 * A WebP up to the end that it states: a chunk needs its whole head before that, and nobody reads what comes after it.
 */
function riffOf(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, 8 + Buffer.from(bytes).readUInt32LE(4));
}

/** The tables, frames and scans of a JPEG, up to its end. */
function segmentsOf(bytes: Buffer): string {
  const kept: string[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    // Any number of these may come before a marker.
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    if (at + 4 > bytes.length) break;
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 255 || marker === 0xd9) break;
    if (isBare(marker)) {
      at += 2;
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === 0xda) {
      const last = bytes.indexOf(Buffer.from([0xff, 0xd9]), at);
      return `${kept.join()},${bytes.toString('hex', at, last === -1 ? bytes.length : last)}`;
    }
    if (!(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe) kept.push(bytes.toString('hex', at, end));
    at = end;
  }
  return kept.join();
}
