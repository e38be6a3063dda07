import { isMapping } from '../../data/mapping.js';
import type { Meta } from '../draft.js';
import { barePath, isSamePicture } from '../picture-path.js';
import { imageKeys } from './keys.js';
import type { MetaPath } from './meta-places.js';

/** An item of a list, or a mapping under a key. */
interface Item {
  readonly path: MetaPath;
  /** Absent when it names no file. */
  readonly file?: string;
  readonly order: number;
}

/** The items of some keys, by the last part of their file's path, which every spelling of it shares, and by offset. */
interface Items {
  readonly byName: ReadonlyMap<string, readonly Item[]>;
  readonly byStart: ReadonlyMap<number, readonly Item[]>;
}

const itemsByMeta = new WeakMap<Meta, Map<string, Items>>();

/**
 * The place in the front matter of the item for a file, or for what starts at an offset. `lists` are keys of lists,
 * `others` of mappings.
 */
export function itemFor(
  meta: Meta,
  { lists, others }: { readonly lists: readonly string[]; readonly others: readonly string[] },
  media: { readonly start: number; readonly file?: string },
): MetaPath | undefined {
  const keys = [...lists, ...others].join('\0');
  const read = itemsByMeta.get(meta) ?? new Map<string, Items>();
  itemsByMeta.set(meta, read);
  const items = read.get(keys) ?? itemsAt(meta, lists, others);
  read.set(keys, items);
  const { file, start } = media;
  const here = (items.byStart.get(start) ?? []).find((item) => file === undefined || item.file === undefined);
  if (file === undefined) return here?.path;
  const named = (items.byName.get(lastPart(file)) ?? []).find((item) => isSamePicture(item.file ?? '', file));
  return [here, named].filter((item) => item !== undefined).sort((a, b) => a.order - b.order)[0]?.path;
}

const lastPart = (path: string): string => barePath(path).replace(/^.*\//s, '');

function itemsAt(meta: Meta, lists: readonly string[], others: readonly string[]): Items {
  const paths = [...lists, ...others].flatMap((name): MetaPath[] => {
    const value = meta.get(name)?.value;
    if (!Array.isArray(value)) return isMapping(value) ? [[name]] : [];
    return lists.includes(name) ? value.map((_, index) => [name, index]) : [];
  });
  const byName = new Map<string, Item[]>();
  const byStart = new Map<number, Item[]>();
  const add = <K>(map: Map<K, Item[]>, key: K, item: Item): void => {
    const there = map.get(key);
    if (there) there.push(item);
    else map.set(key, [item]);
  };
  for (const [order, path] of paths.entries()) {
    const found = meta.get(...path);
    const file = fileIn(found?.value);
    const item = { path, order, ...(file !== undefined && { file }) };
    if (file !== undefined) add(byName, lastPart(file), item);
    if (found) add(byStart, found.start, item);
  }
  return { byName, byStart };
}

/** The file that an item names: its text, or the first of its file keys. */
function fileIn(value: unknown): string | undefined {
  const named = isMapping(value)
    ? imageKeys.file.map((name) => value[name]).find((one) => typeof one === 'string')
    : value;
  return typeof named === 'string' ? named : undefined;
}
