import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { headOf } from '../drafts/head-of.js';
import { knownFolders } from '../drafts/known-folders.js';

/** The most posts of a folder that are looked at. */
const mostPosts = 100;
/** In bytes: what of a front matter lies beyond is not looked at. */
const longestHead = 4096;

const folders = knownFolders<readonly string[]>();

/**
 * The keys in the front matters of the posts beside a draft, the most used first: of the files in its folder or, where
 * each post has a folder of its own, of those in the folders beside that.
 */
export function folderKeys(draft: string): readonly string[] {
  const folder = dirname(draft);
  const index = /^_?index\.[a-z]+$/i.test(basename(draft)) ? basename(draft) : undefined;
  const key = join(folder, index ?? '');
  const known = folders.get(key);
  if (known) return known;
  const posts =
    index === undefined
      ? namesIn(folder).map((name) => join(folder, name))
      : namesIn(dirname(folder)).map((name) => join(dirname(folder), name, index));
  const counted = new Map<string, number>();
  for (const post of posts.filter((name) => /\.(?:md|mdx|markdown|txt)$/i.test(name)).slice(-mostPosts))
    for (const name of keysIn(post)) counted.set(name, (counted.get(name) ?? 0) + 1);
  const keys = [...counted].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name);
  folders.set(key, keys);
  return keys;
}

/** The top-level keys of a front matter in YAML or TOML. */
function keysIn(post: string): ReadonlySet<string> {
  const head = new TextDecoder().decode(headOf(post, longestHead)).replaceAll('\r\n', '\n');
  const [before, inside = ''] = head.split(/^(?:---|\+\+\+)[ \t]*$/m, 2);
  if (before !== '') return new Set();
  return new Set(
    [...inside.matchAll(/^["']?([\p{L}_][\p{L}\p{N}_-]{0,60})["']?[ \t]*[:=]/gmu)].map(([, name = '']) => name),
  );
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
