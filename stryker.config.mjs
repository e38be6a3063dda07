/** Which small faults no test notices: `npm run mutation`, or `npm run mutation -- --mutate 'src/lint/**\/*.ts'` for a part. */
export default {
  testRunner: 'vitest',
  /** There is none of that name: to rewrite ours it would need the API that TypeScript 7 does not have. */
  tsconfigFile: 'none',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['rules/**/*.ts', 'src/lint/**/*.ts', 'src/config/**/*.ts', 'src/network/**/*.ts', '!**/*.d.ts'],
  coverageAnalysis: 'perTest',
  /** What is computed once, when a module is read, needs the whole suite for each mutant. */
  ignoreStatic: true,
  concurrency: 2,
  incremental: true,
  incrementalFile: '.mutation/incremental.json',
  tempDirName: '.mutation/sandbox',
  ignorePatterns: ['dist', '.dist-*', 'test/drafts/unread', 'bench'],
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: '.mutation/report.html' },
  jsonReporter: { fileName: '.mutation/report.json' },
  thresholds: { high: 90, low: 80, break: null },
};
