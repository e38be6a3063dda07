import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { OwnCode } from '../data/own-code.js';
import { isEndless, textOf } from '../data/plain-file.js';
import { standing } from '../data/real-place.js';
import { type ConfigSource, nameOf, plainSource } from '../data/source.js';
import { Mistake } from '../mistake.js';
import type { Explorer } from './explorer.js';
import type { House } from './house.js';
import { misnamedIn } from './misnamed.js';

/** Names of config files, strongest first. */
export const configNames = [
  ...['yaml', 'yml', 'json', 'js', 'mjs', 'ts'].map((ending) => `redlint.config.${ending}`),
  ...['', '.yaml', '.yml', '.json'].map((ending) => `.redlintrc${ending}`),
  'package.json',
];
const names = new Set(configNames);

/** The name of the house's file, which stands beside a config or alone. */
const houseName = 'redlint.house.yaml';

const isCode = (name: string): boolean => /\.(?:m?js|ts)$/.test(name);
const dataNames = configNames.filter((name) => !isCode(name));

/** How redlint finds and reads config files. */
export interface Files {
  /**
   * The config file of one folder; undefined when it has none. Programs where code may not run are skipped and passed
   * to `passOver`; without it they are refused.
   */
  in(folder: string, passOver?: (file: string) => void): Promise<FoundConfig | undefined>;
  /** The house's file of one folder; undefined when it has none. */
  houseIn(folder: string): Promise<House | undefined>;
  /** Reads one file, whatever its name. */
  load(file: string): Promise<FoundConfig>;
}

/** A config file that was read. */
export interface FoundConfig {
  readonly file: string;
  readonly source: ConfigSource;
}

/**
 * Config files as seen from a working folder; `own` admits those that are code. All throw a Mistake on a file that is
 * there and cannot be read.
 */
export function configFiles(cwd: string, own: OwnCode): Files {
  const opened = new Map<readonly string[], Promise<Explorer>>();
  const explorer = (names = configNames): Promise<Explorer> => {
    const one = opened.get(names) ?? import('./explorer.js').then(({ explorerOf }) => explorerOf(names, cwd, own));
    opened.set(names, one);
    return one;
  };
  const found = (file: string, config: unknown): FoundConfig => {
    const name = nameOf(file, cwd);
    const source = (config as ConfigSource | undefined) ?? plainSource(name, undefined);
    // A YAML file with nothing in it sets nothing; in JSON a value must be written.
    if (source.value === undefined && file.endsWith('.json'))
      throw new Mistake(basename(file) === 'package.json' ? 'config-no-part' : 'config-empty-json', { file: name });
    return { file, source };
  };
  return {
    async in(folder, passOver) {
      const written = namesIn(folder);
      const misnamed = misnamedIn(written, new Set([...names, houseName]), (name) => nameOf(join(folder, name), cwd));
      if (misnamed) throw misnamed;
      const all = written.filter((name) => names.has(name));
      const passed = passOver && all.some(isCode) && !own.isOwn(folder) ? all.filter(isCode) : [];
      for (const name of passed) passOver?.(join(folder, name));
      const here = all.filter((name) => !passed.includes(name));
      if (here.length === 0) return undefined;
      // A pipe would block, a system file may be endless, and a broken link is a config that somebody misses.
      const strange = here.find((name) => kindOf(join(folder, name)) === undefined || isEndless(join(folder, name)));
      if (strange) throw new Mistake('config-unreadable', { file: nameOf(join(folder, strange), cwd) });
      const search = await explorer(passed.length > 0 ? dataNames : configNames);
      const result = await search.search(folder).catch((error) => {
        // A failing disk is not our bug; an error without a system call is.
        throw error.syscall === undefined
          ? error
          : new Mistake('config-unreadable', { file: nameOf(join(folder, here[0] as string), cwd) });
      });
      const isEmptyPackage = result?.isEmpty && basename(result.filepath) === 'package.json';
      if (result && !isEmptyPackage) return found(result.filepath, result.config);
      // cosmiconfig skips a file that it may not read: drafts would be checked by rules that their owner did not set.
      const closed = here.find((name) => name !== 'package.json' && kindOf(join(folder, name)) === 'file');
      if (closed) throw new Mistake('config-unreadable', { file: nameOf(join(folder, closed), cwd) });
      return undefined;
    },
    async houseIn(folder) {
      const file = join(folder, houseName);
      if (!standing(file)) return undefined;
      const name = nameOf(file, cwd);
      // As with a config, a broken link is a file that somebody misses.
      if (kindOf(file) !== 'file' || isEndless(file)) throw new Mistake('config-unreadable', { file: name });
      const { houseOf } = await import('./house.js');
      return houseOf(name, houseText(file, name), folder, !own.isOwn(file));
    },
    async load(file) {
      if (isEndless(file)) refuse(nameOf(file, cwd), new Error('endless'));
      const result = await (await explorer()).load(file).catch((error) => refuse(nameOf(file, cwd), error));
      return found(file, result?.config);
    },
  };
}

function houseText(file: string, name: string): string {
  try {
    return textOf(file);
  } catch (error) {
    throw new Mistake('config-unreadable', { file: name }, { cause: error });
  }
}

function refuse(file: string, error: unknown): never {
  if (error instanceof Mistake) throw error;
  const isMissing = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
  throw new Mistake(isMissing ? 'config-missing' : 'config-unreadable', { file }, { cause: error });
}

/** The names of config files that a folder holds, `package.json` among them. */
export const configsIn = (folder: string): string[] => namesIn(folder).filter((name) => names.has(name));

/** The names in a folder; in one that may be entered and not listed, those that are looked for. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return configNames.filter((name) => standing(join(folder, name)));
  }
}

/** What a path leads to; undefined when nothing can be reached there, or a device. Follows links. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : undefined;
  } catch {
    return undefined;
  }
}
