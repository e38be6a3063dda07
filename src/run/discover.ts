import { type Dirent, lstatSync, readdir, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { kindOf } from '../config/files.js';
import { type Ignored, ignoredBy, isNever } from '../config/ignore.js';
import type { ConfigFor } from '../config/load.js';
import { refuseStars } from '../config/match.js';
import { nameOf } from '../data/source.js';
import { isCalendar } from '../draft/form.js';
import { Mistake } from '../mistake.js';
import { excerpt } from '../text/excerpt.js';
import { nearest } from '../text/nearest.js';
import { draftsAmong, isDraft, isText } from './drafts-among.js';

/** How paths are read. */
export interface DiscoverOptions {
  /** Absolute. */
  readonly cwd: string;
  readonly ignored: Ignored;
  /** With it, the `ignore` of each draft's own config applies too. */
  readonly configFor?: ConfigFor;
  /** What each config says of the columns of calendars; absent = as `configFor`. */
  readonly columnsFor?: ConfigFor;
  /** A folder or pattern without drafts is no mistake (--no-error-on-unmatched-pattern). */
  readonly allowUnmatched?: boolean;
}

/** A draft to be read. */
interface FoundFile {
  /** Seen from the working folder, with `/`; absolute when it lies outside. */
  readonly path: string;
  /** Named itself, not found in a folder or by a pattern. */
  readonly explicit: boolean;
}

/**
 * What the paths of a run come to: drafts in the order of the paths, in each by name. A folder that cannot be looked into and a
 * name that is not in UTF-8 are among them: reading them tells why.
 */
export interface Discovery {
  readonly files: readonly FoundFile[];
  /** Passed over by ignore files or patterns. */
  readonly ignored: readonly string[];
  /** Named, but of a kind that is no draft. */
  readonly others: readonly string[];
}

/**
 * Files, folders and patterns → drafts. What exists by its name is never taken for a pattern. Hidden files, links and what they lead to
 * are found only when named. Throws a Mistake on a path that is not there, a pattern without match, or when no draft is left to check
 * although none was named that is ignored.
 */
export async function discover(paths: readonly string[], options: DiscoverOptions): Promise<Discovery> {
  const { cwd, ignored, configFor, columnsFor = configFor, allowUnmatched = false } = options;
  const files = new Map<string, boolean>();
  const passed = new Set<string>();
  const others: string[] = [];
  const take = (path: string, explicit: boolean): void => {
    if (ignored(path, false, explicit)) passed.add(path);
    else files.set(path, explicit || files.get(path) === true);
  };
  let isSearch = false;
  for (const given of paths) {
    const path = resolve(cwd, given);
    const kind = kindOf(path);
    if (kind === 'file') {
      if (isDraft(path)) take(path, true);
      else others.push(nameOf(path, cwd));
    } else if (kind === 'folder' && path !== cwd && ignored(path, true)) passed.add(path);
    else if (kind === 'folder') {
      isSearch = true;
      const { texts, closed } = walk(path, ignored, passed);
      for (const found of [...(await draftsAmong(texts, cwd, columnsFor)), ...closed]) take(found, false);
    } else {
      isSearch = true;
      const { texts, closed } = await matchesOf(given, cwd);
      // A pattern that names an ending means the files that have it.
      const matches = [...(isDraft(given) ? texts : await draftsAmong(texts, cwd, columnsFor)), ...closed];
      if (matches.length === 0 && !allowUnmatched) throw new Mistake('no-match', { pattern: given });
      for (const match of matches) take(match, false);
    }
  }
  if (configFor) {
    const configs = new Map<string, Awaited<ReturnType<ConfigFor>>>();
    for (const path of [...files.keys()]) {
      const folder = dirname(path);
      const config = configs.get(folder) ?? (await configFor(path));
      configs.set(folder, config);
      if (!ignoredBy(config, path)) continue;
      files.delete(path);
      passed.add(path);
    }
  }
  if (files.size === 0 && !allowUnmatched) refuseNothing(paths, isSearch, passed.size, others);
  return {
    files: [...files].map(([path, explicit]) => ({ path: nameOf(path, cwd), explicit })),
    ignored: [...passed].map((path) => nameOf(path, cwd)),
    others,
  };
}

function refuseNothing(paths: readonly string[], isSearch: boolean, passed: number, others: readonly string[]): void {
  if (others[0] !== undefined && passed === 0) throw notADraft(others[0]);
  if (isSearch) throw new Mistake(passed > 0 ? 'all-ignored' : 'no-drafts', { paths: [...paths], n: passed });
}

/** What may be drafts by their names, and what nobody can look into. Absolute paths, by name. */
interface Candidates {
  readonly texts: readonly string[];
  readonly closed: readonly string[];
}

/** What is below a folder; links are not followed, so no loop is walked. */
function walk(folder: string, ignored: Ignored, passed: Set<string>): Candidates {
  const texts: string[] = [];
  const closed: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const inner: string[] = [];
    const entries = entriesOf(at);
    if (!entries) closed.push(at);
    for (const entry of entries ?? []) {
      const path = join(at, entry.name);
      if (entry.name.startsWith('.') || isNever(path, entry.isDirectory())) continue;
      if (entry.isDirectory()) {
        if (ignored(path, true)) passed.add(path);
        else inner.push(path);
      } else if (entry.isFile() && (isText(path) || isCalendar(path))) (isLost(path) ? closed : texts).push(path);
    }
    waiting.push(...inner.reverse());
  }
  return { texts, closed };
}

