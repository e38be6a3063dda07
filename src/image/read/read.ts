import type { Picture } from '../picture.js';
import type { Blocks } from './blocks.js';
import { brandOf, readBoxes } from './boxes.js';
import { type ByteSource, latin, startsWith, u16 } from './bytes.js';
import { readSvg } from './drawing.js';
import { factsOf, readMetadata } from './facts.js';
import { readGif } from './gif.js';
import { readJpeg } from './jpeg.js';
import { readPng } from './png.js';
import { readTiff } from './tiff.js';
import { readWebp } from './webp.js';

/** The result for a missing file. */
export const nothing: Picture = { exists: false, bytes: 0, broken: false, gps: false, cleanable: false };

/**
 * What the headers and metadata of a picture say, without decoding a pixel. Never throws: the result says what could
 * not be read.
 */
export function pictureOf(source: ByteSource): Picture {
  const found = { ...nothing, exists: true, bytes: source.size };
  const blocks = readBlocks(source);
  if (blocks === undefined) return found;
  const { orientation, ...facts } = factsOf(readMetadata(blocks));
  const { format, width, height, broken } = blocks;
  const turned = !blocks.turned && orientation >= 5;
  return {
    ...found,
    format,
    width: turned ? height : width,
    height: turned ? width : height,
    broken,
    ...facts,
    cleanable: !broken && (format === 'jpeg' || format === 'png' || format === 'webp'),
  };
}

/** Reads the container; undefined for an unknown format. */
export function readBlocks(source: ByteSource): Blocks | undefined {
  const head = source.read(0, 256);
  if (u16(head, 0) === 0xffd8 && head[2] === 0xff) return readJpeg(source);
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return readPng(source);
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return readWebp(source);
  if (/^GIF8[79]a/.test(latin(head, 0, 6))) return readGif(source);
  if (/^(?:II[*+]\0|MM\0[*+])/.test(latin(head, 0, 4))) return readTiff(source);
  const brand = brandOf(head);
  return brand === undefined ? readSvg(source) : readBoxes(source, brand);
}
