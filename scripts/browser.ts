// The core for browsers: the same modules without Node, with data loaded by the host.
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { common } from './bundle.js';
import { fromHost, generated, type Known } from './generated.js';

/** The esbuild options, beside its entry points, for a bundle that runs in a browser. */
export const inBrowser = (known: Known) =>
  ({
    ...common,
    platform: 'browser',
    // It runs in workers too, where there is no document.
    conditions: ['worker'],
    target: ['chrome109', 'firefox115', 'safari16.4'],
    banner: {},
    define: { 'process.platform': '"linux"' },
    alias: {
      'node:path': 'path-browserify',
      'node:zlib': fileURLToPath(new URL('browser-zlib.ts', import.meta.url)),
    },
    plugins: [...common.plugins, generated(known, fromHost)],
    minify: true,
    metafile: true,
  }) satisfies BuildOptions;
