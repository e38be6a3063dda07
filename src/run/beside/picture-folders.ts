import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { knownFolders } from '../drafts/known-folders.js';

/** From this many drafts on a folder is an archive. */
const archive = 4;

interface FolderContents {
  readonly hasPictures: boolean;
  readonly drafts: number;
}

const folders = knownFolders<FolderContents>();

/**
 * Is a missing picture an error: are pictures kept in its folder, or is the draft not part of an archive that came
 * without them?
 */
export const isMissed = (draft: string, picture: string): boolean =>
  contentOf(dirname(picture)).hasPictures || contentOf(dirname(draft)).drafts < archive;

function contentOf(folder: string): FolderContents {
  let content = folders.get(folder);
  if (!content) {
    const names = namesIn(folder);
    content = {
      hasPictures: names.some((name) => /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|tiff?)$/i.test(name)),
      drafts: names.filter((name) => /\.(?:md|markdown|txt)$/i.test(name)).length,
    };
    folders.set(folder, content);
  }
  return content;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
