// Builds dist/: the command and the API as bundled modules, the rules' texts and compiled lexicons as data.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import { common, importSources, root } from './bundle.mjs';
import './groups.mjs';

const target = join(root, 'dist');
/** Built aside and then moved, so that no run finds half of it. */
const dist = join(root, `.dist-${process.pid}`);

/** commander can run subcommands as programs of their own; ours has none, and loading node:child_process costs a tenth of the start. */
const noPrograms = {
  name: 'no-programs',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'export default {};' }));
  },
};

/** Modules of Node that most runs do without are loaded when something of them is asked for: together they take a tenth of the start. */
const lazyBuiltins = {
  name: 'lazy-builtins',
  setup(build) {
    const rare =
      /^(?:node:)?(?:child_process|crypto|fs\/promises|os|readline|timers\/promises|tty|worker_threads|zlib)$/;
    // cosmiconfig reads one small file: at once, that costs less than Node's pool of threads.
    build.onResolve({ filter: /^fs\/promises$/ }, ({ importer }) =>
      /[\\/]cosmiconfig[\\/]/.test(importer) ? { path: 'fs/promises', namespace: 'at-once' } : undefined,
    );
    build.onResolve({ filter: rare }, ({ path, namespace }) =>
      namespace === 'lazy' ? { path, external: true } : { path, namespace: 'lazy' },
    );
    build.onLoad({ filter: /./, namespace: 'at-once' }, () => ({
      contents: `const fs = require('node:fs');
        for (const name of ['readFile', 'stat', 'realpath', 'writeFile', 'rm'])
          exports[name] = async (...given) => fs[name + 'Sync'](...given);`,
    }));
    build.onLoad({ filter: rare, namespace: 'lazy' }, async ({ path }) => {
      const names = Object.keys(await import(path)).filter((name) => name !== 'default');
      return {
        contents: `for (const name of ${JSON.stringify(names)})
          Object.defineProperty(exports, name, { enumerable: true, get: () => require(${JSON.stringify(path)})[name] });`,
      };
    });
  },
};

/** Reads the rule folders and compiles their lexicons with the code that does so in development. */
async function readRules() {
  const prepare = await importSources(`
    export { builtinFolders } from './src/registry/builtin-folders.ts';
    export * as languages from './src/language/files.ts';
    export { everywhereKeys, lexiconNames } from './src/language/schema.ts';
    export { groupsOf, thresholdsOf } from './src/registry/set.ts';
    export { compileParts } from './src/lexicon/compile/compile.ts';
    export { toFile } from './src/lexicon/file.ts';
    export { configSchema } from './src/config/json-schema.ts';
    export { frontMatterSchema } from './src/draft/front-matter/schema.ts';
    export { createRegistry } from './src/registry/registry.ts';`);
  const folders = prepare.builtinFolders(join(root, 'rules'));
  const languages = [...new Set(folders.lexicons.map((source) => source.language))].sort();
  for (const language of languages) {
    const sources = folders.lexicons.filter((source) => source.language === language);
    for (const [part, compiled] of Object.entries(prepare.compileParts(sources)))
      writeFileSync(join(dist, `${part}.${language}.bin`), prepare.toFile(compiled));
  }
  writeLanguages(prepare);
  const { principles, shared } = folders;
  const rules = folders.rules.map(({ module: _, languages, ...rule }) => ({
    ...rule,
    languages: eachText(languages, said),
  }));
  const shown = folders.rules.map(({ languages }) =>
    eachText(languages, ({ examples, quiet }) => ({ examples, quiet })),
  );
  writeFileSync(join(dist, 'examples.json'), JSON.stringify(shown));
  const thresholds = prepare.thresholdsOf(folders.lexicons);
  const groups = prepare.groupsOf(folders.lexicons);
  writeFileSync(join(dist, 'rules.json'), JSON.stringify({ principles, rules, thresholds, groups, shared, languages }));
  return { folders, prepare };
}

