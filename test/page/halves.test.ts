import { expect, test } from 'vitest';
import { joined, parted } from '../../page/background/halves.js';

const bytes = (length: number) => Uint8Array.from({ length }, (_, place) => (place * 7 + (place >> 8)) % 251);

test.each([0, 1, 2, 3, 16_383, 16_384, 16_385, 32_768, 32_769, 65_535])(
  '%d bytes come back, whichever blocks are parted',
  (length) => {
    const content = bytes(length);
    for (const choice of [() => true, () => false, (one: Uint8Array, other: Uint8Array) => one[1]! > other[1]!])
      expect(Buffer.compare(joined(parted(content, choice)), content)).toBe(0);
  },
);

test('a block that gets smaller has its bytes at even places first', () => {
  expect([...parted(Uint8Array.of(1, 2, 3, 4, 5), () => true)]).toEqual([1, 1, 3, 5, 2, 4]);
  expect([...parted(Uint8Array.of(1, 2, 3, 4, 5), () => false)]).toEqual([0, 1, 2, 3, 4, 5]);
});
