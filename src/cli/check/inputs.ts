import { existsSync, lstatSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { kindOf } from '../../config/files.js';
import { ignored, whyNoPost } from '../../config/ignore.js';
import { isWithin } from '../../data/real-place.js';
import { isCalendar, isDocument } from '../../draft/form.js';
import { Mistake } from '../../mistake.js';
import { visible } from '../../report/visible.js';
import { isLost } from '../../run/drafts/candidates.js';
import { discover } from '../../run/drafts/discover.js';
import { draftsAmong, isDraft, isMdx } from '../../run/drafts/drafts-among.js';
import { readDraft, readStream } from '../../run/drafts/read-draft.js';
import { type Change, changedFiles, type Touched } from '../../run/git/changes.js';
import type { Project } from '../../run/project.js';
import { nearest } from '../../text/nearest.js';
import { commandNames } from '../options/names.js';
import type { CheckOptions } from '../options/options.js';
import words from '../options/other-words.yml';
import type { Shell } from '../program.js';

/** A draft to check: its name and its bytes. */
export interface Input {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Is it a file, so that it may be fixed and may have files beside it? */
  readonly isFile: boolean;
  /** Are its bytes those on disk, not from standard input or git's index? */
  readonly isStored: boolean;
  read(): Promise<Uint8Array>;
}

/** The drafts of a run, in a stable order: from standard input, from git's changes, or from the paths. */
export async function inputsOf(
  shell: Shell,
  project: Project,
  paths: readonly string[],
  options: CheckOptions,
): Promise<Input[]> {
  const { host } = shell;
  const { maxSize } = project.options;
  if (options.stdin || paths.includes('-')) {
    if (paths.some((path) => path !== '-')) throw new Mistake('stdin-and-paths');
    return [
      {
        path: options.stdinFilename ?? 'stdin.md',
        isFile: options.stdinFilename !== undefined,
        isStored: false,
        read: () => readStream(host.stdin, '<stdin>', maxSize),
      },
    ];
  }
  const change = changeOf(options);
  const cwd = host.cwd();
  const touched = change ? await touchedBy(change, cwd, paths, maxSize) : undefined;
  const files = touched
    ? await draftsIn(touched, shell, project, paths, options)
    : await draftsOf(shell, project, paths, options);
  const staged = touched?.read;
  const read = (path: string) => (staged ? staged(resolve(cwd, path)) : readDraft(project.options, path));
  return files.map((path) => ({ path, isFile: true, isStored: !staged, read: () => read(path) }));
}

/** What to ask git for; undefined when only the paths count. */
export function changeOf({ staged, changed, since }: Partial<CheckOptions>): Change | undefined {
  if ([staged, changed, since].filter(Boolean).length > 1) throw new Mistake('one-change');
  if (staged) return { kind: 'staged' };
  if (since !== undefined) return { kind: 'since', ref: since };
  return changed ? { kind: 'changed' } : undefined;
}

const rootsOf = (cwd: string, paths: readonly string[]): string[] =>
  (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path));

/** The files that a change touches under the paths given, of those that may be drafts. */
function touchedBy(change: Change, cwd: string, paths: readonly string[], maxSize?: number): Promise<Touched> {
  const roots = rootsOf(cwd, paths);
  const isUnder = (file: string) =>
    roots.some((root) => file === root || file.startsWith(root.endsWith(sep) ? root : root + sep));
  return changedFiles(cwd, change, (file) => isDraft(file) && isUnder(file), maxSize);
}

