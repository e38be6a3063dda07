/** A value created on first use, and kept: V8 takes up to a millisecond to compile an expression with `\p`. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
