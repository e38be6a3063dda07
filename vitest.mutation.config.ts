import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

/** What runs within this process and in seconds: mutants are many. */
export default mergeConfig(
  defineConfig({ ...base, test: {} }),
  defineConfig({
    test: {
      setupFiles: ['test/seed.ts'],
      include: [
        'test/{config,post}/*.test.ts',
        'test/draft/{image-entries,network}.test.ts',
        'test/lint/{baseline,fixes,lint,waivers}.test.ts',
        'test/rules/{findability,identity,own-rules,readability,replacements}.test.ts',
        'test/words/{dates,messages}.test.ts',
        'test/{rules,command/discover}.test.ts',
      ],
      expect: { requireAssertions: true },
      testTimeout: 60_000,
      isolate: false,
      fileParallelism: false,
    },
  }),
);
