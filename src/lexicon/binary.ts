import { withEscapes } from '../text/unicode-escapes.js';
import type { Column, Rows } from './column.js';
import { columnOf, placesOf } from './compile/columns.js';
import type { Texts } from './compiled.js';
import type { WordGraph } from './word-graph.js';

/** The kinds of column by their names in a file. */
const kinds = { i16: Int16Array, u16: Uint16Array, i32: Int32Array } as const;
type Kind = keyof typeof kinds;

/** The start of a file: the head, the kind and length of each column, and the number of bytes of each text. */
interface Contents {
  readonly head: unknown;
  readonly columns: readonly (readonly [kind: Kind, length: number])[];
  readonly texts: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Builds a file that can be opened without parsing: the length of its contents, these in JSON (ASCII), all columns
 * (little-endian), all texts (UTF-8). Each begins at a multiple of four.
 */
export class BinaryWriter {
  readonly #columns: Column[] = [];
  readonly #texts: Uint8Array[] = [];

  columns(...columns: readonly Column[]): this {
    this.#columns.push(...columns);
    return this;
  }

  graphs(...graphs: readonly WordGraph[]): this {
    return this.columns(...graphs.flatMap(({ units, targets, before, flags }) => [units, targets, before, flags]));
  }

  rows(...rows: readonly Rows[]): this {
    return this.columns(...rows.flatMap(({ at, of }) => [at, of]));
  }

  text(text: string): this {
    this.#texts.push(encoder.encode(text));
    return this;
  }

  texts(texts: Texts): this {
    const each = Array.from(texts as ArrayLike<string>, (_, i) => encoder.encode(texts.at(i)));
    this.#texts.push(Buffer.concat(each));
    return this.columns(columnOf(placesOf(each)));
  }

  file(head: unknown): Uint8Array {
    const contents: Contents = {
      head,
      columns: this.#columns.map((column) => [kindOf(column), column.length]),
      texts: this.#texts.map(({ length }) => length),
    };
    // A text of one-byte characters is read and parsed twice as fast.
    const json = encoder.encode(withEscapes(JSON.stringify(contents), /[^\0-\x7f]/g));
    const parts = [bytesOf(Int32Array.of(json.length)), json, ...this.#columns.map(bytesOf), ...this.#texts];
    const file = new Uint8Array(parts.reduce((size, { length }) => size + inFours(length), 0));
    let at = 0;
    for (const part of parts) {
      file.set(part, at);
      at += inFours(part.length);
    }
    return file;
  }
}

const kindOf = (column: Column): Kind =>
  column instanceof Int16Array ? 'i16' : column instanceof Uint16Array ? 'u16' : 'i32';

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const inFours = (length: number): number => 4 * Math.ceil(length / 4);

/** Reads such a file, in the order of writing: columns are views of it, texts are decoded on demand. */
export class BinaryReader {
  readonly head: unknown;
  readonly #columns: Column[];
  readonly #texts: Uint8Array[];

  constructor(file: Uint8Array) {
    const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
    let at = byteOffset;
    const next = (length: number): number => {
      at += inFours(length);
      return at - inFours(length);
    };
    const [length = 0] = new Int32Array(buffer, next(4), 1);
    const contents: Contents = JSON.parse(decoder.decode(new Uint8Array(buffer, next(length), length)));
    this.head = contents.head;
    this.#columns = contents.columns.map(([kind, size]) => {
      const { BYTES_PER_ELEMENT } = kinds[kind];
      return new kinds[kind](buffer as ArrayBuffer, next(BYTES_PER_ELEMENT * size), size);
    });
    this.#texts = contents.texts.map((size) => new Uint8Array(buffer, next(size), size));
  }

  column(): Column {
    return this.#columns.shift() as Column;
  }

  graph(): WordGraph {
    return { units: this.column(), targets: this.column(), before: this.column(), flags: this.column() };
  }

  rows(): Rows {
    return { at: this.column(), of: this.column() };
  }

  /** Decodes the next text on demand. */
  text(): () => string {
    const bytes = this.#texts.shift() as Uint8Array;
    return () => decoder.decode(bytes);
  }

  texts(): Texts {
    const at = this.column();
    const bytes = this.#texts.shift() as Uint8Array;
    return {
      length: at.length - 1,
      at: (index) => decoder.decode(bytes.subarray(at[index], at[index + 1])),
    };
  }
}
