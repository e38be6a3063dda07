/**
 * A value created on first use, and kept: V8 takes up to a millisecond to compile an expression with `\p`. Those that
 * most posts never ask for took a run over 600 bytes 5 % of its processor time, together with the folding of the list
 * of names (two builds in turns, median of fifteen).
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
