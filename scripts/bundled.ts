// Which packages are in the bundles, according to esbuild's metafiles.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './bundle.js';

export interface BundledPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly key: string;
  /** Does our own code import it? */
  readonly isDirect: boolean;
  /** Keys of other packages. */
  readonly needs: readonly string[];
}

type Found = Map<string, Omit<BundledPackage, 'isDirect' | 'needs'> & { isDirect: boolean; needs: Set<string> }>;

/** The packages with code in the bundles, sorted. */
export function bundledPackages(metafiles: readonly Metafile[], place = root): BundledPackage[] {
  const found: Found = new Map();
  for (const { inputs, outputs } of metafiles) {
    const held = Object.values(outputs).flatMap(heldIn);
    for (const input of held) {
      const folder = folderOf(input);
      if (folder === undefined) continue;
      add(found, folder, place);
      if (/\.min\.js$/.test(input)) addNeeds(found, folder, place);
    }
    for (const [input, { imports }] of Object.entries(inputs)) addImports(found, folderOf(input), imports);
  }
  const packages = new Map([...found.values()].map((one) => [one.key, { ...one, needs: [...one.needs].sort() }]));
  const order = ({ name, version }: BundledPackage) => `${name} ${version}`;
  return [...packages.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

const heldIn = ({ inputs }: Metafile['outputs'][string]): string[] =>
  Object.keys(inputs).filter((input) => inputs[input]!.bytesInOutput > 0);

const folderOf = (input: string): string | undefined => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];

const manifest = (folder: string, place: string) =>
  JSON.parse(readFileSync(join(place, folder, 'package.json'), 'utf8'));

function add(found: Found, folder: string, place: string) {
  const known = found.get(folder);
  if (known) return known;
  const { name, version, license } = manifest(folder, place);
  const added = {
    folder,
    name,
    version,
    license,
    key: `${name}@${version}`,
    isDirect: false,
    needs: new Set<string>(),
  };
  found.set(folder, added);
  return added;
}

/** `folder` is undefined for code of our own. */
function addImports(found: Found, folder: string | undefined, imports: readonly { readonly path: string }[]): void {
  for (const { path } of imports) {
    const asked = found.get(folderOf(path) ?? '');
    if (!asked || asked.folder === folder) continue;
    if (folder) found.get(folder)?.needs.add(asked.key);
    else asked.isDirect = true;
  }
}

/** A file that its authors bundled themselves may contain anything its package depends on. */
function addNeeds(found: Found, folder: string, place: string): void {
  const { needs } = add(found, folder, place);
  for (const name of Object.keys(manifest(folder, place).dependencies ?? {})) {
    const needed = installed(name, folder, place);
    const { key } = add(found, needed, place);
    if (needs.has(key)) continue;
    needs.add(key);
    addNeeds(found, needed, place);
  }
}

/** Where Node finds a package imported from `folder`. */
function installed(name: string, folder: string, place: string): string {
  for (let from = folder; ; from = dirname(from)) {
    const found = join(from, 'node_modules', name).replaceAll('\\', '/');
    if (existsSync(join(place, found, 'package.json'))) return found;
    if (from === dirname(from)) throw new Error(`${name}, which ${folder} needs, is not installed`);
  }
}