/** The entries of a folder, by name; undefined where it cannot be read. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** A name that is not in UTF-8 comes with signs in the place of its bytes, and leads nowhere. */
const isLost = (path: string): boolean => path.includes('\ufffd') && !stands(path);

/** What makes a path a pattern. */
const SIGN = /[*?[\]{}]/;

async function matchesOf(pattern: string, cwd: string): Promise<Candidates> {
  const { glob } = await import('tinyglobby');
  if (pattern.includes('\0') || pattern.length > 4096 || !SIGN.test(pattern)) throw missing(pattern, cwd);
  refuseStars(pattern);
  const { base, rest } = split(pattern);
  const closed: string[] = [];
  // Groups and their repetitions can take for ever; as plain characters they fit the files that have them in their names.
  const found = await glob(rest.replace(/[()|+@!]/g, '\\$&'), {
    cwd: resolve(cwd, base),
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.git/**'],
    fs: { readdir: readdirNoting(closed) },
  });
  const drafts = found.map((path) => resolve(path)).filter(isDraft);
  return {
    texts: drafts.filter((path) => kindOf(path) === 'file').sort(),
    closed: [...closed, ...drafts.filter(isLost)].sort(),
  };
}

/** Reads folders, and notes those that are there and cannot be read: the search would pass them over. */
const readdirNoting = (closed: string[]): typeof readdir =>
  ((path: string, options: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdir(path, options, (error, entries) => {
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') closed.push(resolve(path));
      done(error, entries);
    })) as typeof readdir;

/** The folder that a pattern names before its first sign: tinyglobby misses files when a pattern leaves its working folder. */
function split(pattern: string): { base: string; rest: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => SIGN.test(part));
  const base = parts.slice(0, first).join('/');
  return { base: pattern.startsWith('/') ? base || '/' : base, rest: parts.slice(first).join('/') };
}

/** Is there anything by that name: a pipe, a device, a link that leads nowhere? */
function stands(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
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
const sheets = /\.(?:xlsx?|xlsm|ods|numbers|tsv)$/i;
const documents = /\.(?:doc|odt|rtf|pdf|pages)$/i;

/** What is no draft by its name, and what can be done with it. */
function notADraft(path: string): Mistake {
  if (pictures.test(path)) return new Mistake('not-a-draft-picture', { path });
  if (sheets.test(path)) return new Mistake('not-a-draft-sheet', { path });
  return new Mistake(documents.test(path) ? 'not-a-draft-document' : 'not-a-draft', { path });
}
