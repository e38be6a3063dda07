import { createHash } from 'node:crypto';
import { readlinkSync, type Stats } from 'node:fs';
import { bytesOf } from '../../data/plain-file.js';
import { standing } from '../../data/real-place.js';
import { Mistake } from '../../mistake.js';
import { git, names } from './call.js';
import { type Difference, differencesIn, type TreeEntry } from './trees.js';

/** In bytes: a larger file is not read to be compared. */
const mostListBytes = 2 ** 26;

/** Options that switch off each configured filter. */
export type NoFilters = readonly string[];

/**
 * git would run a filter when times do not show whether a file changed; this finds out what to switch off. Throws a
 * Mistake on a filter whose name no option can hold.
 */
export async function noFilters(cwd: string): Promise<NoFilters> {
  const asked = ['config', '-z', '--name-only', '--get-regexp', String.raw`^filter\..*\.(clean|process|required)$`];
  const listed = await git(cwd, asked).catch((error: Error) => {
    // This is how git says that there is none.
    if ((error.cause as { code?: unknown } | undefined)?.code !== 1) throw error;
    return undefined;
  });
  const filters = new Set(names(listed ?? Buffer.alloc(0)).map((key) => key.replace(/\.[^.]*$/, '')));
  return [...filters].flatMap((filter) => {
    if (filter.includes('=')) throw new Mistake('git-filter', { filter });
    return ['clean=', 'process=', 'required=false'].flatMap((setting) => ['-c', `${filter}.${setting}`]);
  });
}

/**
 * The files that git takes for changed between index and disk, by times and sizes, without deleted ones. Contents have
 * the last word: see `holds`.
 */
export async function editedSinceIndex(top: string, filters: NoFilters): Promise<Difference[]> {
  const form = ['--raw', '-z', '--no-abbrev', '--no-renames', '--ignore-submodules=all', '--diff-filter=ACMRTU'];
  return differencesIn(await git(top, [...filters, 'diff-files', ...form, '--']));
}

/**
 * Does a file have the content that git stores for it, ignoring line ends, or the content that Git LFS keeps elsewhere?
 */
export function holds(file: string, { oid, kind }: TreeEntry): boolean {
  const stat = standing(file);
  if (!stat || kind === 'other' || stat.size > mostListBytes) return false;
  const algorithm = oid.length === 64 ? 'sha256' : 'sha1';
  const isBlob = (bytes: Uint8Array): boolean =>
    createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex') === oid;
  const bytes = contentOf(file, stat);
  if (!bytes) return false;
  if (stat.isSymbolicLink()) return kind === 'link' && isBlob(bytes);
  return isBlob(bytes) || (kind === 'file' && (isBlob(withoutReturns(bytes)) || isBlob(pointerTo(bytes))));
}

/** Undefined when it cannot be read, or is neither a file nor a link. */
function contentOf(file: string, stat: Stats): Buffer | undefined {
  try {
    return stat.isSymbolicLink() ? Buffer.from(readlinkSync(file)) : stat.isFile() ? bytesOf(file) : undefined;
  } catch {
    return undefined;
  }
}

const withoutReturns = (bytes: Buffer): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');

/** What git stores instead of a content kept by Git LFS. */
const pointerTo = (bytes: Buffer): Buffer =>
  Buffer.from(
    `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(bytes).digest('hex')}\nsize ${bytes.length}\n`,
  );
