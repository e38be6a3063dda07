import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.mjs';

/** The licences of the packages that bundles hold. */
export function licences(metafiles) {
  const packages = new Map();
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder && !packages.has(folder))
      packages.set(folder, JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  }
  const text = (folder) => {
    for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENCE', 'LICENSE.txt', 'License.txt', 'LICENSE-MIT'])
      try {
        return readFileSync(join(root, folder, name), 'utf8').trim();
      } catch {}
    return '';
  };
  return [...packages]
    .map(
      ([folder, { name, version, license }]) =>
        `${name} ${version} (${license ?? 'see its source'})\n\n${text(folder)}\n`,
    )
    .sort()
    .join(`\n${'-'.repeat(80)}\n\n`);
}
