import { resolve } from 'node:path';
import type { ColumnNames } from '../../config/csv-fields.js';
import { isKnownBy, namesToWriteIn } from '../../run/drafts/known-calendar.js';

/** The sheets of a folder that are calendars once the config names their columns. */
export interface NamedSheets {
  readonly names: ColumnNames;
  readonly paths: readonly string[];
}

/** Data with a text and a day has fewer columns that calendars have. */
const fewestFields = 3;

/**
 * The sheets that have the columns of a calendar, if all of them name them alike: a config names them once. Undefined where
 * it would take another sheet for one that lacks a column.
 */
export async function namedSheets(cwd: string, sheets: readonly string[]): Promise<NamedSheets | undefined> {
  const each = await Promise.all(
    sheets.map(async (path) => ({ path, names: await namesToWriteIn(resolve(cwd, path)) })),
  );
  const [first, ...others] = each.filter(({ names }) => names && Object.keys(names).length >= fewestFields);
  if (!first?.names) return undefined;
  const key = JSON.stringify(first.names);
  const paths = [first, ...others].filter(({ names }) => JSON.stringify(names) === key).map(({ path }) => path);
  const taken = await Promise.all(sheets.map((path) => isKnownBy(first.names ?? {}, resolve(cwd, path))));
  return taken.filter(Boolean).length === paths.length ? { names: first.names, paths } : undefined;
}
