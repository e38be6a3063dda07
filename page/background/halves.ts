/** Is a data file parted, by its name? */
export const isParted = (name: string): boolean => name.endsWith('.bin');

/** Bytes that are parted at once. */
const block = 16_384;

/**
 * The bytes with those at even places before those at odd ones, in each block for which `isSmaller` says so; a byte for
 * each block tells which are parted. Lists of numbers of two bytes compress a seventh better so.
 */
export function parted(bytes: Uint8Array, isSmaller: (one: Uint8Array, other: Uint8Array) => boolean): Uint8Array {
  const blocks = Math.ceil(bytes.length / block);
  const result = new Uint8Array(blocks + bytes.length);
  for (let n = 0; n < blocks; n++) {
    const plain = bytes.subarray(n * block, (n + 1) * block);
    const even = plain.filter((_, place) => place % 2 === 0);
    const halves = new Uint8Array(plain.length);
    halves.set(even);
    halves.set(
      plain.filter((_, place) => place % 2 === 1),
      even.length,
    );
    const isParted = isSmaller(halves, plain);
    result[n] = Number(isParted);
    result.set(isParted ? halves : plain, blocks + n * block);
  }
  return result;
}

/** What `parted` was given. */
export function joined(bytes: Uint8Array): Uint8Array {
  const blocks = Math.ceil(bytes.length / (block + 1));
  const result = bytes.slice(blocks);
  for (let n = 0; n < blocks; n++) {
    if (bytes[n] === 0) continue;
    const start = n * block;
    const end = Math.min(start + block, result.length);
    const odd = blocks + start + Math.ceil((end - start) / 2);
    for (let place = start; place < end; place++) {
      const half = (place - start) >> 1;
      result[place] = bytes[(place - start) % 2 === 0 ? blocks + start + half : odd + half] as number;
    }
  }
  return result;
}
