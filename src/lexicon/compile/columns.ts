import type { Column, Rows } from '../column.js';

/** Numbers in as few bytes as they need. */
export function columnOf(numbers: readonly number[]): Column {
  const least = numbers.reduce((a, b) => Math.min(a, b), 0);
  const most = numbers.reduce((a, b) => Math.max(a, b), 0);
  if (least >= -0x8000 && most <= 0x7fff) return Int16Array.from(numbers);
  return least >= 0 && most <= 0xffff ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

export const rowsOf = (lists: readonly (readonly number[])[]): Rows => ({
  at: columnOf(placesOf(lists)),
  of: columnOf(lists.flat()),
});

/** Where each list begins when they are concatenated, and where the last ends. */
export function placesOf(lists: readonly { readonly length: number }[]): number[] {
  let end = 0;
  return [0, ...lists.map(({ length }) => (end += length))];
}
