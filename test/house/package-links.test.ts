import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

const { files: shipped } = JSON.parse(readFileSync('package.json', 'utf8')) as { files: readonly string[] };
/** What npm packs besides what is built; of a folder, all that is in it. */
const packed = new Set(
  globSync(['README.md', 'LICENSE', ...shipped.filter((one) => !one.startsWith('!') && one !== 'dist')], {
    ignore: ['dist/**', ...shipped.filter((one) => one.startsWith('!')).map((one) => one.slice(1))],
  }),
);
const isPacked = (path: string): boolean => packed.has(path) || [...packed].some((one) => one.startsWith(`${path}/`));

/** Addresses of the files that a page links to or shows; code is no link. */
const linksIn = (page: string): string[] =>
  [
    ...page
      .replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1/gm, '')
      .replace(/`[^`\n]*`/g, '')
      .matchAll(/\]\(([^)#\s]+)[^)]*\)/g),
  ]
    .map(([, link]) => decodeURI(link as string))
    .filter((link) => !/^[a-z]+:/.test(link));

test('a page of the package links to nothing that is not in it', () => {
  const pages = [...packed].filter((file) => file.endsWith('.md') && !file.startsWith('examples/'));
  const links = pages.flatMap((page) => linksIn(readFileSync(page, 'utf8')).map((link) => ({ page, link })));
  expect(links.length).toBeGreaterThan(100);
  const dead = links.filter(({ page, link }) => !isPacked(normalize(join(dirname(page), link)).replace(/[\\/]$/, '')));
  expect(dead).toEqual([]);
});