/** The drafts among the changed files. No draft is fine: a commit may touch none. */
async function draftsIn(
  { files, closed = [], read }: Touched,
  { host }: Shell,
  project: Project,
  paths: readonly string[],
  options: CheckOptions,
): Promise<string[]> {
  if (files.length + closed.length === 0) return [];
  const cwd = host.cwd();
  const { ignorePath, ignorePattern, ignore } = options;
  const passOver = await ignoredBy(cwd, project, { ignorePath, ignorePattern, ignore });
  const roots = rootsOf(cwd, paths);
  const isGiven = (file: string) => roots.includes(file);
  const isNamed = (file: string) => isGiven(file) && (isCalendar(file) || isDocument(file));
  const there = files
    .filter((file) => !passOver(file))
    .filter((file) => read || isLost(file) || (kindOf(file) === 'file' && (isGiven(file) || !isLink(file))));
  const drafts = new Set(await draftsAmong(there, cwd, project.configFor, read));
  // Folders that cannot be read are kept: reading them reports why.
  const isUnder = (folder: string) => roots.some((root) => isWithin(root, folder) || isWithin(folder, root));
  const unreadable = closed.filter((folder) => !passOver(folder, true) && isUnder(folder));
  return [...there.filter((file) => isNamed(file) || drafts.has(file)), ...unreadable].map((file) =>
    relative(cwd, file).replaceAll(sep, '/'),
  );
}

/** Links are followed only when named, as in folders. */
const isLink = (file: string): boolean => lstatSync(file).isSymbolicLink();

const ignoredBy = async (
  cwd: string,
  project: Project,
  options: Pick<Partial<CheckOptions>, 'ignorePath' | 'ignorePattern' | 'ignore'>,
) =>
  ignored({
    cwd,
    config: await project.configFor(),
    ...(options.ignorePath && { paths: options.ignorePath }),
    ...(options.ignorePattern && { patterns: options.ignorePattern }),
    off: options.ignore === false,
  });

const otherWords: Readonly<Record<string, string>> = words;

/** What a word that is no command and no file was to do with the paths behind it. */
function meantBy(word: string, paths: readonly string[]): string | undefined {
  if (!Object.hasOwn(otherWords, word)) return nearest(word, commandNames);
  const own = otherWords[word] as string;
  const [path] = paths;
  if (own === '' || path === undefined) return own || (path ?? '.');
  // «redlint --help explain» would be the help of the whole program.
  return own.startsWith('-') ? `${path} ${own}` : `${own} ${path}`;
}

/** The drafts that paths, folders and patterns match; without any, those of the working folder. */
export async function draftsOf(
  { host, t, notify, locale }: Shell,
  project: Project,
  paths: readonly string[],
  options: Partial<CheckOptions>,
): Promise<string[]> {
  const cwd = host.cwd();
  const [first = '', ...others] = paths;
  const near = /^[a-z]+$/.test(first) && !existsSync(resolve(cwd, first)) ? meantBy(first, others) : undefined;
  if (near !== undefined) throw new Mistake('unknown-command', { name: first, near });
  const passOver = await ignoredBy(cwd, project, options);
  const found = await discover(paths.length > 0 ? paths : ['.'], {
    cwd,
    ignored: passOver,
    allowUnmatched: options.errorOnUnmatchedPattern === false,
    asFound: options.onlyPosts === true,
    columnsFor: project.configFor,
    ...(options.ignore !== false && { configFor: project.configFor }),
  });
  for (const path of found.others) await notify(`${t('notice_others', { path: visible(path) })}\n`);
  if (options.showFiles) {
    const noPost = whyNoPost(cwd);
    for (const path of found.ignored) {
      const file = resolve(cwd, path);
      const isFolder = kindOf(file) === 'folder';
      // What an ignore file or the config leaves out stays out when it is named.
      const why = (passOver(file, isFolder, true) ? undefined : noPost(file, isFolder)) ?? 'ignored';
      await notify(`${t(`left_${why}`, { path: visible(path) })}\n`);
    }
    for (const path of found.pages)
      await notify(`${t(isMdx(path) ? 'left_mdx' : 'left_page', { path: visible(path) })}\n`);
  }
  for (const { path, explicit } of found.sheets)
    if (explicit || options.showFiles) {
      const { leftSheet } = await import('./left-sheet.js');
      await notify(`${(await leftSheet(path, cwd, await project.configFor(path), locale)).sentence}\n`);
    }
  return found.files.map(({ path }) => path);
}
