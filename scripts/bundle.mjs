// How the sources are bundled, for the build and for benches that measure parts of the program.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';
import { editMap } from './patches/edit-map.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

const yaml = {
  name: 'yaml',
  setup(build) {
    build.onLoad({ filter: /\.yml$/ }, ({ path }) => ({
      contents: JSON.stringify(parse(readFileSync(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

/** Code of src/language that reads the files beside it goes on doing so from the bundle that only the build runs. */
const besideLanguages = {
  name: 'beside-languages',
  setup(build) {
    build.onLoad({ filter: /src[\\/]language[\\/]files\.ts$/ }, ({ path }) => ({
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
  // Without it an expression with \p is made again each time it is met: three times the cost of the literal.
  supported: { 'regexp-unicode-property-escapes': true },
  external: ['typescript'],
  banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  logLevel: 'warning',
  absWorkingDir: root,
  plugins: [yaml, editMap],
};

/** Imports what a module says that stands at the root: `export { compile } from './src/…'`. */
export async function importSources(contents) {
  const folder = mkdtempSync(join(root, '.sources-'));
  try {
    const outfile = join(folder, 'sources.mjs');
    await build({
      ...common,
      stdin: { contents, resolveDir: root, loader: 'ts' },
      outfile,
      plugins: [...common.plugins, besideLanguages],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
