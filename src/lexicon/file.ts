import { withEscapes } from '../text/unicode-escapes.js';
import type { Column } from './column.js';
import { columnOf, placesOf } from './compile/columns.js';
import type { Compiled, Head, Texts } from './compiled.js';

/** The kinds of column by their names in a file. */
const kinds = { i16: Int16Array, u16: Uint16Array, i32: Int32Array } as const;
type Kind = keyof typeof kinds;

/** What the file begins with: the head, the kind and length of each column, and how many bytes each of its texts has. */
interface Contents {
  readonly head: Head;
  readonly columns: readonly (readonly [kind: Kind, length: number])[];
  readonly texts: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Compiled lexicons as one file that opens without being parsed: the length of its contents, these in JSON (ASCII), all columns
 * (little-endian), all texts (UTF-8). Each begins on an offset that four divides.
 */
export function toFile(compiled: Compiled): Uint8Array {
  const { head, paradigm, words, exact, edges } = compiled;
  const lists = [compiled.entries, compiled.expressions].map((list) =>
    Array.from(list as ArrayLike<string>, (_, i) => encoder.encode(list.at(i))),
  );
  const columns: readonly Column[] = [
    ...[words, exact].flatMap(({ units, targets, before, flags }) => [units, targets, before, flags]),
    ...[compiled.bare, compiled.classes, compiled.ends, compiled.finals],
    ...[compiled.setsOf, compiled.starts, compiled.openings, compiled.entriesOf].flatMap(({ at, of }) => [at, of]),
    ...[edges.at, edges.labels, edges.spaces, edges.targets],
    ...lists.map((list) => columnOf(placesOf(list))),
  ];
  const texts = [...lists.map((list) => Buffer.concat(list)), encoder.encode(paradigm && JSON.stringify(paradigm))];
  const contents: Contents = {
    head,
    columns: columns.map((column) => [kindOf(column), column.length]),
    texts: texts.map(({ length }) => length),
  };
  // A text of one-byte characters is read and parsed in half the time.
  const json = encoder.encode(withEscapes(JSON.stringify(contents), /[^\0-\x7f]/g));
  const parts = [bytesOf(Int32Array.of(json.length)), json, ...columns.map(bytesOf), ...texts];
  const file = new Uint8Array(parts.reduce((size, { length }) => size + inFours(length), 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += inFours(part.length);
  }
  return file;
}

const kindOf = (column: Column): Kind =>
  column instanceof Int16Array ? 'i16' : column instanceof Uint16Array ? 'u16' : 'i32';

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const inFours = (length: number): number => 4 * Math.ceil(length / 4);

/** Reads such a file: columns are views of it, texts are decoded when asked for. */
export function fromFile(file: Uint8Array): Compiled {
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  let at = byteOffset;
  const next = (length: number): number => {
    at += inFours(length);
    return at - inFours(length);
  };
  const [length = 0] = new Int32Array(buffer, next(4), 1);
  const contents: Contents = JSON.parse(decoder.decode(new Uint8Array(buffer, next(length), length)));
  const columns = contents.columns.map(([kind, size]) => {
    const { BYTES_PER_ELEMENT } = kinds[kind];
    return new kinds[kind](buffer as ArrayBuffer, next(BYTES_PER_ELEMENT * size), size);
  });
  const bytes = contents.texts.map((size) => new Uint8Array(buffer, next(size), size));
  // In the order of writing.
  const column = (): Column => columns.shift() as Column;
  const graph = () => ({ units: column(), targets: column(), before: column(), flags: column() });
  const rows = () => ({ at: column(), of: column() });
  const texts = () => decodedEach(column(), bytes.shift() as Uint8Array);
  return {
    head: contents.head,
    words: graph(),
    exact: graph(),
    bare: column(),
    classes: column(),
    ends: column(),
    finals: column(),
    setsOf: rows(),
    starts: rows(),
    openings: rows(),
    entriesOf: rows(),
    edges: { at: column(), labels: column(), spaces: column(), targets: column() },
    entries: texts(),
    expressions: texts(),
    get paradigm() {
      const [json] = bytes;
      return json?.length ? JSON.parse(decoder.decode(json)) : undefined;
    },
  };
}

const decodedEach = (at: Column, bytes: Uint8Array): Texts => ({
  length: at.length - 1,
  at: (index) => decoder.decode(bytes.subarray(at[index], at[index + 1])),
});
