import { type AskedOpening, Space } from '../compiled.js';
import type { Edge } from '../syntax/terms.js';
import { TermFault } from '../term-fault.js';

/** A place to go on from: a node, the white space that must come next, and whether a word is just before. */
export interface GraphEnd {
  readonly node: number;
  readonly space: Space;
  readonly word: boolean;
  /** What the beginning requires. */
  readonly opening?: AskedOpening;
  /** Only the end of a sentence may follow. */
  readonly final?: true;
  /** A long gap is just before: what follows may be separate or attached, as a colon is. */
  readonly loose?: true;
}

export const beginning = -1;

export const spaced = (end: GraphEnd): GraphEnd =>
  end.node === beginning ? end : { ...end, space: end.loose ? Space.any : Space.some, word: false };

export const nodesOf = (ends: readonly GraphEnd[]): Set<number> => new Set(ends.map(({ node }) => node));

export function atEdge(edge: Edge, end: GraphEnd): GraphEnd {
  const isOpening = edge !== 'end';
  if (isOpening !== (end.node === beginning) || end.opening) throw new TermFault(`#${edge}`, 'edge');
  return isOpening ? { ...end, opening: edge } : { ...end, final: true };
}

export function unique(ends: readonly GraphEnd[]): readonly GraphEnd[] {
  const seen = new Map(ends.map((end) => [`${end.node} ${end.space} ${end.opening} ${end.final}`, end]));
  return seen.size === ends.length ? ends : [...seen.values()];
}
