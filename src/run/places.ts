import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { kindOf } from '../config/files.js';
import { barePath, isOfSite, isTemplated } from '../draft/picture-path.js';
import { knownFolders } from './known-folders.js';

/** Folders whose content a site generator puts at the root of the site, in the usual ones. */
const staticFolders = [
  ...['static', 'public', 'assets', 'src', 'content', 'source', 'docs', 'site', 'app', 'themes', 'input', 'web', 'www'],
  ...['src/assets', 'src/static', 'src/public', 'src/content', 'site/static', 'docs/public', 'source/static'],
];

const roots = knownFolders<string>();
const statics = knownFolders<readonly string[]>();

/** The root of what a run works on: the repository of the folder, else `cwd` where the folder lies in it, else the folder. */
export function rootOf(folder: string, cwd: string): string {
  const key = `${folder}\0${cwd}`;
  let root = roots.get(key);
  if (root === undefined) {
    root = repositoryOf(folder) ?? (isWithin(cwd, folder) ? cwd : folder);
    roots.set(key, root);
  }
  return root;
}

function repositoryOf(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Does `folder` hold `inner`, or is it the same? */
export const isWithin = (folder: string, inner: string): boolean => {
  const way = relative(folder, inner);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === inner);
};

/**
 * Where a path written in a draft may lie, the likeliest first: beside the draft, unless it is of the site; then from each
 * folder up to the root, and from the static folders there. Empty for a path that only a generator can read.
 */
function* placesOf(draft: string, path: string, cwd: string): Generator<string> {
  if (path === '') yield draft;
  const bare = barePath(path).replaceAll('\0', '');
  if (path === '' || bare === '' || isTemplated(bare)) return;
  const folder = dirname(draft);
  if (!isOfSite(path)) yield resolve(folder, bare);
  const rest = bare.replace(/^(?:\.\.\/)+/, ''); // `../../img/a.jpg` is relative to the address of the post on many sites
  if (rest.startsWith('..')) return;
  const root = rootOf(folder, cwd);
  for (let at = folder; isWithin(root, at); at = dirname(at)) {
    if (at !== folder || isOfSite(path)) yield resolve(at, rest);
    for (const folder of staticIn(at)) yield resolve(folder, rest);
    if (dirname(at) === at) return;
  }
}

function staticIn(folder: string): readonly string[] {
  let found = statics.get(folder);
  if (!found) {
    found = staticFolders.map((name) => join(folder, name)).filter((path) => kindOf(path) === 'folder');
    statics.set(folder, found);
  }
  return found;
}

/** The first of the places of a path where something is; undefined where nothing is. */
export function foundPlace(draft: string, path: string, cwd: string): string | undefined {
  const place = likeliestPlace(draft, path, cwd);
  return place !== undefined && existsSync(place) ? place : undefined;
}

/** The same, but the likeliest place where nothing is; undefined for a path that has none. */
export function likeliestPlace(draft: string, path: string, cwd: string): string | undefined {
  let first: string | undefined;
  for (const place of placesOf(draft, path, cwd)) {
    first ??= place;
    if (existsSync(place)) return place;
  }
  return first;
}
