import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryOf } from '../../data/own-code.js';
import { textOf } from '../../data/plain-file.js';
import { isWithin, realPlace } from '../../data/real-place.js';
import { tool } from '../tool.js';

const name = '@redlint/cli';

/** The archive that a project keeps, seen from its folder. */
export const archive = `vendor/redlint-cli-${tool.version}.tgz`;

/** Where this very redlint stands: a clone, or an installed package. */
export const ownFolder = fileURLToPath(
  new URL(import.meta.url.includes('/dist/') ? '..' : '../../..', import.meta.url),
).replace(/[\\/]$/, '');

/** Is the package installed in a folder, so that `npx redlint` starts it and no other tool of that name? */
export const isInstalled = (folder: string): boolean => existsSync(join(folder, 'node_modules', name));

/**
 * The file or folder outside of the repository from which the package is installed: nobody else has it. Undefined where
 * there is none.
 */
export function installedFromOutside(folder: string): string | undefined {
  const place = archiveOf(folder) ?? join(folder, 'node_modules', name);
  const root = realPlace(repositoryOf(folder) ?? folder);
  return isWithin(root, realPlace(place)) ? undefined : realPlace(place);
}

/** The archive or folder that package.json names for the package: absolute. */
export function archiveOf(folder: string): string | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(textOf(join(folder, 'package.json')));
    const [, path] = /^file:(.+)$/.exec({ ...dependencies, ...devDependencies }[name]) ?? [];
    return path === undefined ? undefined : resolve(folder, path);
  } catch {
    return undefined;
  }
}
