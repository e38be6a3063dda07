import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Mistake } from '../../mistake.js';
import { quoting } from '../../report/formats.js';
import { visible, visibleLines } from '../../report/visible.js';
import { rootOf } from '../../run/beside/places.js';
import type { Cache } from '../../run/cache/cache.js';
import type { Project } from '../../run/project.js';
import type { CheckOptions } from '../options/options.js';
import type { Shell } from '../program.js';
import { outputsOf } from '../shell/output.js';
import { buildOf } from '../tool.js';

/** The cache's name when no option gives another. */
export const usualCache = '.redlintcache';

/**
 * The cache that the options name; none when it cannot be trusted: git tracks it, or no key signs it. The run then says
 * why, as it does for a cache that somebody else has written.
 */
export async function cacheOf(
  { host, t, notify }: Shell,
  project: Project,
  { cacheLocation, format, outputFile }: CheckOptions,
): Promise<Cache | undefined> {
  const name = cacheLocation ?? usualCache;
  const cwd = host.cwd();
  const file = resolve(cwd, name);
  const say = (key: string, about = name) => notify(`${t(`cache_${key}`, { file: visible(about) })}\n`);
  if (await isInGit(file, cwd)) return void (await say('tracked'));
  const [{ openCache }, { cacheKey }] = await Promise.all([
    import('../../run/cache/cache.js'),
    import('../../run/cache/cache-key.js'),
  ]);
  const found = cacheKey(host.env, cwd);
  if ('fault' in found) return void (await say(found.fault, found.file));
  const isQuoting = outputsOf(host, format, outputFile).some((output) => quoting.has(output.format));
  const cache = openCache({ file, name, build: buildOf(), key: found.key, isQuoting }, project);
  if (cache.isForeign) await say('foreign');
  return cache;
}

/** Does git track a file? Asks git only inside a repository. */
async function isInGit(file: string, cwd: string): Promise<boolean> {
  if (!existsSync(join(rootOf(dirname(file), cwd), '.git'))) return false;
  const { isTracked } = await import('../../run/git/changes.js');
  return isTracked(file);
}

/** Writes a cache; when it cannot be written the run says so, and its report stays valid. */
export async function keep(shell: Shell, cache: Cache | undefined): Promise<void> {
  try {
    cache?.keep();
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    await shell.notify(`redlint: ${visibleLines(error.in(shell.locale))}\n`);
  }
}
