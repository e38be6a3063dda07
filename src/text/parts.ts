/** A part of a text, and the UTF-16 offset at which it begins. */
export interface TextPart {
  readonly at: number;
  readonly text: string;
}

const emptyLine = /\n[^\S\n]*\n/g;

/** The parts of a text between its empty lines, each with the one behind it. */
export function partsOf(text: string): TextPart[] {
  const edges = [0, ...Array.from(text.matchAll(emptyLine), ({ index, 0: { length } }) => index + length)];
  return edges.map((at, i) => ({ at, text: text.slice(at, edges[i + 1]) }));
}
