import { findFrontMatter } from '../front-matter/read.js';
import { headedPieces } from './headed.js';
import { listedPieces } from './listed.js';
import type { Piece } from './piece.js';

export type { Piece } from './piece.js';

/**
 * The pieces of a draft, in order; empty for a draft that is one text. They stand under labels that only name networks, or
 * under the key `pieces` of the front matter. `source` has LF line ends. Linear.
 */
export function piecesOf(source: string): readonly Piece[] {
  const fenced = findFrontMatter(source);
  const from = fenced?.end ?? 0;
  const listed =
    fenced && /^\[{0,2}["']?(?:pieces|piezas)["']?(?:[ \t]*[:=]|\])/m.test(source.slice(fenced.start, from));
  return listed ? listedPieces(source, fenced) : headedPieces(source, from);
}
