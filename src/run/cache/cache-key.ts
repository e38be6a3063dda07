import { randomBytes } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, type Stats, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { isWithin, realPlace, standing } from '../../data/real-place.js';
import { rootOf } from '../beside/places.js';
import { openFolder } from '../write/opened-folder.js';
import { scratchName } from '../write/scratch.js';
import { sweep } from '../write/sweep.js';

/**
 * The key of the cache, or why there is none: its folder does not belong to the user, or others may read or have made
 * its file.
 */
export type CacheKey = { readonly key: string } | { readonly fault: 'nowhere' | 'open'; readonly file: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The key that signs the cache: `REDLINT_CACHE_KEY`, else a random one in the user's cache folder, created on first
 * use. Never one in the project: a key that comes with a repository would sign a cache that comes with it. Never
 * throws.
 */
export function cacheKey(env: Environment, cwd: string): CacheKey {
  if (env.REDLINT_CACHE_KEY) return { key: env.REDLINT_CACHE_KEY };
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const caches = [XDG_CACHE_HOME, LOCALAPPDATA, HOME && join(HOME, '.cache')].find((one) => one && isAbsolute(one));
  if (!caches) return { fault: 'nowhere', file: '' };
  const file = join(caches, 'redlint', 'cache.key');
  const isInProject = isWithin(realPlace(rootOf(cwd, cwd)), realPlace(file));
  if (isInProject || !isOwnFolder(dirname(file))) return { fault: 'nowhere', file };
  try {
    if (!standing(file)) make(file);
    const key = isOwnAlone(lstatSync(file)) ? readFileSync(file, 'latin1') : '';
    return form.test(key) ? { key } : { fault: 'open', file };
  } catch {
    return { fault: 'nowhere', file };
  }
}

const form = /^[0-9a-f]{64}$/;

/** Creates a key; of two created at once, one is kept. */
function make(file: string): void {
  const folder = openFolder(dirname(file));
  const scratch = folder.at(scratchName());
  try {
    sweep(folder);
    writeFileSync(scratch, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true });
    linkSync(scratch, folder.at(basename(file)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(scratch, { force: true });
    folder.close();
  }
}

/** Creates the folder if missing. Is it the user's own, and not writable for everybody? */
function isOwnFolder(folder: string): boolean {
  try {
    if (!isOwnGround(folder)) return false;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stat = lstatSync(folder);
    return stat.isDirectory() && isOwn(stat) && (isWindows || (stat.mode & 0o002) === 0);
  } catch {
    return false;
  }
}

/** Checks the existing part of the way to a missing folder: root, in somebody else's home, creates nothing there. */
function isOwnGround(folder: string): boolean {
  const stat = standing(folder);
  if (stat) return true;
  const above = standing(dirname(folder));
  return above ? isOwn(above) || above.uid === 0 : isOwnGround(dirname(folder));
}

/** Windows has neither owner nor mode here, and its cache folder is each user's own. */
const isWindows = process.geteuid === undefined;

const isOwn = ({ uid }: Stats): boolean => isWindows || uid === process.geteuid?.();

const isOwnAlone = (stat: Stats): boolean =>
  stat.isFile() && isOwn(stat) && (isWindows || ((stat.mode & 0o077) === 0 && stat.nlink === 1));
