import { basename, dirname, relative, resolve } from 'node:path';
import { bytesOf } from '../../data/plain-file.js';
import { standing } from '../../data/real-place.js';
import { refuseLarge, usualMaxSize } from '../drafts/max-size.js';
import { addedLines } from './added-lines.js';
import { blobsOf } from './blobs.js';
import { answerOf, git, names, together, topOf } from './call.js';
import { baseOf, type Change, contentIn, differences } from './trees.js';
import { editedSinceIndex, holds, type NoFilters, noFilters } from './work-tree.js';

export type { Change } from './trees.js';

/** The files of a change. */
export interface Touched {
  /** Absolute paths of files that still exist, sorted. */
  readonly files: readonly string[];
  /** Absolute paths of folders that git could not read. */
  readonly closed?: readonly string[];
  /** The content of one of them in the index, when that counts. Throws a Mistake when it is too large. */
  readonly read?: (file: string) => Promise<Uint8Array>;
}

/** Files that a change touches, among those that are `wanted` (by absolute path). Throws a Mistake when git fails. */
export async function changedFiles(
  cwd: string,
  change: Change,
  wanted: (file: string) => boolean,
  maxSize = usualMaxSize,
): Promise<Touched> {
  if (change.kind === 'staged') return stagedFiles(cwd, wanted, maxSize);
  const place = await placeOf(cwd, change);
  const { top } = place;
  const [edited, others] = await together([
    editedFiles(place, wanted),
    answerOf(top, ['ls-files', '--others', '--exclude-standard', '-z']),
  ]);
  const untracked = names(others.stdout).map((name) => resolve(top, name));
  const files = [...edited.map(({ file }) => file), ...untracked.filter(wanted)];
  const closed = [...others.stderr.toString('utf8').matchAll(/^warning: could not open directory '(.*?)\/?': /gm)];
  return { files: [...new Set(files)].sort(), closed: closed.map(([, name]) => resolve(top, name as string)) };
}

/** Where to look for a change, and what to compare it with. */
interface Comparison {
  readonly top: string;
  readonly base: string | undefined;
  readonly filters: NoFilters;
}

async function placeOf(cwd: string, change: Change): Promise<Comparison> {
  const [top, base, filters] = await together([
    topOf(cwd),
    baseOf(cwd, change),
    change.kind === 'staged' ? Promise.resolve([]) : noFilters(cwd),
  ]);
  return { top, base, filters };
}

async function stagedFiles(cwd: string, wanted: (file: string) => boolean, maxSize: number): Promise<Touched> {
  const { top, base } = await placeOf(cwd, { kind: 'staged' });
  const found = (await differences(top, base, { staged: true }))
    .filter(({ unmerged, to }) => !unmerged && to.kind !== 'other')
    .map(({ path, to }) => ({ file: resolve(top, path), oid: to.oid }))
    .filter(({ file }) => wanted(file))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const oids = new Map(found.map(({ file, oid }) => [file, oid]));
  const blobs = found.length > 0 ? await blobsOf(top, [...oids.values()]) : undefined;
  return {
    files: [...oids.keys()],
    async read(file) {
      const oid = oids.get(file) as string;
      refuseLarge(blobs?.size(oid) ?? 0, relative(cwd, file), maxSize);
      return blobs?.read(oid) as Promise<Buffer>;
    },
  };
}

/**
 * Numbers of the lines of each of some files (1-based, by absolute path) that a change added or altered; undefined =
 * all of them (a file new to git, a link before, or no text). Throws a Mistake when git cannot answer.
 */
export async function changedLines(
  cwd: string,
  change: Change,
  files: readonly string[],
): Promise<(file: string) => ReadonlySet<number> | undefined> {
  const place = await placeOf(cwd, change);
  const { top } = place;
  const asked = new Set(files);
  const isAsked = (file: string): boolean => asked.has(file);
  const edited = change.kind === 'staged' ? await stagedPairs(place, isAsked) : await editedFiles(place, isAsked, true);
  const oids = edited.flatMap(({ before, after }) => [before ?? [], after ?? []].flat());
  const blobs = oids.length > 0 ? await blobsOf(top, oids) : undefined;
  const lines = new Map<string, ReadonlySet<number> | undefined>();
  for (const { file, before, after } of edited) {
    const isText = blobs && before !== undefined && (blobs.size(before) ?? 0) <= largest;
    const now = isText && (after === undefined ? bytesOf(file) : await blobs.read(after));
    lines.set(file, now ? await addedLines(await blobs.read(before), now) : undefined);
  }
  const known = new Set(names(await git(top, ['ls-files', '-z'])).map((name) => resolve(top, name)));
  return (file) => (lines.has(file) || !known.has(file) ? lines.get(file) : new Set());
}

/** In bytes: a larger earlier version is not compared line by line. */
const largest = 2 ** 26;

/** A file that differs from its base. */
interface Edited {
  readonly file: string;
  /** Its object in the base; undefined = it is new, or was something other than a file. */
  readonly before?: string | undefined;
  /** Its content in the index, when that counts and not the disk. */
  readonly after?: string;
}

async function stagedPairs({ top, base }: Comparison, wanted: (file: string) => boolean): Promise<Edited[]> {
  return (await differences(top, base, { renames: true, staged: true }))
    .filter(({ unmerged }) => !unmerged)
    .map(({ path, from, to }) => ({
      file: resolve(top, path),
      before: from?.kind === 'file' && to.kind === 'file' ? from.oid : undefined,
      after: to.oid,
    }))
    .filter(({ file }) => wanted(file));
}

/**
 * Files that git knows and that differ from the base of a change, in the index or on the disk. `renames` looks for
 * their earlier names.
 */
async function editedFiles(
  { top, base, filters }: Comparison,
  wanted: (file: string) => boolean,
  renames = false,
): Promise<Edited[]> {
  const [onDisk, inIndex] = await together([editedSinceIndex(top, filters), differences(top, base, { renames })]);
  const byPath = new Map([...onDisk, ...inIndex].map((one) => [one.path, one]));
  const edited: Edited[] = [];
  for (const { path, from: known, unmerged } of byPath.values()) {
    const file = resolve(top, path);
    if (!wanted(file)) continue;
    const from = unmerged ? await contentIn(top, base, path) : known;
    if (from && holds(file, from)) continue;
    const isFile = standing(file)?.isFile();
    edited.push({ file, before: from?.kind === 'file' && isFile ? from.oid : undefined });
  }
  return edited;
}

/** Is a file in git's index? No, when git cannot say. `file` is absolute. */
export async function isTracked(file: string): Promise<boolean> {
  const listed = await git(dirname(file), ['ls-files', '-z', '--', basename(file)]).catch(() => Buffer.alloc(0));
  return listed.length > 0;
}
