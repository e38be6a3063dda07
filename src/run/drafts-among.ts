import { extname, resolve } from 'node:path';
import type { ConfigFor } from '../config/load.js';
import { isCalendar, isDocument } from '../draft/form.js';

const DRAFT = new Set(['.md', '.markdown', '.txt']);
export const isText = (path: string): boolean => DRAFT.has(extname(path).toLowerCase());

/** Is it, by its name, a draft where somebody names it? A CSV file or a Word document of a folder may be anything. */
export const isDraft = (path: string): boolean => isText(path) || isCalendar(path) || isDocument(path);

/** Of the files of a folder those that are drafts: CSV files only where their header tells a calendar, Word documents never. */
export async function draftsAmong(paths: readonly string[], cwd: string, configFor?: ConfigFor): Promise<string[]> {
  const drafts: string[] = [];
  for (const path of paths)
    if (isText(path) || (isCalendar(path) && (await isKnown(path, cwd, configFor)))) drafts.push(path);
  return drafts;
}

const isKnown = async (path: string, cwd: string, configFor: ConfigFor | undefined): Promise<boolean> =>
  (await import('./known-calendar.js')).isKnownFile(resolve(cwd, path), await configFor?.(path));
