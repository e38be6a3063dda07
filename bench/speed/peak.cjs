// Required before a program of Node: writes the most memory that it held, in KB, when it ends.
const { isMainThread } = require('node:worker_threads');
const { writeFileSync } = require('node:fs');

const { BENCH_PEAK } = process.env;
if (isMainThread && BENCH_PEAK)
  process.on('exit', () => writeFileSync(BENCH_PEAK, String(process.resourceUsage().maxRSS)));