/** Writes what is read of a language when a text is in it, when lexicons are compiled, and before the language is known. */
function writeLanguages({ languages, everywhereKeys, lexiconNames }) {
  const write = (name, value) => writeFileSync(join(dist, name), JSON.stringify(value));
  const pick = (file, here) => Object.fromEntries(Object.entries(file).filter(([key]) => here(key)));
  const everywhere = (key) => everywhereKeys.includes(key);
  const whenRead = (key) => !everywhere(key) && key !== 'inflection' && !lexiconNames.includes(key);
  for (const code of languages.codes) {
    write(`language.${code}.json`, pick(languages.fileOf(code), whenRead));
    write(`inflection.${code}.json`, languages.inflectionOf(code));
  }
  const all = languages.codes.map((code) => [code, pick(languages.fileOf(code), everywhere)]);
  write('languages.json', Object.fromEntries(all));
}

const eachText = (languages, change) =>
  Object.fromEntries(Object.entries(languages).map(([code, text]) => [code, change(text)]));

/** What a rule says: its words to look for are compiled, and its examples are shown by `explain` only. */
const said = ({ lexicon: _, examples: __, quiet: ___, ...text }) => text;

/** The module that stands in the place of src/language/files.ts in the bundle. */
const languageFiles = ({ languages }) => `
import { readFileSync } from 'node:fs';
const data = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
export const codes = ${JSON.stringify(languages.codes)};
export const fileOf = (code) => data('language.' + code + '.json');
export const inflectionOf = (code) => data('inflection.' + code + '.json');
export const everywhere = () => data('languages.json');
`;

/** The module that stands in the place of src/registry/builtin.ts in the bundle. */
const generated = (folders) => `
${folders.rules.map((rule, i) => (rule.module ? `import r${i} from ${JSON.stringify(rule.module)};` : `const r${i} = undefined;`)).join('\n')}
import { readFileSync } from 'node:fs';
import { fromFile } from '../lexicon/file.js';
import { open } from '../lexicon/match/phrases.js';
import { wordList } from './word-list.js';
const logic = [${folders.rules.map((_, i) => `r${i}`)}];
const bytes = (name) => readFileSync(new URL(name, import.meta.url));
const part = (name, language) => fromFile(bytes(name + '.' + language + '.bin'));
let examples;
const shown = (rule, code) => (examples ??= JSON.parse(bytes('examples.json')))[rule][code];
const withExamples = (languages, rule) => {
  for (const code of Object.keys(languages))
    Object.defineProperties(languages[code], {
      examples: { enumerable: true, get: () => shown(rule, code).examples },
      quiet: { enumerable: true, get: () => shown(rule, code).quiet },
    });
  return languages;
};
export async function builtinRules() {
  const { principles, rules, thresholds, groups, shared, languages } = JSON.parse(bytes('rules.json'));
  return {
    principles, thresholds, groups, shared,
    rules: rules.map((rule, i) => ({ ...rule, languages: withExamples(rule.languages, i), rule: logic[i] ?? wordList(rule) })),
    phrases: (language) => (languages.includes(language) ? open(part('prose', language), () => part('labels', language)) : undefined),
  };
}
`;

/** Puts a generated module in the place of each of these files. */
function inPlaceOf(modules) {
  return {
    name: 'generated',
    setup(build) {
      for (const [file, contents] of modules)
        build.onLoad({ filter: file }, ({ path }) => ({ contents, resolveDir: dirname(path), loader: 'ts' }));
    },
  };
}

/** A script that V8 kept compiled cannot import modules itself: bin/compiled.js does it. */
const hostImport = 'export const importModule = (url) => importFromHost(url);';

