// Long lists as lines of a few words.
import type { Item } from './tree.js';

const MOST_IN_A_ROW = 6;
const SHORT = 24;
const WIDEST_ROW = 76;

/** Is it one of the words of which a line holds a few? */
export const isShort = (item: Item): boolean => item.kind === 'text' && item.text !== '' && item.text.length <= SHORT;

/**
 * Items in lines of a few short ones, as even as can be; a long one has its line. `isApart`: does a line begin with it?
 */
export function rowsOf<T extends Item>(
  items: readonly T[],
  isApart: (item: T, before: T) => boolean = () => false,
): T[][] {
  const runs: T[][] = [];
  let before: T | undefined;
  for (const item of items) {
    if (!before || !isShort(item) || !isShort(before) || isApart(item, before)) runs.push([]);
    runs.at(-1)?.push(item);
    before = item;
  }
  return runs.flatMap(evenRows);
}

function evenRows<T extends Item>(run: readonly T[]): T[][] {
  for (let most = MOST_IN_A_ROW; ; most--) {
    const length = Math.ceil(run.length / Math.ceil(run.length / most));
    const rows = Array.from({ length: Math.ceil(run.length / length) }, (_, i) =>
      run.slice(i * length, (i + 1) * length),
    );
    if (most === 1 || rows.every((row) => widthOf(row) <= WIDEST_ROW)) return rows;
  }
}

const widthOf = (row: readonly Item[]): number =>
  row.reduce((sum, item) => sum + 2 + (item.kind === 'text' ? item.text.length : 0), 0);
