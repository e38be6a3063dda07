import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { knownFolders } from '../drafts/known-folders.js';

/** From this many drafts on a folder is an archive. */
const archive = 4;

interface FolderContents {
  readonly hasMedia: boolean;
  readonly drafts: number;
}

const folders = knownFolders<FolderContents>();

/**
 * Is a missing picture or video an error: are such files kept in its folder, or is the draft not part of an archive
 * that came without them?
 */
export const isMissed = (draft: string, file: string): boolean =>
  contentOf(dirname(file)).hasMedia || contentOf(dirname(draft)).drafts < archive;

function contentOf(folder: string): FolderContents {
  let content = folders.get(folder);
  if (!content) {
    const names = namesIn(folder);
    content = {
      hasMedia: names.some((name) =>
        /\.(?:jpe?g|png|gif|webp|avif|svg|hei[cf]|tiff?|mp4|m4v|mov|webm|vtt|srt)$/i.test(name),
      ),
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
