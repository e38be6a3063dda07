import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundledPackages } from '../../scripts/bundled.js';
import { licences } from '../../scripts/licences.js';
import { sbom } from '../../scripts/sbom.js';
import { folder } from '../run.js';

const inDist = (name: string) => readFileSync(`dist/${name}`, 'utf8');
const bom = JSON.parse(inDist('sbom.cdx.json'));
const mit = 'Permission is hereby granted, free of charge, to any person';

/** A project whose code imports `one`, with these files in node_modules. */
const project = (files: Record<string, string>) =>
  folder({
    'main.js': "import 'one';",
    'node_modules/one/index.js': 'console.log(1);',
    'node_modules/one/package.json': licensed('MIT'),
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`node_modules/${name}`, text])),
  });

async function bundled(place: string) {
  const sources = { absWorkingDir: place, entryPoints: ['main.js'], outdir: place };
  const { metafile } = await build({ ...sources, bundle: true, write: false, metafile: true });
  return bundledPackages([metafile], place);
}

const licensed = (license?: string): string => JSON.stringify({ name: 'one', version: '1.0.0', license });

describe('the text of a licence', () => {
  test.each(['LICENSE', 'license.md', 'LICENSE.markdown', 'LICENCE.txt', 'LICENSE-MIT', 'COPYING', 'README.md'])(
    'is found in %s',
    async (name) => {
      using place = project({ [`one/${name}`]: `# one\n\n## License\n\n${mit}` });
      expect(licences(await bundled(place.path), place.path)).toContain(mit);
    },
  );

  test('and what a package owes to others stand in the list', async () => {
    using place = project({ 'one/LICENSE': mit, 'one/thirdpartynotices.txt': 'also by two' });
    expect(licences(await bundled(place.path), place.path)).toBe(`one 1.0.0 (MIT)\n\n${mit}\n\nalso by two\n`);
  });

  test.each([
    ['nowhere', { 'one/README.md': 'MIT' }, /^one: .* MIT, is in none/],
    ['in code only', { 'one/license.js': `// ${mit}` }, /^one: .* MIT, is in none/],
    ['that only names it', { 'one/LICENSE': 'MIT, see the web' }, /^one: .* MIT, is in none/],
    ['for one of two', { 'one/LICENSE': mit, 'one/package.json': licensed('(MIT AND Zlib)') }, /^one: .* Zlib, is in/],
    ['that nobody has read', { 'one/LICENSE': mit, 'one/package.json': licensed('GPL-3.0-only') }, /GPL-3\.0-only/],
    ['without a name', { 'one/LICENSE': mit, 'one/package.json': licensed(undefined) }, /under undefined/],
  ])('%s ends the build', async (_, files, message) => {
    using place = project(files);
    const packages = await bundled(place.path);
    expect(() => licences(packages, place.path)).toThrow(message);
  });

  test('of one of two that may be chosen is enough', async () => {
    using place = project({ 'one/LICENSE': mit, 'one/package.json': licensed('(GPL-3.0-only OR MIT)') });
    expect(licences(await bundled(place.path), place.path)).toContain(mit);
  });
});

describe('packages are bundled', () => {
  const two = { 'two/index.js': "export { b } from './b.js';", 'two/b.js': 'export const b = 2;' };
  const three = { 'two/package.json': '{"name": "two", "version": "2.0.0", "license": "ISC"}', ...two };

  test('when something of them is in the output, with what they need', async () => {
    using place = project({ ...three, 'one/index.js': "import { b } from 'two'; console.log(b);" });
    const packages = await bundled(place.path);
    expect(packages.map(({ key, isDirect, needs }) => ({ key, isDirect, needs }))).toEqual([
      { key: 'one@1.0.0', isDirect: true, needs: ['two@2.0.0'] },
      { key: 'two@2.0.0', isDirect: false, needs: [] },
    ]);
  });

  test('not when nothing is left of them', async () => {
    using place = project({ ...three, 'one/index.js': "import { b } from 'two'; console.log(1);" });
    const packages = await bundled(place.path);
    expect(packages.map(({ key }) => key)).toEqual(['one@1.0.0']);
  });

  test('when a file that others bundled may hold them', async () => {
    const manifest = { ...JSON.parse(licensed('MIT')), main: 'one.min.js', dependencies: { two: '2' } };
    const files = { ...three, 'one/package.json': JSON.stringify(manifest), 'one/one.min.js': 'console.log(2);' };
    using place = project(files);
    const packages = await bundled(place.path);
    expect(packages.map(({ key }) => key)).toEqual(['one@1.0.0', 'two@2.0.0']);
  });
});

describe('the bill of materials', () => {
  test('is CycloneDX', () => {
    const load = createRequire(import.meta.url);
    const home = load.resolve('@cyclonedx/cyclonedx-library/package.json');
    const schema = (name: string) => ({
      ...load(home.replace('package.json', `res/schema/${name}.SNAPSHOT.schema.json`)),
      $id: `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
    });
    const ajv = new Ajv({ strict: false, allErrors: true, schemas: ['jsf-0.82', 'spdx'].map(schema) });
    addFormats.default(ajv);
    ajv.addFormat('iri-reference', true);
    ajv.addFormat('idn-email', true);
    const validate = ajv.compile(schema('bom-1.6'));
    validate(bom);
    expect(validate.errors).toBeNull();
  });

  test('names what the list of licences names', () => {
    const listed = [...inDist('THIRD-PARTY.txt').matchAll(/^(\S+) (\d+\.\d+\.\d\S*) \(.+\)$/gm)];
    const components: { group?: string; name: string; version: string }[] = bom.components;
    expect(components.map(({ group, name, version }) => [[group, name].filter(Boolean).join('/'), version])).toEqual(
      listed.map(([, name, version]) => [name, version]),
    );
    // One of our own dependencies, one of theirs, one of the browser's, and those with another name for their licence.
    const names = components.map(({ name }) => name);
    for (const name of ['commander', 'jszip', 'lie', 'isarray', 'process-nextick-args', 'path-browserify'])
      expect(names).toContain(name);
  });

  test('leads from redlint to every component, and nowhere else', () => {
    const needs: Map<string, string[]> = new Map(
      bom.dependencies.map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => [ref, dependsOn]),
    );
    const reached = new Set<string>();
    const reach = (ref: string): void => {
      if (reached.has(ref)) return;
      reached.add(ref);
      needs.get(ref)!.forEach(reach);
    };
    reach(bom.metadata.component['bom-ref']);
    reached.delete(bom.metadata.component['bom-ref']);
    expect([...reached].sort()).toEqual(bom.components.map((one: { 'bom-ref': string }) => one['bom-ref']).sort());
  });

  test('refuses what is not in the lock file', () => {
    const stranger = {
      folder: 'node_modules/jszip',
      name: 'jszip',
      version: '0.0.1',
      license: 'MIT',
      key: 'jszip@0.0.1',
    };
    expect(() => sbom([{ ...stranger, isDirect: true, needs: [] }])).toThrow(/jszip 0\.0\.1 is not in package-lock/);
  });
});

test('no package runs anything of its own when it is installed', () => {
  const read = (name: string) => JSON.parse(readFileSync(name, 'utf8'));
  const locked: [string, { hasInstallScript?: boolean }][] = Object.entries(read('package-lock.json').packages);
  const withScripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScripts.map(([place]) => place.slice(place.lastIndexOf('node_modules/') + 13));
  expect(names.length).toBeGreaterThan(0);
  expect(read('package.json').allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
});
