// Which packages bundles hold, as esbuild says it in its metafiles.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';

/**
 * The packages of which bundles hold something, sorted: each with its `folder`, `name`, `version`, `license`, whether our own code
 * asks for it (`isDirect`), and the keys, `name@version`, of those that it needs.
 */
export function bundledPackages(metafiles, place = root) {
  const found = new Map();
  for (const { inputs, outputs } of metafiles) {
    const held = Object.values(outputs).flatMap(heldIn);
    for (const folder of held.map(folderOf).filter(Boolean)) add(found, folder, place);
    for (const input of held) if (/\.min\.js$/.test(input)) addNeeds(found, folderOf(input), place);
    for (const [input, { imports }] of Object.entries(inputs)) addImports(found, folderOf(input), imports);
  }
  const packages = new Map([...found.values()].map((one) => [one.key, { ...one, needs: [...one.needs].sort() }]));
  const order = ({ name, version }) => `${name} ${version}`;
  return [...packages.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const heldIn = ({ inputs }) => Object.keys(inputs).filter((input) => inputs[input].bytesInOutput > 0);

const folderOf = (input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];

const manifest = (folder, place) => JSON.parse(readFileSync(join(place, folder, 'package.json'), 'utf8'));

function add(found, folder, place) {
  if (!found.has(folder)) {
    const { name, version, license } = manifest(folder, place);
    found.set(folder, { folder, name, version, license, key: `${name}@${version}`, isDirect: false, needs: new Set() });
  }
  return found.get(folder);
}

/** `folder` is undefined for code of our own. */
function addImports(found, folder, imports) {
  for (const { path } of imports) {
    const asked = found.get(folderOf(path));
    if (!asked || asked.folder === folder) continue;
    if (folder) found.get(folder)?.needs.add(asked.key);
    else asked.isDirect = true;
  }
}

/** A file that its authors bundled themselves may hold whatever its package depends on. */
function addNeeds(found, folder, place) {
  const { needs } = add(found, folder, place);
  for (const name of Object.keys(manifest(folder, place).dependencies ?? {})) {
    const needed = installed(name, folder, place);
    const { key } = add(found, needed, place);
    if (needs.has(key)) continue;
    needs.add(key);
    addNeeds(found, needed, place);
  }
}

/** Where Node finds a package when one in `folder` asks for it. */
function installed(name, folder, place) {
  for (let from = folder; ; from = dirname(from)) {
    const found = join(from, 'node_modules', name).replaceAll('\\', '/');
    if (existsSync(join(place, found, 'package.json'))) return found;
    if (from === dirname(from)) throw new Error(`${name}, which ${folder} needs, is not installed`);
  }
}
