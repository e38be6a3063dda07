import { defineConfig, mergeConfig } from 'vitest/config';
import CheapestFirst from './test/mutation/order.js';
import base from './vitest.config.js';

/** What shows a fault in a rule, without a build of the command. */
const ofRules = [
  'test/rules.test.ts',
  'test/{post,rules,words}/*.test.ts',
  'test/lint/fixes.test.ts',
  'test/draft/network.test.ts',
];
const onlyBuilt = ['test/rules/{accuracy,clean-posts}.test.ts'];
/** They start the command over and over. */
const processes = ['test/command/{readme,windows-paths}.test.ts', 'test/server/{api,lsp,mcp-served}.test.ts'];

/** The suite with another runner: `npm run mutation` starts it where the faults are planted, and says which tests are to run. */
const tests = process.env.REDLINT_FAULTS_TESTS;
const left = { rules: onlyBuilt, modules: [...onlyBuilt, ...processes], all: [] }[tests ?? ''] ?? [];
export default mergeConfig(
  defineConfig({ ...base, test: {} }),
  defineConfig({
    test: {
      ...base.test,
      globalSetup: [],
      runner: 'test/mutation/runner.ts',
      sequence: { sequencer: CheapestFirst },
      include: tests === 'rules' ? ofRules : ['test/**/*.test.ts'],
      // What asks how the sources look, leads nowhere near the program, or is not run at each commit.
      exclude: ['test/{peers,house,fuzz,slow}/**', ...left],
    },
  }),
);
