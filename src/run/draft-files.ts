import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readPicture } from '../image/read/read.js';
import type { DraftFiles, Picture } from '../rule.js';
import { anchorsOf, layoutIds } from './anchors.js';
import { isWithin, placesOf, rootOf } from './places.js';
import { stampOf } from './stamp.js';

/**
 * The files that a draft names, each looked at once: beside it, from the folders above it up to the repository's root, and
 * in the usual static folders. Paths are as written in the draft. Each file that was looked at, and how it was, is noted in `seen`.
 */
export function filesBeside(draft: string, cwd: string, seen?: Map<string, string>): DraftFiles {
  const root = rootOf(dirname(draft), cwd);
  const pictures = new Map<string, Picture>();
  const place = (path: string): string | undefined => {
    let first: string | undefined;
    for (const file of placesOf(draft, path, cwd)) {
      first ??= file;
      if (seen && !seen.has(file)) seen.set(file, stampOf(file));
      if (existsSync(file)) return file;
    }
    return first;
  };
  return {
    exists(path) {
      const file = place(path);
      return file !== undefined && existsSync(file);
    },
    anchors(path) {
      const file = place(path);
      const own = file === undefined ? undefined : anchorsOf(file);
      return own && new Set([...own, ...layoutIds(root)]);
    },
    picture(path) {
      const file = place(path);
      if (file === undefined) return undefined;
      let picture = pictures.get(file);
      if (!picture) {
        const read = readPicture(file);
        picture = { ...read, cleanable: read.cleanable && isWithin(root, file) && isWritable(file) };
        pictures.set(file, picture);
      }
      return picture;
    },
  };
}

/** Can the file be replaced: is it writable, and its folder too? */
function isWritable(file: string): boolean {
  try {
    accessSync(file, constants.W_OK);
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
