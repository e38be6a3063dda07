#!/usr/bin/env node
'use strict';
const { existsSync, writeSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Expressions are compiled on first use: interpreting them once before costs up to a tenth more processor time. And a
 * young generation that grows from 1 to 8 MB at once, and is collected only when full, saves a run over one draft an
 * eighth.
 */
const common = ['--no-regexp-tier-up', '--semi-space-growth-factor=8', '--no-minor-gc-task'];
const late = ['--invocation-count-for-maglev=2000', '--invocation-count-for-turbofan=40000'];
/**
 * V8's settings, by version of Node: others may not know their names. With high marks a function is optimised late: one
 * draft, or a few hundred, are done before that has paid, and take a fifth to a third less processor time. A budget of
 * 2 million in place of 1 spares a page (3.7 KB) 7 % more, and costs a folder 2 % at most.
 * `REDLINT_PLAIN_V8=1` turns all of this off, and caches no compiled code.
 */
const settings = {
  20: [...common, '--interrupt-budget=2000000'],
  22: [...common, ...late],
  24: [...common, ...late],
};

/**
 * Prints the version, if nothing else is asked for, and tells whether it did. Without the program it takes one bare
 * start of Node in place of 2.5, or of 5 when no code was kept (processor time, in turns, median of eleven). What
 * cannot be written is left to the program.
 */
function printedVersion() {
  const [asked, ...others] = process.argv.slice(2);
  if (others.length > 0 || (asked !== '-v' && asked !== '--version')) return false;
  try {
    writeSync(1, `${require('../package.json').version}\n`);
    return true;
  } catch {
    return false;
  }
}

function run() {
  if (!process.env.REDLINT_PLAIN_V8) {
    // What Node keeps compiled of its own modules is good for its own settings alone: that saves 2 ms.
    require('node:vm');
    require('node:zlib');
    // To a pipe or a terminal, its stream takes modules of sockets: 2 ms more.
    void process.stdout;
    // The compiled program is valid only for the same settings, so they are made before it is loaded.
    const { setFlagsFromString } = require('node:v8');
    for (const setting of settings[process.versions.node.split('.', 1)[0]] ?? []) setFlagsFromString(setting);
  }

  const bundle = join(__dirname, '../dist/cli.cjs');
  if (existsSync(bundle)) {
    const { load } = require('./compiled.js');
    const { exports: program, keep } = load(bundle);
    const host = program.hostOf(process);
    let isDone = false;
    // The compiled code of a run that checked nothing, and so used little of the program, is not worth keeping.
    let characters = 0;
    host.checked = (all) => {
      characters = all;
    };
    // A user's own rule may end the process: such a run must not look clean.
    process.on('exit', () => {
      if (isDone) return;
      process.stderr.write(program.endedEarly(host));
      process.exitCode = 2;
    });
    program.main(host).then((code) => {
      isDone = true;
      process.exitCode = code;
      if (characters > 0) keep(characters);
      // What a user's own rule left running must not keep the process alive.
      if (program.hasRunCode()) setTimeout(() => process.exit(), 1000).unref();
    });
  } else {
    process.stderr.write('redlint: dist/ is missing: run “npm ci” or “npm run build” first.\n');
    process.exitCode = 2;
  }
}

if (!printedVersion()) run();
