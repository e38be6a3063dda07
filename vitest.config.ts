import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
import { patchedEditMap } from './scripts/patches/edit-map.js';
import { fromImporter, starModule, withStar } from './scripts/yaml.js';

/** With a high mark V8 optimises late what runs a few times, and the tests take a seventh less processor time. */
const late = process.versions.node.startsWith('20.') ? ['--interrupt-budget=1000000'] : [];
for (const setting of late) setFlagsFromString(setting);

const soundRules = fileURLToPath(new URL('test/sound-rules.ts', import.meta.url));

export default defineConfig({
  plugins: [
    {
      name: 'yaml',
      enforce: 'pre',
      resolveId: (id, importer) => (withStar.test(id) && importer ? `\0${fromImporter(id, importer)}` : null),
      load: (id) => (id.startsWith('\0') && withStar.test(id) ? starModule(id.slice(1)) : null),
      transform(code, id) {
        if (id.endsWith('.yml') && !withStar.test(id))
          return { code: `export default ${JSON.stringify(parse(code))}`, map: null };
      },
    },
    {
      name: 'sound-rules',
      enforce: 'pre',
      // The rules are read once a worker.
      load: (id) =>
        /src[\\/]registry[\\/]builtin\.ts$/.test(id)
          ? `export { soundRules as builtinRules } from ${JSON.stringify(soundRules)};`
          : null,
    },
    {
      name: 'edit-map',
      enforce: 'pre',
      // As Node finds it: Vite would take the variant with assertions.
      resolveId: (id) =>
        /^(?:mdast-util-from-markdown|micromark)/.test(id) ? fileURLToPath(import.meta.resolve(id)) : null,
      load: patchedEditMap,
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**', 'test/slow/**'],
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    // A test that reaches no expect proves nothing.
    expect: { requireAssertions: true },
    // With -t, only the tests that it chose are listed.
    hideSkippedTests: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Modules are read once a worker, which halves the time; no test changes what another one imports.
    isolate: false,
    execArgv: late,
    // What is patched is read by Vite, and so is all that leads there. What is built runs as it is: Vite takes a second to
    // read it again.
    server: {
      deps: {
        inline: [/remark-parse|mdast-util-from-markdown|micromark/],
        external: [/^(?!.*node_modules).*[\\/]dist[\\/]/],
      },
    },
    // By default one core is left idle.
    maxWorkers: '100%',
  },
});
