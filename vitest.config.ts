import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';

export default defineConfig({
  plugins: [
    {
      name: 'yaml',
      transform(code, id) {
        if (id.endsWith('.yml')) return { code: `export default ${JSON.stringify(parse(code))}`, map: null };
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/peers/**', 'test/slow/**'],
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    // A test that reaches no expect proves nothing.
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    // Modules are read once a worker, which halves the time; no test changes what another one imports.
    isolate: false,
    // By default one core is left idle.
    maxWorkers: '100%',
  },
});
