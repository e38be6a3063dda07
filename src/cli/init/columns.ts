import { resolve } from 'node:path';
import { isByLetters } from '../../calendar/names.js';
import type { ColumnNames } from '../../config/csv-fields.js';
import { besides, isKnownBy, namesToWriteIn, pathPattern } from '../../run/drafts/known-calendar.js';

/** The sheets of a folder that are calendars once the config names their columns. */
export interface NamedSheets {
  /** The columns of most of them. */
  readonly csv: ColumnNames;
  /** Those of the others. */
  readonly overrides: readonly { readonly files: string | readonly string[]; readonly csv: ColumnNames }[];
  readonly paths: readonly string[];
}

/** Data with a text and a day has fewer columns that calendars have. */
const fewestFields = 3;

/** People plan in a few kinds of sheets; where there are more, they are data. */
const mostKinds = 3;

/**
 * The sheets that have the columns of a calendar, by how they name them. Undefined where there are too many kinds, and
 * where the config would take another sheet for one that lacks a column.
 */
export async function namedSheets(cwd: string, sheets: readonly string[]): Promise<NamedSheets | undefined> {
  const kinds = new Map<string, { names: ColumnNames; paths: string[] }>();
  for (const path of sheets) {
    const names = await namesToWriteIn(resolve(cwd, path));
    // Letters would fit data too.
    if (!names || isByLetters(names) || Object.keys(names).length < fewestFields) continue;
    const key = JSON.stringify(names);
    kinds.set(key, { names, paths: [...(kinds.get(key)?.paths ?? []), path] });
  }
  const [first, ...others] = [...kinds.values()].sort((a, b) => b.paths.length - a.paths.length);
  if (!first || others.length >= mostKinds) return undefined;
  const paths = [first, ...others].flatMap((kind) => kind.paths);
  for (const path of sheets)
    if (!paths.includes(path) && (await isKnownBy(first.names, resolve(cwd, path)))) return undefined;
  const overrides = others.map(({ names, paths }) => {
    const [only = '', ...more] = paths.map(pathPattern);
    return { files: more.length === 0 ? only : [only, ...more], csv: besides(names, first.names) };
  });
  return { csv: first.names, overrides, paths };
}
