// How the sources are bundled, for the build and for benches that measure parts of the program.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { parse } from 'yaml';
import { editMap } from './patches/edit-map.js';
import { fromImporter, starModule, withStar } from './yaml.js';

export const root = fileURLToPath(new URL('..', import.meta.url));

const yaml: Plugin = {
  name: 'yaml',
  setup(build) {
    build.onResolve({ filter: withStar }, ({ path, importer }) => ({
      // From the root, so that two folders build the same bytes.
      path: relative(root, fromImporter(path, importer)),
      namespace: 'star',
    }));
    build.onLoad({ filter: /./, namespace: 'star' }, ({ path }) => ({ contents: starModule(join(root, path)) }));
    build.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/**
 * Code of src/language, src/likeness and src/reading that reads the files beside it must still find them from the bundle that only
 * the build runs.
 */
const besideLanguages: Plugin = {
  name: 'beside-languages',
  setup(build) {
    build.onLoad({ filter: /src[\\/](?:language|likeness|reading)[\\/]files\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }));
  },
};

export const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  // Otherwise an expression with \p is compiled again on each use, at three times the cost of the literal.
  supported: { 'regexp-unicode-property-escapes': true },
  external: ['typescript'],
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  logLevel: 'warning',
  absWorkingDir: root,
  plugins: [yaml, editMap],
} satisfies BuildOptions;

/**
 * Imports a module by its path from the root when its own imports need the build: YAML, and modules that plugins
 * change.
 */
export async function importSources<Module>(path: string): Promise<Module> {
  const folder = mkdtempSync(join(root, '.sources-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await build({ ...common, entryPoints: [path], outfile, plugins: [...common.plugins, besideLanguages] });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
