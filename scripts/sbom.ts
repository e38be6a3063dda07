// The parts of the package, as a bill of materials in CycloneDX: https://cyclonedx.org/docs/1.6/json/
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle.js';
import type { BundledPackage } from './bundled.js';

/**
 * The bill of materials of bundles that hold these packages. It has no time and no random number: the same packages
 * give the same text. Throws when an installed package differs from package-lock.json, whose checksums it repeats.
 */
export function sbom(packages: readonly BundledPackage[]): string {
  const { name, version, license, description } = read('package.json');
  const { packages: locked } = read('package-lock.json');
  const own = purl(name, version);
  const purls = new Map(packages.map((one) => [one.key, purl(one.name, one.version)]));
  const direct = packages.filter(({ isDirect }) => isDirect);
  const content = {
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: { type: 'application', ...named(name, version), description, ...licensed(license), purl: own },
    },
    components: packages.map((one) => ({
      type: 'library',
      ...named(one.name, one.version),
      scope: 'required',
      hashes: [checksum(one, locked)],
      ...licensed(one.license),
      purl: purls.get(one.key),
    })),
    dependencies: [
      { ref: own, dependsOn: direct.map(({ key }) => purls.get(key)) },
      ...packages.map(({ key, needs }) => ({ ref: purls.get(key), dependsOn: needs.map((need) => purls.get(need)) })),
    ],
  };
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid(JSON.stringify(content))}`,
    version: 1,
    ...content,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

const purl = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function named(fullName: string, version: string) {
  const [name, group] = fullName.split('/').reverse();
  return { 'bom-ref': purl(fullName, version), ...(group && { group }), name, version };
}

const licensed = (license: string) => ({
  licenses: [/ (?:AND|OR|WITH) /.test(license) ? { expression: license } : { license: { id: license } }],
});

type Locked = Readonly<Record<string, { readonly version: string; readonly integrity: string }>>;

/** The checksum of the package's archive in the registry. */
function checksum({ folder, name, version }: BundledPackage, locked: Locked) {
  const entry = locked[folder.slice(folder.indexOf('node_modules/'))];
  if (entry?.version !== version) throw new Error(`${name} ${version} is not in package-lock.json: run “npm ci”`);
  const [, digest] = /^sha512-(\S+)$/.exec(entry.integrity)!;
  return { alg: 'SHA-512', content: Buffer.from(digest!, 'base64').toString('hex') };
}

/** A UUID, version 8, that depends only on a text. */
function uuid(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
