import { existsSync, lstatSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { kindOf } from '../config/files.js';
import { ignored } from '../config/ignore.js';
import { isCalendar, isDocument } from '../draft/form.js';
import { Mistake } from '../mistake.js';
import { visible } from '../report/visible.js';
import { discover } from '../run/discover.js';
import { draftsAmong } from '../run/drafts-among.js';
import { type Change, changedFiles, stagedContent } from '../run/git.js';
import type { Project } from '../run/lint-source.js';
import { readDraft, readStream } from '../run/read-draft.js';
import { nearest } from '../text/nearest.js';
import { commandNames } from './names.js';
import type { CheckOptions } from './options.js';
import type { Shell } from './program.js';

/** A draft to check: how it is called, and its bytes. */
export interface Input {
  /** Relative to the working folder, with `/`. */
  readonly path: string;
  /** Has it a place among files: may it be fixed, are there files beside it. */
  readonly isFile: boolean;
  /** Are its bytes those of the file, neither of standard input nor of git's index. */
  readonly isStored: boolean;
  read(): Promise<Uint8Array>;
}

/** The drafts of a run, in a stable order: standard input, what git says has changed, or what the paths name. */
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
  const staged = change?.kind === 'staged' ? await stagedContent(cwd, maxSize) : undefined;
  const files = change
    ? await touched(shell, project, paths, options, { change, staged })
    : await draftsOf(shell, project, paths, options);
  const read = (path: string) => (staged ? staged(resolve(cwd, path)) : readDraft(project.options, path));
  return files.map((path) => ({ path, isFile: true, isStored: !staged, read: () => read(path) }));
}

/** What git is to be asked for; undefined when the paths alone count. */
export function changeOf({ staged, changed, since }: Partial<CheckOptions>): Change | undefined {
  if ([staged, changed, since].filter(Boolean).length > 1) throw new Mistake('one-change');
  if (staged) return { kind: 'staged' };
  if (since !== undefined) return { kind: 'since', ref: since };
  return changed ? { kind: 'changed' } : undefined;
}

/** What git is asked for, and what its index holds where that counts. */
interface Asked {
  readonly change: Change;
  readonly staged: ((file: string) => Promise<Uint8Array>) | undefined;
}

/** The drafts among the files that changed, under the paths given. None is no mistake: a commit may touch no draft. */
async function touched(
  { host }: Shell,
  project: Project,
  paths: readonly string[],
  options: CheckOptions,
  { change, staged }: Asked,
): Promise<string[]> {
  const cwd = host.cwd();
  const roots = (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path));
  const isUnder = (file: string) =>
    roots.some((root) => file === root || file.startsWith(root.endsWith(sep) ? root : root + sep));
  const files = (await changedFiles(cwd, change)).filter(isUnder);
  if (files.length === 0) return [];
  const { ignorePath, ignorePattern, ignore } = options;
  const passOver = await ignoredBy(cwd, project, { ignorePath, ignorePattern, ignore });
  const isGiven = (file: string) => roots.includes(file);
  const isNamed = (file: string) => isGiven(file) && (isCalendar(file) || isDocument(file));
  const there = files
    .filter((file) => !passOver(file))
    .filter((file) => change.kind === 'staged' || (kindOf(file) === 'file' && (isGiven(file) || !isLink(file))));
  const drafts = await draftsAmong(there, cwd, project.configFor, staged);
  return there
    .filter((file) => isNamed(file) || drafts.includes(file))
    .map((file) => relative(cwd, file).replaceAll(sep, '/'));
}

/** Links are read only when named, as in folders. */
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

/** The drafts that paths, folders and patterns come to; those of the working folder without any. */
export async function draftsOf(
  { host, t, notify }: Shell,
  project: Project,
  paths: readonly string[],
  options: Partial<CheckOptions>,
): Promise<string[]> {
  const cwd = host.cwd();
  const [first = ''] = paths;
  const isWord = /^[a-z]+$/.test(first) && !existsSync(resolve(cwd, first));
  const near = !isWord ? undefined : first === 'help' ? '--help' : nearest(first, commandNames);
  if (near !== undefined) throw new Mistake('unknown-command', { name: first, near });
  const found = await discover(paths.length > 0 ? paths : ['.'], {
    cwd,
    ignored: await ignoredBy(cwd, project, options),
    allowUnmatched: options.errorOnUnmatchedPattern === false,
    columnsFor: project.configFor,
    ...(options.ignore !== false && { configFor: project.configFor }),
  });
  for (const path of found.others) await notify(`${t('notice_others', { path: visible(path) })}\n`);
  return found.files.map(({ path }) => path);
}
