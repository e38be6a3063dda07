import { isLikely, nameAt } from '../../../src/rule.js';

export type Name = NonNullable<ReturnType<typeof nameAt>>;

/** The names from a place on: the first, or all that commas and «y» join. `sure`: it certainly is a person's name. */
export function nameRow(text: string, start: number, { all, isSure }: { all: boolean; isSure: boolean }): Name[] {
  const names: Name[] = [];
  for (let name = nameFrom(text, start, isSure); name; ) {
    names.push(name);
    const joint = /^(?:\s?[,;]|\s(?:y|e|i|and|&)(?=\s)){1,2}/u.exec(text.slice(name.end, name.end + 8));
    name = all && joint ? nameFrom(text, name.end + joint[0].length, true) : undefined;
  }
  return names;
}

/**
 * A known name from a place on (`inRow`: also two or three capitalised words), after a colon, a bullet or a position in
 * a ranking.
 */
export function nameFrom(text: string, start: number, inRow = false): Name | undefined {
  const gap =
    /^[\s:,–—.(*-]{0,5}(?:\d{1,2}(?:[.)]?[ºª°]|[.)])?\s?[.:)-]?\s?)?/u.exec(text.slice(start, start + 14))?.[0] ?? '';
  const name = nameAt(text, { start: start + gap.length });
  if (!name || name.titled || name.start !== start + gap.length) return undefined;
  return name.known || (inRow && name.words < 4 && isLikely(text, name)) ? name : undefined;
}
