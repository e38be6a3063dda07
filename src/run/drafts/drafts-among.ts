import { extname, resolve } from 'node:path';
import { ownPage } from '../../config/about-repository.js';
import type { ConfigFor } from '../../config/load.js';
import { isCalendar, isDocument } from '../../draft/form.js';
import { headOf } from './head-of.js';

const DRAFT = new Set(['.md', '.markdown', '.txt']);
export const isText = (path: string): boolean => DRAFT.has(extname(path).toLowerCase());

/** Markdown with components and code, which redlint does not read. */
export const isMdx = (path: string): boolean => extname(path).toLowerCase() === '.mdx';

/** Is it, by its name, a draft if somebody names it? A sheet or a Word document in a folder may be anything. */
export const isDraft = (path: string): boolean => isText(path) || isCalendar(path) || isDocument(path);

type ReadFile = (file: string) => Promise<Uint8Array>;

/**
 * The drafts among the files of a folder: texts that are not pages of redlint's own, sheets only if their header is a
 * calendar's, Word documents never. `read` gives the content of a file when the one on disk does not count.
 */
export async function draftsAmong(
  paths: readonly string[],
  cwd: string,
  configFor?: ConfigFor,
  read?: ReadFile,
): Promise<string[]> {
  const drafts: string[] = [];
  for (const path of paths) {
    const file = resolve(cwd, path);
    if (
      isText(path) ? !(await isOwnPage(file, read)) : isCalendar(path) && (await isKnown(file, path, configFor, read))
    )
      drafts.push(path);
  }
  return drafts;
}

/** Did redlint write the text at an absolute path? A file that cannot be read is for the check to tell of. */
async function isOwnPage(file: string, read?: ReadFile): Promise<boolean> {
  const bytes = read ? await read(file).catch(() => undefined) : headOf(file, ownPage.length);
  return bytes !== undefined && Buffer.from(bytes.subarray(0, ownPage.length)).toString('latin1') === ownPage;
}

async function isKnown(file: string, path: string, configFor?: ConfigFor, read?: ReadFile): Promise<boolean> {
  const { isKnownFile } = await import('./known-calendar.js');
  // A file too large to be read is judged by its beginning on disk.
  return isKnownFile(file, await configFor?.(path), await read?.(file).catch(() => undefined));
}
