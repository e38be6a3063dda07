import { type Blocks, blocksOf } from './blocks.js';
import type { ByteSource } from './bytes.js';
import { piecesOf } from './xml.js';

/** The root of an SVG is within its first bytes. */
const rootWithin = 64 * 1024;

/**
 * Reads the root of an SVG: its size in CSS pixels, or the size of its view box. Undefined when the root is not `svg`.
 */
export function readSvg(source: ByteSource): Blocks | undefined {
  const text = new TextDecoder(source.read(0, 2)[1] === 0 ? 'utf-16le' : 'utf-8').decode(source.read(0, rootWithin));
  if (!/^[\uFEFF\s]*</.test(text)) return undefined;
  for (const piece of piecesOf(text)) {
    if (piece.kind === 'text') continue;
    if (piece.kind !== 'open' || !/^(?:[^:]+:)?svg$/.test(piece.name)) return undefined;
    const attributes = new Map(piece.attributes);
    const box = (attributes.get('viewBox') ?? '')
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const blocks = blocksOf('svg');
    blocks.width = pixelsOf(attributes.get('width')) ?? positive(box[2]);
    blocks.height = pixelsOf(attributes.get('height')) ?? positive(box[3]);
    return blocks;
  }
  return undefined;
}

/** CSS pixels in a unit (CSS Values 4, 6.2); a percentage of the page is not a size. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 4 / 3,
  pc: 16,
};

function pixelsOf(length: string | undefined): number | undefined {
  const found = /^\s*\+?(\d{1,9}(?:\.\d{1,9})?)\s*([a-z]{0,2})\s*$/i.exec(length ?? '');
  return found ? positive(Number(found[1]) * (units[(found[2] as string).toLowerCase()] ?? Number.NaN)) : undefined;
}

const positive = (value: number | undefined): number | undefined =>
  value !== undefined && Number.isFinite(value) && value > 0 ? Math.round(value) || 1 : undefined;
