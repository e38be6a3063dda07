import type { Offset } from '../../draft/draft.js';
import type { Statement } from '../../reading/statement.js';

/** A statement of a post: its offsets are those of the source. */
export interface Said extends Statement {
  /** Index in `sentences`. */
  readonly sentence: number;
}

/** Who acts in a statement. `nobody`: the passive or «se», with no one named. */
export type Actor = 'reader' | 'ours' | 'official' | 'association' | 'people' | 'other' | 'nobody';

/** The statements of a post, read a sentence at a time. */
export interface Sayings {
  /** Those of a sentence, by its index. */
  of(sentence: number): readonly Said[];
  /** The one in which something stands. */
  at(offset: number): Said | undefined;
  /** Those of the sentences in which some spans stand, and of as many around each: what has none of them is not read. */
  with(spans: readonly Offset[], around?: number): readonly Said[];
  readonly all: readonly Said[];
}
