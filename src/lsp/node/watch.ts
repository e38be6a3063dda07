import { dirname, relative } from 'node:path';
import type { FSWatcher } from 'chokidar';
import type { Host } from '../host.js';
import { isWatched } from '../watched.js';
import { pathOf } from './files.js';

/** Changes that come within this time are one. In milliseconds. */
const pause = 100;

/** Folders below a watched one that are watched with it: those of pictures and rules. */
const depth = 2;

/** Watches the folders from each open draft up to the folder that is open, for clients that watch nothing. */
export function diskWatch(): { watch: NonNullable<Host['watch']>; close(): Promise<void> } {
  let watcher: Promise<FSWatcher> | undefined;
  const known = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const open = async (changed: () => void): Promise<FSWatcher> => {
    const { default: chokidar } = await import('chokidar');
    const made = chokidar.watch([], {
      ignoreInitial: true,
      depth,
      ignored: (path, stats) =>
        /[\\/](?:node_modules|\.git)(?:[\\/]|$)/.test(path) || (stats?.isFile() === true && !isWatched(path)),
    });
    made.on('error', () => {});
    // One that comes again, as when branches are switched, is watched anew.
    made.on('unlinkDir', (path) => known.delete(path));
    made.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(changed, pause);
    });
    return made;
  };
  return {
    watch(drafts, changed) {
      const folders = drafts.flatMap(({ draft, folder }) => {
        const [path, top] = [pathOf(draft), pathOf(folder)];
        return path !== undefined && top !== undefined ? foldersBetween(dirname(path), top) : [];
      });
      const added = folders.filter((folder) => !known.has(folder));
      for (const folder of added) known.add(folder);
      if (added.length === 0) return;
      watcher ??= open(changed);
      void watcher.then((one) => one.add(added));
    },
    async close() {
      clearTimeout(timer);
      await (await watcher)?.close();
    },
  };
}

/** A folder and those above it, up to `top`. */
function foldersBetween(folder: string, top: string): string[] {
  const steps = relative(top, folder).split(/[\\/]/).filter(Boolean);
  if (steps[0] === '..') return [folder];
  const folders = [folder];
  for (const _ of steps) folders.push(dirname(folders.at(-1) as string));
  return folders;
}
