// Lists and mappings in brackets, within a line and over several.
import { stringify } from 'yaml';
import { rowsOf } from './rows.js';
import type { Item, List, Notes } from './tree.js';

/** So many items stand in one line. */
const MOST_IN_LINE = 8;
const WIDEST_ROW = 84;

/** An item in one line, in brackets; nothing where notes stand in it or it is too long for one. */
export function flowOf(item: Item): string | undefined {
  if (item.kind === 'text') {
    if (item.raw !== '') return item.raw.includes('\n') ? undefined : item.raw;
    return inBrackets(item.text);
  }
  if (item.kind === 'list') {
    const items = item.items.map(flowInside);
    return items.includes(undefined) || items.length > MOST_IN_LINE ? undefined : `[${items.join(', ')}]`;
  }
  const fields = item.fields.map(({ key, value }) => {
    const written = isNoted(key) ? undefined : flowInside(value);
    return written === undefined ? undefined : `${key.text}: ${written}`;
  });
  return fields.includes(undefined) ? undefined : `{${fields.join(', ')}}`;
}

/** A word as YAML writes it in brackets. */
function inBrackets(word: string): string {
  if (/^[~^]?[\p{L}][\p{L} ]*$/u.test(word) && !/^(?:true|false|null)$/i.test(word) && !word.endsWith(' ')) return word;
  return stringify([word], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).slice(1, -2);
}

function flowInside(item: Item): string | undefined {
  const written = isNoted(item) ? undefined : flowOf(item);
  return written === undefined || item.anchor === undefined ? written : `&${item.anchor} ${written}`;
}

const isNoted = ({ before, behind, after }: Notes): boolean => before.length + after.length > 0 || behind !== undefined;

/** The lines of a list: those that a person made, or a few items each. */
export function linesOf({ items, rows }: List): Item[][] {
  const kept = rows && cut(items, rows);
  return kept && kept.length > 1 && kept.every((row) => widthOf(row) <= WIDEST_ROW) ? kept : rowsOf(items);
}

function cut(items: readonly Item[], rows: readonly number[]): Item[][] | undefined {
  const starts = rows.map((_, i) => rows.slice(0, i).reduce((sum, length) => sum + length, 0));
  const made = rows.map((length, i) => items.slice(starts[i], (starts[i] ?? 0) + length));
  return made.flat().length === items.length ? made : undefined;
}

const widthOf = (row: readonly Item[]): number => row.reduce((sum, item) => sum + (flowOf(item)?.length ?? 0) + 2, 0);
