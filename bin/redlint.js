#!/usr/bin/env node
'use strict';
const { existsSync, statSync } = require('node:fs');
const { join } = require('node:path');

// Help and version need a third of the code: what is kept for them is read in less time, and nothing is worth optimising.
const isAnswer = process.argv.some((word) => /^(?:-v|-h|--version|--help)$/.test(word));

/**
 * How often V8 lets a function run before it optimises it. One draft, or a few hundred, are done before that has paid: with
 * higher marks a run takes a fifth to a third less processor time. Other versions of Node may not know these names.
 */
const marks = {
  20: ['--interrupt-budget=1000000'],
  22: ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=15000'],
  24: ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=15000'],
};
/** Expressions are compiled at their first use: to interpret them once before costs up to a tenth more processor time. */
const common = ['--no-regexp-tier-up'];
/** A young generation that grows at once is collected less often: with one draft, that saves a tenth of processor time. */
const ofFew = ['--semi-space-growth-factor=16'];

/** A folder may hold ten thousand drafts, and is given no more memory than they need. The first words tell. */
const named = isAnswer ? [] : process.argv.slice(2, 22).map(kindOf);
const isOfFew = named.includes('file') && !named.includes('folder');

function kindOf(name) {
  try {
    const stats = statSync(name);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : undefined;
  } catch {
    return name === '-' ? 'file' : undefined;
  }
}

if (!isAnswer) {
  // What is kept of the program is good for the same flags alone: they are set before it is loaded.
  const { setFlagsFromString } = require('node:v8');
  const own = marks[process.versions.node.split('.', 1)[0]] ?? [];
  for (const flag of [...common, ...(isOfFew ? ofFew : []), ...own]) setFlagsFromString(flag);
}

const bundle = join(__dirname, '../dist/cli.cjs');
if (existsSync(bundle)) {
  const { load } = require('./compiled.js');
  const { exports: program, keep } = load(bundle, isAnswer ? 'help' : isOfFew ? 'files' : 'cli');
  let isDone = false;
  // A rule of the user's own may end the process: no run looks clean for that.
  process.on('exit', () => {
    if (isDone) return;
    process.stderr.write(program.endedEarly(process));
    process.exitCode = 2;
  });
  program.main(process).then((code) => {
    isDone = true;
    process.exitCode = code;
    if (isAnswer || program.hasLinted()) keep();
  });
} else {
  process.stderr.write('redlint: dist/ is missing: run “npm ci” or “npm run build” first.\n');
  process.exitCode = 2;
}
