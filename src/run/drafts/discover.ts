import { readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { type Ignored, ignoredBy } from '../../config/ignore.js';
import type { ConfigFor } from '../../config/load.js';
import { nameOf } from '../../data/source.js';
import { isCalendar } from '../../draft/form.js';
import { Mistake } from '../../mistake.js';
import { excerpt } from '../../text/excerpt.js';
import { nearest } from '../../text/nearest.js';
import { isPattern, matchesOf, stands, walk } from './candidates.js';
import { draftsAmong, isDraft, isMdx } from './drafts-among.js';

/** How to read paths. */
export interface DiscoverOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly ignored: Ignored;
  /** With it, the `ignore` of each draft's own config applies too. */
  readonly configFor?: ConfigFor;
  /** What each config says about the columns of calendars; absent = as `configFor`. */
  readonly columnsFor?: ConfigFor;
  /** A folder or pattern without drafts is not a mistake (--no-error-on-unmatched-pattern). */
  readonly allowUnmatched?: boolean;
  /** Files that are named count as if they were found in their folder: hooks name all that changed (--only-posts). */
  readonly asFound?: boolean;
}

/** A draft to read, or a sheet without the columns of a calendar. */
interface FoundFile {
  /** Relative to the working folder, with `/`; absolute when it is outside. */
  readonly path: string;
  /** Named itself, rather than found in a folder or by a pattern. */
  readonly explicit: boolean;
}

/**
 * The result of the paths of a run: drafts in the order of the paths, and by name within each. Includes folders and
 * names that cannot be read: reading them tells why.
 */
export interface Discovery {
  readonly files: readonly FoundFile[];
  /** Skipped because of ignore files or patterns. */
  readonly ignored: readonly string[];
  /** CSV files and workbooks that were found, and have no columns of a calendar. */
  readonly sheets: readonly FoundFile[];
  /** Pages that redlint wrote, and MDX. */
  readonly pages: readonly string[];
  /** Named, but not a kind of draft. */
  readonly others: readonly string[];
}

/**
 * Files, folders and patterns → drafts. A path that exists is never read as a pattern. Hidden files, links and their
 * targets are found only when named. Throws a Mistake on a missing path, a pattern without a match, or when no draft is
 * left to check and no ignored one was named.
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const { cwd, ignored, configFor, columnsFor = configFor, allowUnmatched = false, asFound = false } = options;
  const files = new Map<string, boolean>();
  const passed = new Set<string>();
  const sheets = new Map<string, boolean>();
  const pages = new Set<string>();
  const others: string[] = [];
  const among = async (candidates: readonly string[], explicit = false): Promise<readonly string[]> => {
    const drafts = new Set(await draftsAmong(candidates, cwd, columnsFor));
    for (const path of candidates) {
      if (drafts.has(path)) continue;
      if (isCalendar(path)) sheets.set(path, explicit || sheets.get(path) === true);
      else pages.add(path);
    }
    return [...drafts];
  };
  const take = (path: string, explicit: boolean): void => {
    if (ignored(path, false, explicit)) passed.add(path);
    else files.set(path, explicit || files.get(path) === true);
  };
  let isSearch = false;
  for (const given of paths) {
    const path = resolve(cwd, given);
    const kind = kindOf(path);
    if (kind === 'file' && asFound) {
      for (const found of await among([path], true)) take(found, false);
    } else if (kind === 'file') {
      if (isDraft(path)) take(path, true);
      else others.push(nameOf(path, cwd));
    } else if (kind === 'folder' && path !== cwd && ignored(path, true)) passed.add(path);
    else if (kind === 'folder') {
      isSearch = true;
      const { texts, closed } = walk(path, ignored, passed);
      for (const found of [...(await among(texts)), ...closed]) take(found, false);
    } else {
      isSearch = true;
      if (!isPattern(given)) throw missing(given, cwd);
      const { texts, closed } = await matchesOf(given, cwd);
      // A pattern with an extension means the files that have it.
      const matches = [...(isDraft(given) ? texts : await among(texts)), ...closed];
      if (matches.length === 0 && !allowUnmatched) throw new Mistake('no-match', { pattern: given });
      for (const match of matches) take(match, false);
    }
  }
  for (const path of configFor ? await ignoredAmong([...files.keys()], configFor) : []) {
    files.delete(path);
    passed.add(path);
  }
  const leftOut = (found: ReadonlySet<string>) =>
    [...found].filter((path) => !files.has(path)).map((path) => nameOf(path, cwd));
  if (files.size === 0 && !allowUnmatched) refuseNothing(paths, isSearch, passed.size, others);
  return {
    files: [...files].map(([path, explicit]) => ({ path: nameOf(path, cwd), explicit })),
    ignored: [...passed].map((path) => nameOf(path, cwd)),
    sheets: [...sheets]
      .filter(([path]) => !files.has(path))
      .map(([path, explicit]) => ({ path: nameOf(path, cwd), explicit })),
    pages: leftOut(pages),
    others,
  };
}

/** The paths that their own config ignores. */
async function ignoredAmong(paths: readonly string[], configFor: ConfigFor): Promise<string[]> {
  const configs = new Map<string, Awaited<ReturnType<ConfigFor>>>();
  const found: string[] = [];
  for (const path of paths) {
    const folder = dirname(path);
    const config = configs.get(folder) ?? (await configFor(path));
    configs.set(folder, config);
    if (ignoredBy(config, path)) found.push(path);
  }
  return found;
}

function refuseNothing(paths: readonly string[], isSearch: boolean, passed: number, others: readonly string[]): void {
  if (others[0] !== undefined && passed === 0) throw notADraft(others[0]);
  if (isSearch) throw new Mistake(passed > 0 ? 'all-ignored' : 'no-drafts', { paths: [...paths], n: passed });
}

function missing(given: string, cwd: string): Mistake {
  const path = excerpt(given, 200);
  const whole = resolve(cwd, path);
  if (stands(whole)) return new Mistake('no-file', { path });
  let near: string | undefined;
  try {
    near = nearest(basename(whole), readdirSync(dirname(whole)));
  } catch {
    // Its folder is missing too.
  }
  return near === undefined
    ? new Mistake('no-such-path', { path })
    : new Mistake('no-such-path-near', { path, near: nameOf(join(dirname(whole), near), cwd) });
}

const pictures = /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|tiff?|bmp|mp4|mov|webm|mp3|wav|ogg)$/i;
const sheets = /\.(?:xls|xls[bm]|numbers|tsv)$/i;
const documents = /\.(?:doc|odt|rtf|pdf|pages)$/i;

/** What a name that is not a draft may be, and what to do with it. */
function notADraft(path: string): Mistake {
  if (pictures.test(path)) return new Mistake('not-a-draft-picture', { path });
  if (isMdx(path)) return new Mistake('not-a-draft-mdx', { path });
  if (sheets.test(path)) return new Mistake('not-a-draft-sheet', { path });
  return new Mistake(documents.test(path) ? 'not-a-draft-document' : 'not-a-draft', { path });
}
