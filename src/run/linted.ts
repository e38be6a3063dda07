let units = 0;

/** How much text this process has linted, in UTF-16 units: on that hangs what V8 has compiled, and whether it is worth keeping. */
export const linted = (): number => units;

export function noteLinted(source: string): void {
  units += source.length;
}
