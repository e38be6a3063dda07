/** Remembers what a reader gave for the last text and the rest of its arguments: several rules ask for the same prose. */
export function remembered<A extends readonly unknown[], T>(read: (text: string, ...rest: A) => T) {
  let last: { readonly text: string; readonly rest: A; readonly found: T } | undefined;
  return (text: string, ...rest: A): T => {
    if (last?.text !== text || rest.some((value, i) => value !== last?.rest[i]) || rest.length !== last.rest.length)
      last = { text, rest, found: read(text, ...rest) };
    return last.found;
  };
}
