import { join } from 'node:path';
import type { ConfigSource } from '../data/source.js';

/** Reads a file of a folder of rules. */
export type ReadSource = (file: string) => ConfigSource;

/** The lists in `shared.yml` of a folder of lexicons, each by its path: `a.b`. Empty when there is no such file. */
export const sharedLists = (folder: string, read: ReadSource): Record<string, readonly string[]> =>
  flatLists(sharedIn(folder, read));

function sharedIn(folder: string, read: ReadSource): Record<string, unknown> {
  try {
    return Object(read(join(folder, 'shared.yml')).value);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/** `{a: {b: [x]}}` → `{'a.b': ['x']}`; lists of other things than strings are left out. */
function flatLists(tree: Record<string, unknown>, path = ''): Record<string, readonly string[]> {
  const lists: Record<string, readonly string[]> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item === 'string')) lists[path + key] = value;
    } else if (typeof value === 'object' && value !== null)
      Object.assign(lists, flatLists(value as Record<string, unknown>, `${path}${key}.`));
  }
  return lists;
}
