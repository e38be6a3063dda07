import { isMapping } from '../../data/mapping.js';
import { grouped } from '../../text/grouped.js';
import { rememberedFor } from '../../text/remembered.js';
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
  readonly byName: ReadonlyMap<string | undefined, readonly Item[]>;
  readonly byStart: ReadonlyMap<number | undefined, readonly Item[]>;
}

const itemsOf = rememberedFor((_: Meta) => new Map<string, Items>());

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
  const read = itemsOf(meta);
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
  const items = paths.map((path, order) => {
    const found = meta.get(...path);
    const file = fileIn(found?.value);
    return { path, order, start: found?.start, ...(file !== undefined && { file }) };
  });
  return {
    byName: grouped(items, ({ file }) => (file === undefined ? undefined : lastPart(file))),
    byStart: grouped(items, ({ start }) => start),
  };
}

/** The file that an item names: its text, or the first of its file keys. */
function fileIn(value: unknown): string | undefined {
  const named = isMapping(value)
    ? imageKeys.file.map((name) => value[name]).find((one) => typeof one === 'string')
    : value;
  return typeof named === 'string' ? named : undefined;
}
