// The core for browsers: the same modules with nothing of Node, and data that the host loads.
import { fileURLToPath } from 'node:url';
import { common } from './bundle.mjs';
import { fromHost, generated } from './generated.mjs';

/** What an esbuild run needs beside its entry points, so that what it bundles runs in a browser. */
export const inBrowser = (known) => ({
  ...common,
  platform: 'browser',
  // It runs in workers too, where there is no document.
  conditions: ['worker'],
  target: ['chrome109', 'firefox115', 'safari16.4'],
  banner: {},
  define: { 'process.platform': '"linux"' },
  alias: {
    'node:path': 'path-browserify',
    'node:zlib': fileURLToPath(new URL('browser-zlib.mjs', import.meta.url)),
  },
  plugins: [...common.plugins, generated(known, fromHost)],
});
