// Builds dist/redlint.vsix, the extension for VS Code, from dist/ and editors/vscode: a zip with two lists for the marketplace.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { strToU8, zipSync } from 'fflate';
import { common, root } from './bundle.js';
import { bundledPackages } from './bundled.js';
import { isData } from './data-files.js';
import { openKnown } from './generated.js';
import { licences } from './licences.js';

const source = join(root, 'editors/vscode');
const dist = join(root, 'dist');
const target = join(source, 'dist');
const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'server'), { recursive: true });
const shared = {
  ...common,
  banner: {},
  minify: true,
  metafile: true,
  format: 'cjs',
  external: ['vscode'],
} satisfies BuildOptions;
const desktop = await build({
  ...shared,
  entryPoints: [join(source, 'src/desktop.ts')],
  outfile: join(target, 'desktop.cjs'),
});
const web = await build({
  ...shared,
  platform: 'browser',
  entryPoints: [join(source, 'src/web.ts')],
  outfile: join(target, 'web.js'),
});
cpSync(join(dist, 'lsp-worker.js'), join(target, 'worker.js'));
cpSync(join(source, 'src/server.mjs'), join(target, 'server/main.mjs'));
writeFileSync(join(target, 'server/package.json'), '{"type":"module"}\n');
const data = readdirSync(dist).filter(isData);
for (const name of [...modulesFrom('lsp.js'), ...data]) cpSync(join(dist, name), join(target, 'server', name));
for (const name of ['LICENSE', 'NOTICE']) cpSync(join(root, name), join(target, `${name}.txt`));
const server = readFileSync(join(dist, 'THIRD-PARTY.txt'), 'utf8');
const client = licences(bundledPackages([desktop.metafile, web.metafile]));
writeFileSync(join(target, 'THIRD-PARTY.txt'), `${server}\n${'-'.repeat(80)}\n\n${client}`);

/** A module of dist/ and everything that it imports, directly or not. */
function modulesFrom(name: string, found = new Set<string>()): Set<string> {
  if (found.has(name)) return found;
  found.add(name);
  const text = readFileSync(join(dist, name), 'utf8');
  for (const [, next] of text.matchAll(/(?:from|import\(|import)\s*"\.\/([\w-]+\.js)"/g)) modulesFrom(next!, found);
  return found;
}

const kept = /^(?:dist|l10n)[\\/]|^(?:package(?:\.nls.*)?\.json|README\.md)$/;
const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(source, join(parentPath, name)))
  .filter((name) => kept.test(name))
  .sort();
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const { description } = JSON.parse(readFileSync(join(source, 'package.nls.json'), 'utf8'));

const types = [...new Set([...files, '.vsixmanifest'].flatMap((name) => /\.\w+$/.exec(name)?.[0] ?? []))];
const contentTypes = `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${types.map((type) => `<Default Extension="${type}" ContentType="${type === '.vsixmanifest' ? 'text/xml' : 'application/octet-stream'}"/>`).join('\n')}
</Types>
`;
const listed = `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${manifest.name}" Version="${manifest.version}" Publisher="${manifest.publisher}"/>
    <DisplayName>${escaped(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(manifest.keywords.join(','))}</Tags>
    <Categories>${escaped(manifest.categories.join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${manifest.engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace,web"/>
    </Properties>
    <License>extension/dist/LICENSE.txt</License>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/dist/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
const entries: Record<string, Uint8Array> = {
  '[Content_Types].xml': strToU8(contentTypes),
  'extension.vsixmanifest': strToU8(listed),
  ...Object.fromEntries(
    files.map((name) => [`extension/${name.replaceAll('\\', '/')}`, new Uint8Array(readFileSync(join(source, name)))]),
  ),
};
// The choices of the setting are the locales that the build finds.
const speaking = structuredClone(manifest);
speaking.contributes.configuration.properties['redlint.locale'].enum = ['', ...(await openKnown()).program.locales];
entries['extension/package.json'] = strToU8(JSON.stringify(speaking, null, 2));
// Zip knows no zones: the same day everywhere, the first that it can say, so that two builds are the same bytes.
const packed = zipSync(entries, { mtime: new Date(1980, 0, 1) });
writeFileSync(join(dist, 'redlint.vsix'), packed);
console.error(`built dist/redlint.vsix: ${files.length} files, ${(packed.length / 1_048_576).toFixed(1)} MB`);
