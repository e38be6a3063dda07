#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const bundle = join(__dirname, '../dist/cli.cjs');
if (existsSync(bundle)) {
  const { load } = require('./compiled.js');
  const { exports: program, keep } = load(bundle);
  program.main(process).then((code) => {
    process.exitCode = code;
    if (program.hasLinted()) keep();
  });
} else {
  process.stderr.write('redlint: dist/ is missing: run “npm ci” or “npm run build” first.\n');
  process.exitCode = 2;
}
