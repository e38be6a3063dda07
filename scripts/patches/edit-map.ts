// A patch for two packages on their way into the bundle: README.md beside this file explains it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const { resolve } = createRequire(import.meta.url);

/** Both hold the same class. */
const paths = [
  join(dirname(resolve('micromark-util-edit-map')), 'index.js'),
  join(dirname(resolve('micromark-extension-gfm-table')), 'lib', 'edit-map.js'),
];

const upstream = `    vecs.push(events.slice());
    events.length = 0;
    let slice = vecs.pop();
`;
const patched = `    let slice = vecs.pop();
`;

/**
 * A module's text after the patch; undefined for other modules. Throws when upstream differs from the patched version.
 */
export function patchedEditMap(path: string): string | undefined {
  if (!paths.includes(path)) return undefined;
  const [before, after, ...more] = readFileSync(path, 'utf8').split(upstream);
  if (after === undefined || more.length > 0)
    throw new Error(`${path} is not what scripts/patches/edit-map.ts knows: see scripts/patches/README.md`);
  return `${before}${patched}${after}`;
}

/** For esbuild: the build fails when a file is gone or differs. */
export const editMap: Plugin = {
  name: 'edit-map',
  setup(build) {
    for (const path of paths) patchedEditMap(path);
    build.onLoad({ filter: /edit-map/ }, ({ path }) => ({ contents: patchedEditMap(path) }));
  },
};
