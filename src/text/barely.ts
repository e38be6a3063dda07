/**
 * Is a length, in any unit, over its limit by so little that few readers mind: a tenth at most, or another share? What
 * is found so is a hint.
 */
export const isBarelyOver = (length: number, max: number, share = 0.1): boolean =>
  length > max && length <= max * (1 + share);
