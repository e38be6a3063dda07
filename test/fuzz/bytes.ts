import type { Random } from './random.js';

/** Bytes after some changes, most of them near structures: at the beginning and the end. */
export function mutatedBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let changed = Buffer.from(bytes);
  for (let times = 1 + random.int(6); times > 0 && changed.length > 8; times--) {
    const near = random.chance(0.15)
      ? changed.length - 1 - random.int(Math.min(60, changed.length))
      : random.int(changed.length);
    const at = Math.max(0, random.chance(0.3) ? random.int(Math.min(changed.length, 200)) : near);
    changed = random.pick(changes)(changed, at, random, other);
  }
  return Uint8Array.from(changed);
}

type Change = (bytes: Buffer, at: number, random: Random, other: Uint8Array) => Buffer<ArrayBuffer>;

const put = (bytes: Buffer, at: number, what: Uint8Array, end = at): Buffer<ArrayBuffer> =>
  Buffer.concat([bytes.subarray(0, at), what, bytes.subarray(end)]);

/** False lengths and offsets. */
const lies = (bytes: Buffer, at: number): number[] => [
  0,
  1,
  2,
  8,
  0x7fffffff,
  0x80000000,
  0xffffffff,
  at,
  bytes.length,
  bytes.length - at,
  bytes.length + 1,
];

const changes: readonly Change[] = [
  (bytes, at, random) =>
    put(bytes, at, Uint8Array.of(random.pick([0, 1, 2, 0x7f, 0x80, 0xff, 0xd8, 0xd9, 0xda, 0xe1])), at + 1),
  (bytes, at, random) => put(bytes, at, Uint8Array.of((bytes[at] ?? 0) ^ (1 << random.int(8))), at + 1),
  (bytes, at, random) => {
    const value = Buffer.alloc(4);
    if (random.chance(0.5)) value.writeUInt32BE(random.pick(lies(bytes, at)) >>> 0);
    else value.writeUInt32LE(random.pick(lies(bytes, at)) >>> 0);
    return put(bytes, at, random.chance(0.3) ? value.subarray(0, 2) : value, at + 4);
  },
  (bytes, at) => put(bytes, at, new Uint8Array(), bytes.length),
  (bytes, at, random) => put(bytes, at, new Uint8Array(), at + 1 + random.int(40)),
  (bytes, at, random) => put(bytes, at, bytes.subarray(at, at + random.int(80))),
  (bytes, at, random, other) => {
    const from = random.int(other.length);
    return put(bytes, at, other.subarray(from, from + random.int(200)));
  },
  (bytes, at, random) =>
    put(
      bytes,
      at,
      Uint8Array.from({ length: random.int(16) }, () => random.int(256)),
    ),
];
