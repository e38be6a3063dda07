import { type AskedOpening, Space } from '../compiled.js';
import { type Edge, TermFault } from '../syntax/terms.js';

/** A place to go on from: a node, the white space asked for next, and whether a word stands just before. */
export interface End {
  readonly node: number;
  readonly space: Space;
  readonly word: boolean;
  /** What the beginning asks for. */
  readonly opening?: AskedOpening;
  /** Only the end of a sentence may follow. */
  readonly final?: true;
  /** A long gap stands before: what follows may stand apart or stick, as a colon does. */
  readonly loose?: true;
}

export const beginning = -1;

export const spaced = (end: End): End =>
  end.node === beginning ? end : { ...end, space: end.loose ? Space.any : Space.some, word: false };

export const nodesOf = (ends: readonly End[]): Set<number> => new Set(ends.map(({ node }) => node));

export function atEdge(edge: Edge, end: End): End {
  const isOpening = edge !== 'end';
  if (isOpening !== (end.node === beginning) || end.opening) throw new TermFault(`#${edge}`, 'edge');
  return isOpening ? { ...end, opening: edge } : { ...end, final: true };
}

export function unique(ends: readonly End[]): readonly End[] {
  const seen = new Map(ends.map((end) => [`${end.node} ${end.space} ${end.opening} ${end.final}`, end]));
  return seen.size === ends.length ? ends : [...seen.values()];
}
