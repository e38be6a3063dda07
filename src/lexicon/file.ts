import type { Compiled, Head, Rows, Texts } from './compiled.js';

/** What the file begins with: the head, and how many numbers and bytes each of its parts has. */
interface Contents {
  readonly head: Head;
  readonly numbers: readonly number[];
  readonly bytes: readonly number[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * Compiled lexicons as one file that opens without being parsed: its contents in JSON behind their length, then all
 * numbers (32 bits, little-endian, on an offset that four divides), then all texts (UTF-8).
 */
export function toFile(compiled: Compiled): Uint8Array {
  const { head, bare, ends, finals, setsOf, edges, starts, openings, entriesOf, words, exact, entries } = compiled;
  const texts = [words, exact];
  const written = Array.from(entries as ArrayLike<string>, (_, i) => encoder.encode(entries.at(i)));
  const columns = [
    ...[bare, ends, finals],
    ...[setsOf, edges, starts, openings, entriesOf].flatMap(({ at, of }) => [at, of]),
    ...texts.map(({ at }) => at),
    placesOf(written),
  ];
  const strings = [...texts.map(({ of }) => encoder.encode(of)), Buffer.concat(written)];
  const contents: Contents = {
    head,
    numbers: columns.map(({ length }) => length),
    bytes: strings.map(({ length }) => length),
  };
  const json = encoder.encode(JSON.stringify(contents));
  const file = new Uint8Array(behind(json.length) + 4 * sum(contents.numbers) + sum(contents.bytes));
  new DataView(file.buffer).setUint32(0, json.length, true);
  file.set(json, 4);
  let at = behind(json.length);
  for (const part of [...columns.map(bytesOf), ...strings]) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Where each part begins when they stand one behind the other, and where the last ends. */
function placesOf(parts: readonly Uint8Array[]): Int32Array {
  const places = new Int32Array(parts.length + 1);
  for (const [i, { length }] of parts.entries()) places[i + 1] = (places[i] as number) + length;
  return places;
}

/** Reads such a file: arrays are views of it, texts are decoded when first asked for, entries one by one. */
export function fromFile(file: Uint8Array): Compiled {
  const { buffer, byteOffset } = file.byteOffset % 4 === 0 ? file : file.slice();
  const length = new DataView(buffer, byteOffset).getUint32(0, true);
  const contents: Contents = JSON.parse(decoder.decode(new Uint8Array(buffer, byteOffset + 4, length)));
  let at = byteOffset + behind(length);
  const columns = contents.numbers.map((size) => {
    at += 4 * size;
    return new Int32Array(buffer, at - 4 * size, size);
  });
  const strings = contents.bytes.map((size) => {
    at += size;
    return new Uint8Array(buffer, at - size, size);
  });
  const column = (): Int32Array => columns.shift() as Int32Array;
  const rows = (): Rows => ({ at: column(), of: column() });
  const texts = (): Texts => decoded(column(), strings.shift() as Uint8Array);
  // In the order of writing.
  return {
    head: contents.head,
    bare: column(),
    ends: column(),
    finals: column(),
    setsOf: rows(),
    edges: rows(),
    starts: rows(),
    openings: rows(),
    entriesOf: rows(),
    words: texts(),
    exact: texts(),
    entries: decodedOne(column(), strings.shift() as Uint8Array),
  };
}

/** The offset behind the contents where numbers begin. */
const behind = (length: number): number => 4 * Math.ceil((4 + length) / 4);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function decoded(at: Int32Array, bytes: Uint8Array): Texts {
  let text: string | undefined;
  return {
    at,
    get of() {
      text ??= decoder.decode(bytes);
      return text;
    },
  };
}

const decodedOne = (at: Int32Array, bytes: Uint8Array): Compiled['entries'] => ({
  length: at.length - 1,
  at: (index) => decoder.decode(bytes.subarray(at[index], at[index + 1])),
});
