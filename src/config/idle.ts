import { dirname, relative, resolve, sep } from 'node:path';
import { nearest } from '../text/nearest.js';
import type { Config, Layer } from './config.js';
import type { House } from './house.js';
import { patternsIn } from './match.js';

/** Something in a config that can apply to no draft: its place, and the nearest thing it may have meant. */
export interface Idle {
  readonly what: 'files' | 'window' | 'dismissal';
  /** `redlint.config.yaml:12`, with the line. */
  readonly where: string;
  /** The scope of a window. */
  readonly scope?: string;
  readonly near?: string;
}

/**
 * What applies to nothing in the configs of a run: overrides whose `files` match none of its drafts, dismissals for a
 * draft that is not there, and electoral windows whose scope no account has. For the first two, only files whose
 * folder was checked whole are looked at: `roots` (absolute) and below.
 */
export function idleIn(configs: Iterable<Config>, paths: readonly string[], roots: readonly string[]): Idle[] {
  const all = [...configs];
  const layers = new Set(all.flatMap((config) => config.layers));
  const files = all[0] ? paths.map((path) => resolve((all[0] as Config).cwd, path)) : [];
  const isWhole = ({ folder }: Pick<Layer, 'folder'>) =>
    roots.some((root) => folder === root || folder.startsWith(within(root)));
  return [
    ...[...layers].filter(isWhole).flatMap((layer) => idleFiles(layer, files)),
    ...[...new Set(all.flatMap(({ houses = [] }) => houses))]
      .filter(isWhole)
      .flatMap((house) => idleWaivers(house, files)),
    ...new Map(all.flatMap(idleWindows).map((idle) => [idle.where, idle])).values(),
  ];
}

const within = (folder: string): string => (folder.endsWith(sep) ? folder : folder + sep);

function idleFiles({ values, source, folder }: Layer, files: readonly string[]): Idle[] {
  return (values.overrides ?? []).flatMap(({ files: wanted }, index): Idle[] => {
    if (wanted === undefined) return [];
    const patterns = patternsIn(folder, wanted);
    if (files.some((file) => patterns.test(file) === true)) return [];
    const near = [wanted].flat().map((pattern) => nearFolder(pattern, folder, files));
    const found = near.find((one) => one !== undefined);
    const where = source.quote(['overrides', index, 'files']);
    return [{ what: 'files', where, ...(found !== undefined && { near: found }) }];
  });
}

/** Waivers of a house's file for a draft that is not there. */
function idleWaivers({ values, source, folder }: House, files: readonly string[]): Idle[] {
  const names = files.map((file) => relative(folder, file).split(sep).join('/'));
  return (values.dismissals ?? []).flatMap(({ file }, index): Idle[] => {
    if (file === undefined || files.includes(resolve(folder, file))) return [];
    const near = nearest(file, names);
    const where = source.quote(['dismissals', index, 'file']);
    return [{ what: 'dismissal', where, ...(near !== undefined && { near }) }];
  });
}

/** The folder with drafts that a pattern's first steps most likely meant. */
function nearFolder(pattern: string, folder: string, files: readonly string[]): string | undefined {
  const [steps = ''] = pattern.replace(/^[!/]+/, '').split(/[*?[]/, 1);
  const named = steps.replace(/\/[^/]*$/, '');
  const folders = new Set(files.map((file) => relative(folder, dirname(file)).split(sep).join('/')));
  for (const path of folders) {
    const above = path.split('/').map((_, index, all) => all.slice(0, index).join('/'));
    for (const one of above) folders.add(one);
  }
  folders.delete('');
  return named === '' || folders.has(named) ? undefined : nearest(named, folders);
}

/** The windows of a config without its own scope apply to all accounts. */
function idleWindows({ layers }: Config): Idle[] {
  if (!layers.some(({ values }) => values.account?.scope !== undefined)) return [];
  const settings = layers.flatMap(({ values, source }) => [
    { keys: values, source, above: [] },
    ...(values.overrides ?? []).map((keys, index) => ({ keys, source, above: ['overrides', index] })),
  ]);
  const scopes = settings.flatMap(({ keys }) => keys.account?.scope ?? []);
  return settings.flatMap(({ keys, source, above }) =>
    (keys.electoral ?? []).flatMap(({ scope }, index): Idle[] => {
      if (scopes.includes(scope)) return [];
      const near = nearest(scope, scopes);
      const where = source.quote([...above, 'electoral', index, 'scope']);
      return [{ what: 'window', where, scope, ...(near !== undefined && { near }) }];
    }),
  );
}
