/** Numbers in as few bytes each as the largest needs. */
export type Column = Int16Array | Uint16Array | Int32Array;

/** Many lists of numbers in one: list `i` lies from `at[i]` up to `at[i + 1]` in `of`. */
export interface Rows {
  readonly at: Column;
  readonly of: Column;
}
