import type { Picture } from '../picture.js';
import { type ByteSource, sourceOf } from './bytes.js';

/** Limit in bytes for the metadata of one picture; one block gets up to half of it. */
const largestMetadata = 512 * 1024;

/** The content of a container: its size in pixels and its metadata, still as bytes. */
export interface Blocks {
  readonly format: NonNullable<Picture['format']>;
  /** Pixels as stored. */
  width?: number;
  height?: number;
  broken: boolean;
  /** Rotated by the container itself; the EXIF orientation is then ignored. */
  turned?: boolean;
  /** TIFF structures. */
  readonly exif: ByteSource[];
  /** XML packets. */
  readonly xmp: Uint8Array[];
  /** IPTC-IIM records. */
  readonly iptc: Uint8Array[];
  /** Keyword and text, as in PNG. */
  readonly texts: (readonly [string, string])[];
}

export const blocksOf = (format: Blocks['format']): Blocks => ({
  format,
  broken: false,
  exif: [],
  xmp: [],
  iptc: [],
  texts: [],
});

/** Reads metadata from a source, up to an allowance for the whole picture; beyond it nothing is returned. */
export function metadataReader(source: ByteSource): (at: number, length: number) => Uint8Array {
  let left = largestMetadata;
  return (at, length) => {
    const bytes = source.read(at, Math.min(length, left, largestMetadata / 2));
    left -= bytes.length;
    return bytes;
  };
}

export const addExif = (blocks: Blocks, bytes: Uint8Array): void => {
  if (bytes.length > 8) blocks.exif.push(sourceOf(bytes));
};
