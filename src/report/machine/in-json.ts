import { withEscapes } from '../../text/unicode-escapes.js';

/** JSON with all control characters escaped, even those that JSON allows. */
export const inJson = (value: unknown): string => `${written(value)}\n`;

/**
 * The same in pieces, so that a long report is never in memory as one text. A list that is not an array (a generator)
 * is written as an array, item by item; it must be a value of the object itself or of a list in it.
 */
export function* jsonPieces(value: object): Generator<string> {
  yield* isList(value) ? listPieces(value, 0) : objectPieces(value);
  yield '\n';
}

function* objectPieces(value: object): Generator<string> {
  const margin = '\n  ';
  let before = '{';
  for (const [key, item] of Object.entries(value)) {
    yield `${before}${margin}${JSON.stringify(key)}: `;
    if (isList(item)) yield* listPieces(item, 1);
    else yield written(item, 1);
    before = ',';
  }
  yield '\n}';
}

function* listPieces(items: Iterable<unknown>, depth: number): Generator<string> {
  const margin = `\n${'  '.repeat(depth)}`;
  let before = '[';
  for (const item of items) {
    yield `${before}${margin}  ${written(item, depth + 1)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `${margin}]`;
}

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;

/**
 * A value as written at that depth: it is serialised inside as many lists, which give it their margin and are then cut
 * off.
 */
function written(value: unknown, depth = 0): string {
  let whole = value;
  // Opening list i takes a bracket, a line feed and 2i blanks; closing it a line feed, 2i - 2 blanks and a bracket.
  for (let i = 0; i < depth; i++) whole = [whole];
  const text = JSON.stringify(whole, null, 2).slice(
    depth * (depth + 3),
    depth === 0 ? undefined : -depth * (depth + 1),
  );
  return withEscapes(text, /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g);
}
