import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type CodeOptions, ownCode } from '../data/own-code.js';
import { nameOf, plainSource } from '../data/source.js';
import { Mistake } from '../mistake.js';
import type { CommandLine, Config } from './config.js';
import { configFiles, type Files, type FoundConfig, kindOf } from './files.js';
import type { House } from './house.js';
import { type FindExtended, layersFrom, layersOf } from './layers.js';

/** Which config to load. */
export interface LoadOptions extends Pick<CodeOptions, 'cwd' | 'noCode' | 'allowCode'> {
  /** The one config file to read, instead of searching. */
  readonly explicit?: string;
  /** Reads no file. */
  readonly noConfig?: boolean;
  readonly commandLine?: CommandLine;
}

/**
 * Returns the config of a draft by its path (without one, of the working folder). Drafts under the same config files
 * get the same object.
 */
export type ConfigFor = (path?: string) => Promise<Config>;

/**
 * Finds configs: the nearest file of a draft's folder and its parents', up to one that says `root: true`. The function
 * returned throws a Mistake on a config that is missing, unreadable, malformed or extends itself.
 */
export function configs(options: LoadOptions): ConfigFor {
  const { cwd, explicit, noConfig, commandLine = {} } = options;
  const named = explicit === undefined ? undefined : resolve(cwd, explicit);
  const files = configFiles(cwd, ownCode({ ...options, named }));
  const find = finderIn(files);
  const none: Config = { cwd, layers: [], commandLine };
  if (noConfig) return async () => none;
  if (named !== undefined) {
    let config: Promise<Config> | undefined;
    const load = async (): Promise<Config> => {
      const layers = await layersOf(await files.load(named), find, cwd);
      return { cwd, layers, commandLine, ...housesOf(await files.houseIn(dirname(named))) };
    };
    return () => {
      config ??= load();
      return config;
    };
  }
  const byFolder = new Map<string, Promise<Config>>();
  const inFolder = (folder: string): Promise<Config> => {
    const config = byFolder.get(folder) ?? search(folder);
    byFolder.set(folder, config);
    return config;
  };
  const search = async (folder: string): Promise<Config> => {
    const passed: string[] = [];
    const found = await files.in(folder, (file) => passed.push(nameOf(file, cwd)));
    const layers = found ? await layersOf(found, find, cwd) : [];
    const house = await files.houseIn(folder);
    const isTop = layers.at(-1)?.values.root === true || dirname(folder) === folder;
    const parent = isTop ? none : await inFolder(dirname(folder));
    if (layers.length === 0 && passed.length === 0 && !house) return parent;
    const passedOver = [...(parent.passedOver ?? []), ...passed];
    return {
      ...none,
      layers: [...parent.layers, ...layers],
      ...housesOf(house, parent),
      ...(passedOver.length > 0 && { passedOver }),
    };
  };
  return (path) => inFolder(path === undefined ? cwd : dirname(resolve(cwd, path)));
}

const housesOf = (house: House | undefined, { houses = [] }: Pick<Config, 'houses'> = {}): Pick<Config, 'houses'> =>
  house || houses.length > 0 ? { houses: [...houses, ...(house ? [house] : [])] } : {};

/** The config of one draft, or of the working folder. Throws a Mistake as `configs` does. */
export const loadConfig = (options: LoadOptions & { readonly path?: string }): Promise<Config> =>
  configs(options)(options.path);

/** A config given as an object, as in a program. Throws a Mistake on a malformed one. */
export async function configOf(value: unknown, options: Omit<LoadOptions, 'explicit' | 'noConfig'>): Promise<Config> {
  const { cwd, commandLine = {} } = options;
  const find = finderIn(configFiles(cwd, ownCode(options)));
  return { cwd, layers: await layersFrom(plainSource('config', value), cwd, undefined, find, cwd), commandLine };
}

const finderIn =
  (files: Files): FindExtended =>
  (name, folder, where) =>
    extendedFile(name, folder, files, where);

async function extendedFile(name: string, folder: string, files: Files, where: string): Promise<FoundConfig> {
  if (/^(?:[a-z][a-z+.-]+:\/\/|git@)/i.test(name))
    throw new Mistake('config-extends-url', { where, name: fileIn(name) });
  if (isAbsolute(name) || /^\.\.?[\\/]/.test(name)) {
    const path = resolve(folder, name);
    if (kindOf(path) !== 'file') throw new Mistake('config-extends-file', { where, name });
    return files.load(path);
  }
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, 'node_modules', name);
    const kind = kindOf(path);
    if (kind === 'file') return files.load(path);
    const found = kind === 'folder' ? ((await files.in(path)) ?? (await mainOf(name, at, files))) : undefined;
    if (found) return found;
    if (dirname(at) === at) throw new Mistake('config-extends-package', { where, name });
  }
}

/** What a file that is saved from an address would be called. */
const fileIn = (address: string): string => /([^/?#]+\.(?:ya?ml|json))(?:[?#]|$)/i.exec(address)?.[1] ?? 'shared.yaml';

async function mainOf(name: string, folder: string, files: Files): Promise<FoundConfig | undefined> {
  try {
    return await files.load(createRequire(join(folder, 'package.json')).resolve(name));
  } catch (error) {
    if (error instanceof Mistake) throw error;
    return undefined;
  }
}
