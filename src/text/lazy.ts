/** A value made when first asked for, and kept: V8 takes up to a millisecond to make an expression with `\p`. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
