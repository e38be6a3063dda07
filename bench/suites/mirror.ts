// Files of other people's repositories, from checkouts or bare mirrors in a folder. Nothing in them is run.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** One repository; paths have `/`. */
export interface Mirror {
  /** The text of a file; undefined when there is none. */
  read(path: string): string | undefined;
  /** The paths of the files below a folder, in order. */
  list(folder: string): readonly string[];
}

/** The repository `owner/name` in a folder; undefined when it is missing. */
export function openMirror(folder: string, repository: string): Mirror | undefined {
  const flat = repository.replace('/', '+');
  const name = repository.slice(repository.indexOf('/') + 1);
  const places = [repository, `${repository}.git`, `${flat}/repo`, flat, name, `${name}.git`];
  const path = places.map((place) => join(folder, place)).find((place) => existsSync(place));
  if (path === undefined) return undefined;
  return existsSync(join(path, 'objects')) && existsSync(join(path, 'HEAD')) ? bare(path) : checkout(path);
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const checkout = (root: string): Mirror => ({
  read: (path) => (isFile(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined),
  list: (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            join(entry.parentPath, entry.name)
              .slice(root.length + 1)
              .replaceAll('\\', '/'),
          )
          .sort()
      : [],
});

function bare(root: string): Mirror {
  const git = (...options: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['-C', root, '-c', 'safe.bareRepository=all', ...options], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return status === 0 ? stdout : undefined;
  };
  return {
    read: (path) => git('show', `HEAD:${path}`),
    list: (folder) => git('ls-tree', '-r', '-z', '--name-only', 'HEAD', folder)?.split('\0').filter(Boolean) ?? [],
  };
}
