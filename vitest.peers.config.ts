import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** Tests against programs that npm does not bring: CONTRIBUTING names their Debian packages. */
export default mergeConfig(
  defineConfig({ ...base, test: {} }),
  defineConfig({
    test: {
      globalSetup: ['test/build.ts'],
      include: ['test/peers/**/*.test.ts'],
      // Browsers and editors share the machine with others.
      expect: { requireAssertions: true, poll: { timeout: 10_000 } },
      testTimeout: 120_000,
      hookTimeout: 120_000,
      fileParallelism: false,
    },
  }),
);
