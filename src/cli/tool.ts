import { existsSync, readFileSync } from 'node:fs';

const { version, homepage, published } = JSON.parse(
  readFileSync(
    new URL(import.meta.url.includes('/dist/') ? '../package.json' : '../../package.json', import.meta.url),
    'utf8',
  ),
);

/**
 * How reports name the program. Until the package is published its home page is provisional, and nothing links there.
 */
export const tool: { readonly name: string; readonly version: string; readonly homepage?: string } = {
  name: 'redlint',
  version,
  ...(published && { homepage }),
};

/** An id of this build of the program under this version of Node: another may find other things. */
export function buildOf(): string {
  const file = new URL('build-id', import.meta.url);
  return `${version} ${existsSync(file) ? readFileSync(file, 'utf8') : ''} ${process.version}`;
}
