/**
 * Compiled lexicons hold columns of numbers, many of which only rise: where things begin. Their differences take a third of
 * the room once compressed. A packed file is the file with those columns as differences, then their indexes and how many.
 */
export function packed(file: Uint8Array): Uint8Array {
  const copy = file.slice();
  const rising = columnsOf(copy).flatMap((column, index) => (rises(column) ? [index] : []));
  for (const index of rising) {
    const column = columnsOf(copy)[index] as Int32Array;
    for (let i = column.length - 1; i > 0; i--) column[i] = (column[i] as number) - (column[i - 1] as number);
  }
  const trailer = new Uint8Array(Uint32Array.from([...rising, rising.length]).buffer);
  const whole = new Uint8Array(copy.length + trailer.length);
  whole.set(copy);
  whole.set(trailer, copy.length);
  return whole;
}

/** The file that was packed. */
export function unpacked(whole: Uint8Array): Uint8Array {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  const count = view.getUint32(whole.length - 4, true);
  const end = whole.length - 4 - 4 * count;
  const file = whole.slice(0, end);
  const columns = columnsOf(file);
  for (let i = 0; i < count; i++) {
    const column = columns[view.getUint32(end + 4 * i, true)] as Int32Array;
    for (let at = 1; at < column.length; at++) column[at] = (column[at] as number) + (column[at - 1] as number);
  }
  return file;
}

/** Views of the columns: src/lexicon/file.ts says how the file is laid out. */
function columnsOf(file: Uint8Array): Int32Array[] {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const { numbers } = JSON.parse(new TextDecoder().decode(file.subarray(4, 4 + length))) as { numbers: number[] };
  let at = Math.ceil((4 + length) / 4) * 4;
  return numbers.map((size) => {
    at += 4 * size;
    return new Int32Array(file.buffer, file.byteOffset + at - 4 * size, size);
  });
}

const rises = (column: Int32Array): boolean =>
  column.every((number, i) => i === 0 || number >= (column[i - 1] as number));
