'use strict';
// A thread of the command: it runs the same script, with the code compiled for it.
const { join } = require('node:path');
const { load } = require('./compiled.js');

load(join(__dirname, '../dist/cli.cjs')).exports.answerJobs();