/** The licences of the packages that the bundle holds. */
function licences(inputs) {
  const packages = new Map();
  for (const input of Object.keys(inputs)) {
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder && !packages.has(folder))
      packages.set(folder, JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  }
  const text = (folder) => {
    for (const name of ['LICENSE', 'license', 'LICENSE.md', 'LICENCE', 'LICENSE.txt', 'LICENSE-MIT'])
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

/** What stands in the place of the types of src/config/typed.ts: those need valibot, and know no rule. */
async function configTypes({ if: _, then: __, ...schema }) {
  // The generator reads tuples as they were written before 2020.
  const tuples = (_, value) =>
    value?.prefixItems
      ? { ...value, items: value.prefixItems, maxItems: value.prefixItems.length, prefixItems: undefined }
      : value;
  const known = { ...JSON.parse(JSON.stringify(schema), tuples), title: 'Config' };
  const types = await compile(known, 'Config', { additionalProperties: false, bannerComment: '' });
  return `${types}\n/** Types a config that is code and gives it back. */\nexport declare const defineConfig: (config: Config) => Config;\n`;
}

/** What stands in the place of the names of our lexicons and groups in the published types: users' rules have their own. */
const anyGroups = 'export interface LexiconGroups {\n    readonly [lexicon: string]: string;\n}\n';

process.on('exit', () => rmSync(dist, { recursive: true, force: true }));
mkdirSync(dist, { recursive: true });
const { folders, prepare } = await readRules();
const bundled = {
  ...common,
  minify: true,
  metafile: true,
  plugins: [
    ...common.plugins,
    noPrograms,
    inPlaceOf([
      [/src[\\/]registry[\\/]builtin\.ts$/, generated(folders)],
      [/src[\\/]language[\\/]files\.ts$/, languageFiles(prepare)],
    ]),
  ],
};
const { metafile } = await build({
  ...bundled,
  entryPoints: { index: 'src/index.ts', rules: 'src/registry/builtin.ts' },
  outdir: dist,
  splitting: true,
  chunkNames: '[name]-[hash]',
});
// The command is one script, so that what V8 compiled of it can be kept: bin/compiled.js says how.
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
  plugins: [...bundled.plugins, lazyBuiltins, inPlaceOf([[/src[\\/]data[\\/]import-module\.ts$/, hostImport]])],
});
/** What esbuild leaves in expressions: a script of one-byte characters is read faster. */
const ascii = (text) => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
const [{ text: script }] = command.outputFiles;
const id = createHash('sha256').update(script).digest('hex').slice(0, 16);
const head = '(function (exports, require, module, __filename, __dirname, importFromHost) {';
writeFileSync(join(dist, 'cli.cjs'), `/*${id}*/${head}${ascii(script)}\n})`);
writeFileSync(join(dist, 'THIRD-PARTY.txt'), licences({ ...metafile.inputs, ...command.metafile.inputs }));
const { builtinRules } = await import(pathToFileURL(join(dist, 'rules.js')).href);
const schema = prepare.configSchema(prepare.createRegistry(await builtinRules()));
writeFileSync(join(dist, 'redlint.schema.json'), `${JSON.stringify(schema, null, 2)}\n`);
writeFileSync(join(dist, 'front-matter.schema.json'), `${JSON.stringify(prepare.frontMatterSchema(), null, 2)}\n`);
// The caches of two builds are two, though their version be one.
const contents = readdirSync(dist)
  .sort()
  .map((name) => readFileSync(join(dist, name)));
writeFileSync(
  join(dist, 'build-id'),
  contents.reduce((sum, text) => sum.update(text), createHash('sha256')).digest('hex'),
);
const types = spawnSync(
  process.execPath,
  [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--outDir', join(dist, 'types')],
  { cwd: root, stdio: 'inherit' },
);
if (types.status !== 0) process.exit(1);
writeFileSync(join(dist, 'types/src/config/typed.d.ts'), await configTypes(schema));
writeFileSync(join(dist, 'types/src/lexicon/group-names.d.ts'), anyGroups);
rmSync(target, { recursive: true, force: true });
renameSync(dist, target);
console.error(`built ${relative(process.cwd(), target) || target}: ${folders.rules.length} rules`);
