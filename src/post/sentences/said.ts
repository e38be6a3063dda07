import type { Offset } from '../../draft/within.js';
import type { Act } from '../../reading/act-names.js';
import type { Statement } from '../../reading/statement.js';

/** A statement of a post, with offsets of the source. */
export interface Said extends Statement {
  /** Index in `sentences`. */
  readonly sentence: number;
}

/** Who acts in a statement. `nobody`: passive or «se», without a named actor. */
export type Actor = 'reader' | 'ours' | 'official' | 'association' | 'people' | 'other' | 'nobody';

/** The statements of a post, read sentence by sentence. */
export interface Sayings {
  /** The statements of a sentence, by its index. */
  of(sentence: number): readonly Said[];
  /** The statement at an offset. */
  at(offset: number): Said | undefined;
  /**
   * The statements of the sentences that contain some spans, and of `around` sentences on each side: the others are not
   * read.
   */
  with(spans: readonly Offset[], around?: number): readonly Said[];
  /**
   * Of those, the ones whose verb is in one of some classes of acts. A sentence without a word that can be such a verb
   * is not read.
   */
  doing(acts: readonly Act[], spans: readonly Offset[], around?: number): readonly Said[];
  readonly all: readonly Said[];
}
