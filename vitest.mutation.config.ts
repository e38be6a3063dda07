import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What runs within this process and in seconds: mutants are many. */
export default mergeConfig(
  defineConfig({ ...base, test: {} }),
  defineConfig({
    test: {
      setupFiles: ['test/seed.ts'],
      include: [
        'test/{answer-time,baseline,config-*,dates,discover,findability,fixes,identity,image-entries,lint,messages,network,own-rules,praise,readability,replacements,rules,service,waivers}.test.ts',
      ],
      expect: { requireAssertions: true },
      testTimeout: 60_000,
      isolate: false,
      fileParallelism: false,
    },
  }),
);
