// How YAML files are imported as data, by the build and by the tests.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';

/** A path with a star in the place of a locale or language: `./*\/cli.yml`. */
export const withStar = /\*.*\.yml$/;

/** Where a path with a star leads, seen from the file that imports it. */
export const fromImporter = (path: string, importer: string): string =>
  join(dirname(importer), path).replaceAll('\\', '/');

/**
 * The module of all files that such a path leads to: each under the name in the place of the star, and parsed when it
 * is asked for, so that what is not spoken costs nothing.
 */
export function starModule(path: string): string {
  const at = path.lastIndexOf('/', path.indexOf('*'));
  const [cwd, pattern] = [path.slice(0, at), path.slice(at + 1)];
  const [before = '', after = ''] = pattern.split('*');
  const getters = globSync(pattern, { cwd }).map((file) => {
    const name = JSON.stringify(file.slice(before.length, -after.length));
    const text = JSON.stringify(JSON.stringify(parse(readFileSync(join(cwd, file), 'utf8'))));
    return `  get ${name}() { return (parsed[${name}] ??= JSON.parse(${text})); },\n`;
  });
  return `const parsed = {};\nexport default {\n${getters.sort().join('')}};\n`;
}
