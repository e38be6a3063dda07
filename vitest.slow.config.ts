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
      expect: { requireAssertions: true },
      testTimeout: 120_000,
    },
  }),
);
