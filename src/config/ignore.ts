import { basename, dirname, join, resolve, sep } from 'node:path';
import { repositoryOf } from '../data/own-code.js';
import { textOf } from '../data/plain-file.js';
import { standing } from '../data/real-place.js';
import { nameOf } from '../data/source.js';
import { Mistake } from '../mistake.js';
import { rememberedFor } from '../text/remembered.js';
import { aboutRepository, perhapsAboutRepository } from './about-repository.js';
import type { Config } from './config.js';
import { generatorFolders, perhapsOfGenerator } from './generators.js';
import { type Patterns, patternsIn } from './match.js';

/** What to ignore. */
export interface IgnoreOptions {
  /** Absolute. */
  readonly cwd: string;
  /** Its `ignore` keys apply. */
  readonly config?: Pick<Config, 'layers'>;
  /** Files of patterns, relative to the working folder (--ignore-path). */
  readonly paths?: readonly string[];
  /** Patterns relative to the working folder (--ignore-pattern). */
  readonly patterns?: readonly string[];
  /** Ignores nothing (--no-ignore). */
  readonly off?: boolean;
}

/** Is the file or folder at an absolute path ignored? `isNamed`: the user named this very file. */
export type Ignored = (path: string, isFolder?: boolean, isNamed?: boolean) => boolean;

/**
 * Why a file or folder does not count as a post by default: it is about the repository, or part of a site generator.
 */
export type NoPost = 'repository' | 'generator';

/**
 * What is no post unless it is named, .gitignore and .redlintignore of every folder from the repository's top (outside
 * of a repository, the working folder) down, the config's `ignore`, and the command line's patterns: later wins, and
 * what lies in an ignored folder cannot be taken out again. Throws a Mistake on an ignore file that cannot be read, or
 * that the command line names and is not there.
 */
export function ignored(options: IgnoreOptions): Ignored {
  const { cwd, config, paths = [], patterns = [], off } = options;
  if (off) return () => false;
  const top = repositoryOf(cwd) ?? cwd;
  const stronger: Patterns[] = [
    ...(config ? patternsOf(config) : []),
    ...paths.map((path) => patternsIn(cwd, readPatterns(resolve(cwd, path), cwd), () => path)),
    patternsIn(cwd, patterns),
  ];
  const usual = noPosts(top);
  const byFolder = new Map<string, readonly Patterns[]>();
  const filesAbove = (folder: string): readonly Patterns[] => {
    const known = byFolder.get(folder);
    if (known) return known;
    const isInside = folder === top || folder.startsWith(top.endsWith(sep) ? top : top + sep);
    const above = !isInside ? [] : folder === top ? excludesOf(top, cwd) : filesAbove(dirname(folder));
    const own = isInside ? ownPatterns(folder, cwd) : undefined;
    const all = own ? [...above, own] : above;
    byFolder.set(folder, all);
    return all;
  };
  const known = { named: new Map<string, boolean>(), found: new Map<string, boolean>() };
  const test: Ignored = (path, isFolder = false, isNamed = false) => {
    const parent = dirname(path);
    if (parent === path || path === cwd) return false;
    const folders = isNamed ? known.named : known.found;
    const before = isFolder ? folders.get(path) : undefined;
    if (before !== undefined) return before;
    const all = [...(isNamed ? [] : usual(path, isFolder)), ...filesAbove(parent), ...stronger];
    const answer = test(parent, true, isNamed) || isNever(path, isFolder) || lastWord(all, path, isFolder);
    if (isFolder) folders.set(path, answer);
    return answer;
  };
  return test;
}

/** The default patterns that a path may match; empty for nearly all paths. */
function noPosts(top: string): (path: string, isFolder: boolean) => readonly Patterns[] {
  let about: Patterns | undefined;
  let generators: Patterns | undefined;
  return (path, isFolder) => {
    if (isFolder) {
      if (!perhapsOfGenerator(path)) return [];
      generators ??= generatorFolders(top);
      return [generators];
    }
    if (!perhapsAboutRepository.test(path)) return [];
    about ??= patternsIn(top, aboutRepository);
    return [about];
  };
}

/** Returns why a path in a folder does not count as a post by default; undefined if it does. */
export function whyNoPost(cwd: string): (path: string, isFolder: boolean) => NoPost | undefined {
  const patterns = noPosts(repositoryOf(cwd) ?? cwd);
  return (path, isFolder) =>
    patterns(path, isFolder).some((one) => one.test(path, isFolder))
      ? isFolder
        ? 'generator'
        : 'repository'
      : undefined;
}

const patternsOf = rememberedFor(({ layers }: Pick<Config, 'layers'>) =>
  layers.flatMap(({ folder, values, source }) =>
    values.ignore === undefined ? [] : [patternsIn(folder, values.ignore, () => source.place(['ignore']))],
  ),
);

/** Does a draft's own config ignore it? For configs below the working folder. */
export const ignoredBy = (config: Pick<Config, 'layers'>, path: string): boolean =>
  lastWord(patternsOf(config), path, false);

/** Folders that hold other people's files, never drafts. */
export const isNever = (path: string, isFolder: boolean): boolean =>
  isFolder && ['node_modules', '.git'].includes(basename(path));

function lastWord(patterns: readonly Patterns[], path: string, isFolder: boolean): boolean {
  for (const one of patterns.toReversed()) {
    const answer = one.test(path, isFolder);
    if (answer !== undefined) return answer;
  }
  return false;
}

const excludesOf = (top: string, cwd: string): Patterns[] => {
  const file = join(top, '.git', 'info', 'exclude');
  const text = textIn(file, cwd);
  return text === undefined ? [] : [patternsIn(top, text, () => nameOf(file, cwd))];
};

function ownPatterns(folder: string, cwd: string): Patterns | undefined {
  const [git = '', own = ''] = ['.gitignore', '.redlintignore'].map((name) => textIn(join(folder, name), cwd));
  if (!git && !own) return undefined;
  const ownLines = new Set(own.split(/\r?\n/));
  const placeOf = (pattern: string) =>
    nameOf(join(folder, ownLines.has(pattern) ? '.redlintignore' : '.gitignore'), cwd);
  return patternsIn(folder, `${git}\n${own}`, placeOf);
}

function readPatterns(file: string, cwd: string): string {
  const text = textIn(file, cwd);
  if (text === undefined) throw new Mistake('ignore-file', { file: nameOf(file, cwd) });
  return text;
}

/** The patterns of a file; undefined if it is not there, or in a folder that may not be entered: no draft there is read. */
function textIn(file: string, cwd: string): string | undefined {
  try {
    return textOf(file);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code) || !standing(file)) return undefined;
    // A device such as /dev/null, or a pipe, holds no patterns.
    if (code === 'EINVAL') return '';
    throw new Mistake('ignore-file', { file: nameOf(file, cwd) }, { cause: error });
  }
}
