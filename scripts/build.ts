// Builds dist/: the command, the API and the browser's core as bundled modules, the rules' texts and compiled lexicons as data.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { inBrowser } from './browser.js';
import { common, root } from './bundle.js';
import { bundledPackages } from './bundled.js';
import { writeData } from './data-files.js';
import { fromDisk, generated, openKnown } from './generated.js';
import './names.js';
import { licences } from './licences.js';
import { inPlaceOf, lazyBuiltins, neverAsked } from './plugins.js';
import { anyGroups, configTypes } from './published-types.js';
import { sbom } from './sbom.js';

const target = join(root, 'dist');
/** Built in another folder and then moved, so that no run finds half of it. */
const dist = join(root, `.dist-${process.pid}`);
const old = join(root, `.dist-${process.pid}-old`);

/** A script that V8 kept compiled cannot import modules itself: bin/compiled.js does it. */
const hostImport = 'export const importModule = (url) => importFromHost(url);';

/** Parts that few runs need are in separate bundles: the command's script, and V8's cache of it, stay small. */
const libraries = `
const beside = (name) => importFromHost(new URL(name, import.meta.url).href);
export const sheetReader = () => beside('sheet-reader.js');
export const documentReader = () => beside('document-reader.js');
export const workbookReader = () => beside('workbook-reader.js');
`;

process.on('exit', () => {
  for (const folder of [dist, old]) rmSync(folder, { recursive: true, force: true });
});
mkdirSync(dist, { recursive: true });
const known = await openKnown();
const { folders, program } = known;
writeData(dist, known);
const bundled = {
  ...common,
  minify: true,
  metafile: true,
  plugins: [...common.plugins, neverAsked, generated(known, fromDisk)],
} satisfies BuildOptions;
const { metafile } = await build({
  ...bundled,
  entryPoints: {
    index: 'src/index.ts',
    rules: 'src/registry/builtin.ts',
    lsp: 'src/lsp/node/main.ts',
    mcp: 'src/mcp/main.ts',
    'sheet-reader': 'src/data/sheet-reader.ts',
    'document-reader': 'src/data/document-reader.ts',
    'workbook-reader': 'src/data/workbook-reader.ts',
  },
  outdir: dist,
  splitting: true,
  chunkNames: '[name]-[hash]',
});
const browser = await build({
  ...inBrowser(known),
  entryPoints: { browser: 'src/linter/browser.ts' },
  outdir: dist,
});
// The language server in a web worker is a script as a whole: such workers know no modules everywhere.
const worker = await build({
  ...inBrowser(known),
  format: 'iife',
  entryPoints: { 'lsp-worker': 'src/lsp/web/worker.ts' },
  outdir: dist,
});
// The command is one script, so that what V8 compiled of it can be cached: see bin/compiled.js.
const command = await build({
  ...bundled,
  entryPoints: { cli: 'src/cli/main.ts' },
  outdir: dist,
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  // A script that V8 kept compiled cannot import: what it loads later is required.
  supported: { ...common.supported, 'dynamic-import': false },
  write: false,
  banner: { js: "const here=require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'here' },
  plugins: [
    ...bundled.plugins,
    lazyBuiltins,
    inPlaceOf([
      [/src[\\/]data[\\/]import-module\.ts$/, hostImport],
      [/src[\\/]data[\\/]libraries\.ts$/, libraries],
    ]),
  ],
});
const script = command.outputFiles[0]!.text;
const id = createHash('sha256').update(script).digest('hex').slice(0, 16);
const head = '(function (exports, require, module, __filename, __dirname, importFromHost) {';
// esbuild leaves other characters in regular expressions, and a script of one-byte characters is read faster.
const ascii = program.withEscapes(script, /[^\0-\x7f]/g);
writeFileSync(join(dist, 'cli.cjs'), `/*${id}*/${head}${ascii}\n})`);
const packages = bundledPackages([metafile, browser.metafile, worker.metafile, command.metafile]);
writeFileSync(join(dist, 'THIRD-PARTY.txt'), licences(packages));
writeFileSync(join(dist, 'sbom.cdx.json'), sbom(packages));
const { builtinRules } = await import(pathToFileURL(join(dist, 'rules.js')).href);
const schema = program.configSchema(program.createRegistry(await builtinRules()));
writeFileSync(join(dist, 'redlint.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(dist, 'redlint.house.schema.json'), `${JSON.stringify(program.houseSchema(), null, 2)}\n`);
writeFileSync(join(dist, 'front-matter.schema.json'), `${JSON.stringify(program.frontMatterSchema(), null, 2)}\n`);
// Two builds have separate caches, even with the same version.
const sum = createHash('sha256');
for (const name of readdirSync(dist).sort()) sum.update(readFileSync(join(dist, name)));
writeFileSync(join(dist, 'build-id'), sum.digest('hex'));
const types = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', join(dist, 'types')],
  { cwd: root, stdio: 'inherit' },
);
if (types.status !== 0) process.exit(1);
writeFileSync(join(dist, 'types/src/config/typed.d.ts'), await configTypes(schema));
writeFileSync(join(dist, 'types/src/lexicon/group-names.d.ts'), anyGroups);
// Files of other builds stay; and dist/ is never half there.
for (const name of ['page', 'redlint.vsix'])
  if (existsSync(join(target, name))) cpSync(join(target, name), join(dist, name), { recursive: true });
if (existsSync(target)) renameSync(target, old);
try {
  renameSync(dist, target);
} catch (error) {
  renameSync(old, target);
  throw error;
}
console.error(`built ${relative(process.cwd(), target) || target}: ${folders.rules.length} rules`);
