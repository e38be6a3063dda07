import { existsSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Host } from '../host.js';
import { isWatched } from '../watched.js';
import { pathOf } from './files.js';

/** Changes within this many milliseconds count as one. */
const pause = 100;

/** In milliseconds: how often to check whether a removed folder is back. */
const glance = 500;

/** How many levels below a watched folder are watched: pictures and rules are there. */
const depth = 2;

/** Watches the folders from each open draft up to the open folder, for clients that do not watch files. */
export function diskWatch(): { watch: NonNullable<Host['watch']>; close(): Promise<void> } {
  let watcher: Promise<FSWatcher> | undefined;
  const wanted = new Set<string>();
  const gone = new Set<string>();
  let changing: NodeJS.Timeout | undefined;
  let looking: NodeJS.Timeout | undefined;
  const open = async (changed: () => void, failed: (error: unknown) => void): Promise<FSWatcher> => {
    const made = await watcherOf(failed);
    const soon = () => {
      clearTimeout(changing);
      changing = setTimeout(changed, pause);
    };
    const lookForThem = () => {
      const back = [...gone].filter(existsSync);
      for (const folder of back) gone.delete(folder);
      made.add(back);
      if (back.length > 0) soon();
      if (gone.size > 0) looking = setTimeout(lookForThem, glance).unref();
    };
    // A folder that comes back, as when branches are switched, is a different one to the system.
    made.on('unlinkDir', (path) => {
      if (!wanted.has(path)) return;
      made.unwatch(path);
      gone.add(path);
      clearTimeout(looking);
      looking = setTimeout(lookForThem, glance).unref();
    });
    made.on('all', soon);
    return made;
  };
  return {
    watch(drafts, changed, failed) {
      const folders = new Set(drafts.flatMap(foldersOf));
      const added = [...folders].filter((folder) => !wanted.has(folder));
      const left = [...wanted].filter((folder) => !folders.has(folder));
      for (const folder of added) wanted.add(folder);
      for (const folder of left) wanted.delete(folder);
      for (const folder of left) gone.delete(folder);
      if (added.length === 0 && left.length === 0) return;
      watcher ??= open(changed, failed);
      watcher.then((one) => one.unwatch(left).add(added)).catch(failed);
    },
    async close() {
      clearTimeout(changing);
      clearTimeout(looking);
      await (await watcher?.catch(() => undefined))?.close();
    },
  };
}

async function watcherOf(failed: (error: unknown) => void): Promise<FSWatcher> {
  const { default: chokidar } = await import('chokidar');
  const watcher = chokidar.watch([], {
    ignoreInitial: true,
    depth,
    ignored: (path, stats) =>
      /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path) || (stats?.isFile() === true && !isWatched(path)),
  });
  return watcher.on('error', failed);
}

/** The folders that affect a draft: its own and those above it, up to the open one. */
function foldersOf({ draft, folder }: { readonly draft: string; readonly folder: string }): string[] {
  const [path, top] = [pathOf(draft), pathOf(folder)];
  if (path === undefined || top === undefined) return [];
  const folders = [dirname(path)];
  const steps = relative(top, dirname(path)).split(/[\\/]/).filter(Boolean);
  if (steps[0] === '..') return folders;
  for (const _ of steps) folders.push(dirname(folders.at(-1) as string));
  return folders;
}
