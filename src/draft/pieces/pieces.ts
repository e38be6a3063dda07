import { namesOf } from '../front-matter/keys.js';
import { findFrontMatter } from '../front-matter/read.js';
import { headedPieces } from './headed.js';
import { listedPieces } from './listed.js';
import type { Piece } from './piece.js';

export type { Piece } from './piece.js';

const key = new RegExp(`^\\[{0,2}["']?(?:${namesOf('pieces').join('|')})["']?(?:[ \\t]*[:=]|\\])`, 'im');

/**
 * The pieces of a draft, in order; empty for a draft that is one text. They stand under labels that only name networks,
 * or under the key `pieces` of the front matter. `source` has LF line ends. Linear.
 */
export function piecesOf(source: string): readonly Piece[] {
  const fenced = findFrontMatter(source);
  const from = fenced?.end ?? 0;
  const hasKey = fenced && key.test(source.slice(fenced.start, from));
  const listed = hasKey ? listedPieces(source, fenced) : [];
  return listed.length > 0 ? listed : headedPieces(source, from);
}
