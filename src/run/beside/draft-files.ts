import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { readPicture } from '../../image/read/file.js';
import type { DraftFiles, Picture } from '../../rule.js';
import { stampOf } from '../stamp.js';
import { anchorsOf, layoutIds, layoutsHash } from './anchors.js';
import { folderKeys } from './folder-keys.js';
import { isMissed } from './media-folders.js';
import { type NamedFile, placeOf, rootOf } from './places.js';

/** Files beside a draft, and their state. */
export interface Beside extends DraftFiles {
  /**
   * The stamp of the file that answers a question about a path: while it is the same, so is the answer. Empty when it
   * says nothing.
   */
  stamp(about: keyof DraftFiles, path: string): string;
}

/**
 * The files that a draft names, each read once: beside it, from the folders above it up to the repository's root, and
 * in the usual static folders. Paths are as written in the draft; those that lead out of the project are not read.
 */
export function filesBeside(draft: string, cwd: string): Beside {
  const root = rootOf(dirname(draft), cwd);
  const pictures = new Map<string, Picture>();
  const anchors = new Map<string, ReadonlySet<string> | undefined>();
  const places = new Map<string, NamedFile | 'outside' | undefined>();
  const known = (path: string): NamedFile | 'outside' | undefined => {
    if (!places.has(path)) places.set(path, placeOf(draft, path, cwd));
    return places.get(path);
  };
  const fileAt = (path: string): string | undefined => {
    const place = known(path);
    return place === 'outside' ? undefined : place?.file;
  };
  const exists = (path: string): boolean => {
    const place = known(path);
    return place === 'outside' || place?.isThere === true;
  };
  return {
    exists,
    anchors(path) {
      const file = fileAt(path);
      if (file === undefined) return undefined;
      if (!anchors.has(file)) {
        const own = anchorsOf(file);
        anchors.set(file, own && new Set([...own, ...layoutIds(root)]));
      }
      return anchors.get(file);
    },
    picture(path) {
      const file = fileAt(path);
      if (file === undefined) return undefined;
      let picture = pictures.get(file);
      if (!picture) {
        const read = readPicture(file);
        picture = read.exists
          ? { ...read, cleanable: read.cleanable && isReplaceable(file) }
          : { ...read, missed: isMissed(draft, file) };
        pictures.set(file, picture);
      }
      return picture;
    },
    keysBeside: () => folderKeys(draft),
    stamp(about, path) {
      if (about === 'keysBeside') return folderKeys(draft).join();
      if (about === 'exists') return String(exists(path));
      const file = fileAt(path);
      const stamp = file === undefined ? 'none' : stampOf(file);
      if (stamp === 'none' && about === 'picture') return `none ${file !== undefined && isMissed(draft, file)}`;
      if (stamp === 'none' || stamp === '') return stamp;
      return about === 'picture' ? `${stamp} ${isReplaceable(file as string)}` : `${stamp} ${layoutsHash(root)}`;
    },
  };
}

/** Can the file be replaced: is it writable, and its folder too? */
function isReplaceable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
