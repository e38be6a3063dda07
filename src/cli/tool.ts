import { readFileSync } from 'node:fs';

const { version } = JSON.parse(
  readFileSync(
    new URL(import.meta.url.includes('/dist/') ? '../package.json' : '../../package.json', import.meta.url),
    'utf8',
  ),
);

/** How reports name the program. */
export const tool = { name: 'redlint', version: version as string, homepage: 'https://github.com/redlint/redlint' };
