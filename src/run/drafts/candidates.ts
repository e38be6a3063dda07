import { type Dirent, lstatSync, readdir, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { type Ignored, isNever } from '../../config/ignore.js';
import { refuseStars } from '../../config/match.js';
import { isCalendar } from '../../draft/form.js';
import { isDraft, isMdx, isText } from './drafts-among.js';

/** Possible drafts by name, and what cannot be read. Absolute paths, by name. */
export interface Candidates {
  readonly texts: readonly string[];
  readonly closed: readonly string[];
}

/**
 * Everything below a folder except what is ignored, which is recorded in `passed`; links are not followed, so there are
 * no loops.
 */
export function walk(folder: string, ignored: Ignored, passed: Set<string>): Candidates {
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
      } else if (entry.isFile() && (isText(path) || isMdx(path) || isCalendar(path)))
        (isLost(path) ? closed : texts).push(path);
    }
    for (const path of inner.reverse()) waiting.push(path);
  }
  return { texts, closed };
}

/** The entries of a folder, by name; undefined when it cannot be read. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** A name that is not in UTF-8 is decoded with replacement characters, and leads nowhere. */
export const isLost = (path: string): boolean => path.includes('\ufffd') && !stands(path);

/** What makes a path a pattern. */
const SIGN = /[*?[\]{}]/;

export const isPattern = (given: string): boolean => SIGN.test(given) && !given.includes('\0') && given.length <= 4096;

/** The paths that match a pattern. Throws a Mistake on one with too many stars. */
export async function matchesOf(pattern: string, cwd: string): Promise<Candidates> {
  const { glob } = await import('tinyglobby');
  refuseStars(pattern);
  const { base, rest } = split(pattern);
  const closed: string[] = [];
  // Groups and their repetitions can take for ever; as plain characters they match files that have them in their names.
  const found = await glob(rest.replace(/[()|+@]|!(?=\()/g, '\\$&'), {
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

/** Reads folders, and records those that exist but cannot be read: the search would skip them. */
const readdirNoting = (closed: string[]): typeof readdir =>
  ((path: string, options: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void) =>
    readdir(path, options, (error, entries) => {
      if (error && error.code !== 'ENOENT' && error.code !== 'ENOTDIR') closed.push(resolve(path));
      done(error, entries);
    })) as typeof readdir;

/**
 * The folder that a pattern names before its first sign: tinyglobby misses files when a pattern leaves its working
 * folder.
 */
function split(pattern: string): { base: string; rest: string } {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => SIGN.test(part));
  const base = parts.slice(0, first).join('/');
  return { base: pattern.startsWith('/') ? base || '/' : base, rest: parts.slice(first).join('/') };
}

/** Is there anything with that name: a pipe, a device, a broken link? */
export function stands(path: string): boolean {
  try {
    return lstatSync(path) !== undefined;
  } catch {
    return false;
  }
}
