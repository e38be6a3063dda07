import type { Chance } from '../corpus/seeded.js';

/** What is repeated: a text, or a function of its number and of chance. */
export type Piece = string | ((number: number, chance: Chance) => string);

/**
 * The parts of a draft: `head`, `piece` as often as needed and `tail`. With `last`, the second half is made of that,
 * after `between`.
 */
export interface Shape {
  readonly head?: string;
  readonly piece: Piece;
  readonly between?: string;
  readonly last?: Piece;
  readonly tail?: string;
}

/** Constructs of a grammar by their names. */
export type Grammar = Readonly<Record<string, Piece | Shape>>;

/** A construct to measure. */
export interface Construct extends Shape {
  readonly name: string;
  readonly language?: 'es' | 'en';
  /** Absent = a Markdown file. */
  readonly path?: string;
  /** Packs the text into a file. */
  readonly pack?: (text: string) => Uint8Array;
}
