/** Numbers, each in as few bytes as the largest needs. */
export type Column = Int16Array | Uint16Array | Int32Array;

/** Many lists of numbers in one: list `i` is `of` from `at[i]` up to `at[i + 1]`. */
export interface Rows {
  readonly at: Column;
  readonly of: Column;
}
