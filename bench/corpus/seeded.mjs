// Numbers that look like chance and are the same on every machine.

/** A source of choices that a number decides (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  /** 0 ≤ n < 1 */
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    /** A whole number, both ends included. */
    between,
    oneOf: (list) => list[between(0, list.length - 1)],
    /** True so many times in one. */
    chance: (share) => next() < share,
  };
}
