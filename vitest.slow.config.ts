import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Minutes, not seconds: proofs over every expression, the documents run as they are written, hostile inputs. */
export default mergeConfig(
  defineConfig({ ...base, test: {} }),
  defineConfig({
    test: {
      globalSetup: ['test/build.ts'],
      setupFiles: ['test/seed.ts'],
      include: ['test/slow/**/*.test.ts'],
      // The parser as the package has it: what grows is measured with its patch.
      server: base.test?.server,
      expect: { requireAssertions: true },
      testTimeout: 120_000,
      // By default one core is left idle; what is measured is processor time of one process.
      maxWorkers: '100%',
    },
  }),
);
