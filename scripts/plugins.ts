// How bundles change modules of Node and of redlint.
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * What libraries load and ours never asks of them. commander can run subcommands as programs: loading
 * node:child_process costs a tenth of the start. cosmiconfig can look into folders of the user: finding them out costs
 * 1 ms. A server of the Model Context Protocol can hold what people type into its forms against a schema; ours has no
 * forms.
 */
export const neverAsked: Plugin = {
  name: 'never-asked',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$|^env-paths$/ }, ({ path, importer }) =>
      path === 'env-paths' || /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    build.onResolve({ filter: /ajv-provider\.js$/ }, () => ({ path: 'validator', namespace: 'none' }));
    build.onLoad({ filter: /./, namespace: 'none' }, ({ path }) => ({
      contents: path === 'validator' ? 'export class AjvJsonSchemaValidator {}' : 'export default {};',
    }));
  },
};

/** Modules of Node that most runs do without are loaded on first use: together they take a tenth of the start. */
export const lazyBuiltins: Plugin = {
  name: 'lazy-builtins',
  setup(build) {
    const rare =
      /^(?:node:)?(?:child_process|crypto|fs\/promises|module|os|readline|timers\/promises|tty|worker_threads|zlib)$/;
    build.onResolve({ filter: rare }, ({ path, namespace }) =>
      namespace === 'lazy' ? { path, external: true } : { path, namespace: 'lazy' },
    );
    // Every property is looked up lazily: a list of names would depend on the Node that builds.
    build.onLoad({ filter: rare, namespace: 'lazy' }, ({ path }) => ({
      contents: `Object.setPrototypeOf(exports, new Proxy({}, {
        get: (_, name) => (name === '__esModule' ? undefined : require(${JSON.stringify(path)})[name]),
        has: (_, name) => name in require(${JSON.stringify(path)}),
      }));`,
    }));
  },
};

/** Replaces each of these files with a generated module. */
export function inPlaceOf(modules: readonly (readonly [file: RegExp, contents: string])[]): Plugin {
  return {
    name: 'generated',
    setup(build) {
      for (const [file, contents] of modules)
        build.onLoad({ filter: file }, ({ path }) => ({ contents, resolveDir: dirname(path), loader: 'ts' }));
    },
  };
}
