import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Loader } from 'cosmiconfig';
import { dataSource, nameOf, plainSource, type Source } from '../data/source.js';
import { Mistake } from '../mistake.js';

/** Names of config files, strongest first. */
export const configNames = [
  ...['yaml', 'yml', 'json', 'js', 'mjs', 'ts'].map((ending) => `redlint.config.${ending}`),
  ...['', '.yaml', '.yml', '.json'].map((ending) => `.redlintrc${ending}`),
  'package.json',
];
const names = new Set(configNames);

/** How redlint finds and reads config files. */
export interface Files {
  /** The config file of one folder; undefined when it has none. */
  in(folder: string): Promise<Found | undefined>;
  /** Reads one file, whatever its name. */
  load(file: string): Promise<Found>;
}

/** A config file that was read. */
export interface Found {
  readonly file: string;
  readonly source: Source;
}

/** Config files seen from a working folder. `noCode` refuses those that are programs. All throw a Mistake on what cannot be read. */
export function configFiles(cwd: string, noCode = false): Files {
  const data: Loader = (file, text) => {
    const name = nameOf(file, cwd);
    if (basename(file) !== 'package.json') return dataSource(name, text);
    if (!text.includes('"redlint"')) return {};
    const source = dataSource(name, text, 'redlint');
    return source.value === undefined ? {} : { redlint: source };
  };
  const code: Loader = (file) => {
    if (noCode) throw new Mistake('no-code', { file: nameOf(file, cwd) });
    return codeSource(nameOf(file, cwd), file);
  };
  const open = async () => {
    const { Explorer } = await import('./explorer.js');
    return new Explorer({
      moduleName: 'redlint',
      searchPlaces: configNames,
      ignoreEmptySearchPlaces: false,
      cache: true,
      mergeImportArrays: false,
      mergeSearchPlaces: false,
      searchStrategy: 'none',
      metaConfigFilePath: null,
      loaders: {
        default: data,
        ...Object.fromEntries(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].map((ending) => [ending, code])),
      },
      transform: (result) => result,
    });
  };
  let opened: ReturnType<typeof open> | undefined;
  const explorer = () => {
    opened ??= open();
    return opened;
  };
  const found = (file: string, config: unknown): Found => ({
    file,
    source: (config as Source | undefined) ?? plainSource(nameOf(file, cwd), undefined),
  });
  return {
    async in(folder) {
      const here = configsIn(folder);
      if (here.length === 0) return undefined;
      // A pipe would be waited for, and a link that leads nowhere is a config that somebody misses.
      const strange = here.find((name) => kindOf(join(folder, name)) === undefined);
      if (strange) throw new Mistake('config-unreadable', { file: nameOf(join(folder, strange), cwd) });
      const result = await (await explorer()).search(folder);
      const isEmptyPackage = result?.isEmpty && basename(result.filepath) === 'package.json';
      if (result && !isEmptyPackage) return found(result.filepath, result.config);
      // cosmiconfig passes over a file that it may not read: the drafts would be checked by other rules than its owner set.
      const closed = here.find((name) => name !== 'package.json' && kindOf(join(folder, name)) === 'file');
      if (closed) throw new Mistake('config-unreadable', { file: nameOf(join(folder, closed), cwd) });
      return undefined;
    },
    async load(file) {
      try {
        const result = await (await explorer()).load(file);
        return found(file, result?.config);
      } catch (error) {
        if (error instanceof Mistake) throw error;
        const missing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
        throw new Mistake(
          missing ? 'config-missing' : 'config-unreadable',
          { file: nameOf(file, cwd) },
          { cause: error },
        );
      }
    },
  };
}

/** The names of config files that a folder holds, `package.json` among them; none where it cannot be read. */
export function configsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => names.has(name));
  } catch {
    return [];
  }
}

/** What stands at a path; undefined when nothing does that can be reached, or a device. Links are followed. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}

async function codeSource(name: string, file: string): Promise<Source> {
  const stripsTypes = Boolean((process.features as { typescript?: unknown }).typescript);
  if (/^\.[mc]?ts$/.test(extname(file)) && !stripsTypes) {
    throw new Mistake('typescript', { file: name, node: process.versions.node });
  }
  const url = pathToFileURL(file);
  // A watched config is read anew once it has changed.
  url.searchParams.set('at', String(statSync(file).mtimeMs));
  try {
    const { default: value } = (await import(/* @vite-ignore */ url.href)) as { default?: unknown };
    // Data is all that a config can be: what its getters do is done here.
    return plainSource(name, structuredClone(value));
  } catch (error) {
    throw new Mistake('config-code-failed', { file: name, reason: reasonOf(error) }, { cause: error });
  }
}

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n', 1)[0] as string;
