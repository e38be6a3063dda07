import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { kindOf } from '../../config/files.js';
import { isWithin, realPlace, standing } from '../../data/real-place.js';
import { isNoName } from '../../data/windows-names.js';
import { barePath, isOfSite, isTemplated } from '../../draft/picture-path.js';
import { knownFolders } from '../drafts/known-folders.js';

/** Folders whose content the usual site generators put at the root of the site. */
const staticFolders = [
  ...['static', 'public', 'assets', 'src', 'content', 'source', 'docs', 'site', 'app', 'themes', 'input', 'web', 'www'],
  ...['src/assets', 'src/static', 'src/public', 'src/content', 'site/static', 'docs/public', 'source/static'],
];

const roots = knownFolders<string>();
const statics = knownFolders<readonly string[]>();
const realFolders = knownFolders<string>();

/**
 * The root of the project: the nearest repository of the folder, else `cwd` if it contains the folder, else the folder.
 * A repository reached only through a link out of the surrounding one, or out of `cwd`, is another project.
 */
export function rootOf(folder: string, cwd: string): string {
  const key = `${folder}\0${cwd}`;
  const known = roots.get(key);
  if (known !== undefined) return known;
  let root: string | undefined;
  for (const at of above(folder).reverse()) {
    const isRoot = existsSync(join(at, '.git')) || (root === undefined && relative(at, cwd) === '');
    if (isRoot && (root === undefined || isWithin(realPlace(root), realPlace(at)))) root = at;
  }
  root ??= folder;
  roots.set(key, root);
  return root;
}

/** A folder and its parents. */
function above(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at));
  return folders;
}

/**
 * The possible places of a path written in a draft, the likeliest first: beside the draft, unless it is relative to the
 * site; then from each folder up to the root, and from the static folders there. Empty for a path that only a generator
 * can resolve.
 */
function* placesOf(draft: string, path: string, cwd: string): Generator<string> {
  const bare = barePath(path).replaceAll('\0', '');
  if (bare === '' || isTemplated(bare)) return;
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

/** A file named in a draft: where it really is, or would be. */
export interface NamedFile {
  readonly file: string;
  readonly isThere: boolean;
}

/**
 * The first of the possible places of a path where something exists, else the likeliest; undefined for a path without
 * places. `outside` when it leads out of the project, directly or through a link: nothing there is read, so a report
 * reveals nothing about it.
 */
export function placeOf(draft: string, path: string, cwd: string): NamedFile | 'outside' | undefined {
  if (path === '') return { file: draft, isThere: true };
  if (isNoName(barePath(path))) return 'outside';
  const root = realFolder(rootOf(dirname(draft), cwd));
  let likeliest: NamedFile | 'outside' | undefined;
  for (const possible of placesOf(draft, path, cwd)) {
    const place = placeIn(root, possible);
    if (place !== 'outside' && place.isThere) return place;
    if (place === 'outside') likeliest = place;
    likeliest ??= place;
  }
  return likeliest;
}

/** What is at a path, if that is really inside the folder `root`. */
function placeIn(root: string, path: string): NamedFile | 'outside' {
  const file = join(realFolder(dirname(path)), basename(path));
  if (!isWithin(root, file)) return 'outside';
  const stat = standing(file);
  if (!stat?.isSymbolicLink()) return { file, isThere: stat !== undefined };
  const end = realPlace(file);
  return isWithin(root, end) ? { file: end, isThere: existsSync(end) } : 'outside';
}

/** The real path of a folder, cached: many files share one. */
function realFolder(folder: string): string {
  let real = realFolders.get(folder);
  if (real === undefined) {
    real = realPlace(folder);
    realFolders.set(folder, real);
  }
  return real;
}
