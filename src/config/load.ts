import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { inOrder, unknown } from '../data/faults.js';
import { nameOf, plainSource, type Source } from '../data/source.js';
import { Mistake } from '../mistake.js';
import { examined } from './check.js';
import { type CommandLine, type Config, type Layer, presets } from './config.js';
import { configFiles, type Files, type Found, kindOf } from './files.js';

/** The most files that one config may extend, theirs counted. */
const LAYERS = 100;

/** Which config is wanted. */
export interface LoadOptions {
  /** Absolute. */
  readonly cwd: string;
  /** The one config file to read, in place of a search. */
  readonly explicit?: string;
  /** Reads no file. */
  readonly noConfig?: boolean;
  /** Refuses configs that are programs. */
  readonly noCode?: boolean;
  readonly commandLine?: CommandLine;
}

/** Tells the config of a draft by its path (the working folder's without one). Drafts under the same config files get the same object. */
export type ConfigFor = (path?: string) => Promise<Config>;

/**
 * Finds configs: the nearest file of a draft's folder and its parents', up to one that says `root: true`.
 * What it gives throws a Mistake on a config that is missing, unreadable, of a wrong form or extends itself.
 */
export function configs(options: LoadOptions): ConfigFor {
  const { cwd, explicit, noConfig, noCode, commandLine = {} } = options;
  const files = configFiles(cwd, noCode);
  const none: Config = { cwd, layers: [], commandLine };
  if (noConfig) return async () => none;
  if (explicit !== undefined) {
    const file = resolve(cwd, explicit);
    let config: Promise<Config> | undefined;
    const load = async () => ({ cwd, layers: await layersOf(await files.load(file), files, cwd, []), commandLine });
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
    const found = await files.in(folder);
    const layers = found ? await layersOf(found, files, cwd, []) : [];
    const isTop = layers.at(-1)?.values.root === true || dirname(folder) === folder;
    const parent = isTop ? none : await inFolder(dirname(folder));
    return layers.length === 0 ? parent : { cwd, layers: [...parent.layers, ...layers], commandLine };
  };
  return (path) => inFolder(path === undefined ? cwd : dirname(resolve(cwd, path)));
}

/** The config of one draft, or of the working folder. Throws a Mistake as `configs` does. */
export const loadConfig = (options: LoadOptions & { readonly path?: string }): Promise<Config> =>
  configs(options)(options.path);

/** A config given as an object, as in a program. Throws a Mistake on a wrong form. */
export async function configOf(value: unknown, options: Omit<LoadOptions, 'explicit' | 'noConfig'>): Promise<Config> {
  const { cwd, noCode, commandLine = {} } = options;
  const source = plainSource('config', value);
  return { cwd, layers: await extended(source, cwd, undefined, configFiles(cwd, noCode), cwd, []), commandLine };
}

const layersOf = (found: Found, files: Files, cwd: string, above: readonly string[]): Promise<Layer[]> => {
  if (!above.includes(found.file)) return extended(found.source, dirname(found.file), found.file, files, cwd, above);
  const loop = [...above.slice(above.indexOf(found.file)), found.file].map((file) => nameOf(file, cwd));
  throw new Mistake('config-loop', { loop: loop.join(' → ') });
};

async function extended(
  source: Source,
  folder: string,
  file: string | undefined,
  files: Files,
  cwd: string,
  above: readonly string[],
): Promise<Layer[]> {
  const { value: values, faults } = examined(source);
  const wrong: Mistake[] = [...faults];
  const layers: Layer[] = [];
  let preset: Layer['preset'];
  const names = [values.extends ?? []].flat();
  for (const [index, name] of names.entries()) {
    const path = Array.isArray(values.extends) ? ['extends', index] : ['extends'];
    if (name.startsWith('preset:') || isPreset(name)) {
      const known = presets.find((one) => `preset:${one}` === name);
      if (known) preset = { name: known, from: source.place(path) };
      else wrong.push(unknown('preset', source.quote(path), name, presetNames));
    } else {
      const found = await extendedFile(name, folder, files, source.quote(path)).catch((error) => {
        if (error instanceof Mistake) wrong.push(error);
        else throw error;
      });
      if (!found) continue;
      const below = await layersOf(found, files, cwd, file === undefined ? above : [...above, file]);
      layers.push(...below);
      // Files that extend each other twice multiply.
      if (layers.length > LAYERS) throw new Mistake('config-too-many', { where: source.quote(path), limit: LAYERS });
      if (below.some((layer) => layer.preset)) preset = undefined;
    }
  }
  return [...layers, { source, folder, file, values, faults: inOrder(wrong), preset }];
}

/** A preset written without its `preset:`, which no package is likely to be called. */
const isPreset = (name: string): boolean => presets.some((one) => one === name);

const presetNames = presets.map((one) => `preset:${one}`);

async function extendedFile(name: string, folder: string, files: Files, where: string): Promise<Found> {
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

async function mainOf(name: string, folder: string, files: Files): Promise<Found | undefined> {
  try {
    return await files.load(createRequire(join(folder, 'package.json')).resolve(name));
  } catch (error) {
    if (error instanceof Mistake) throw error;
    return undefined;
  }
}
