// What a change does to the findings of a folder: npm run compare -- BEFORE AFTER FOLDER [--rules a,b] [--show 5]
// BEFORE and AFTER are checkouts with a build, or JSON reports made before. Exits 1 when anything differs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    show: { type: 'string', default: '3' },
    today: { type: 'string', default: '2026-11-25' },
    strict: { type: 'boolean' },
  },
});
const [before, after, folder] = positionals;
if (!folder) {
  console.error('Usage: npm run compare -- BEFORE AFTER FOLDER [--rules a,b] [--show 5] [--today date] [--strict]');
  process.exit(2);
}
const wanted = values.rules && new Set(values.rules.split(','));

/** The JSON report of a build over the folder; written to a file, since it may be larger than a pipe's buffer. */
function reportOf(build) {
  if (statSync(build).isFile()) return JSON.parse(readFileSync(build, 'utf8'));
  const scratch = mkdtempSync(join(tmpdir(), 'redlint-compare-'));
  try {
    const file = join(scratch, 'report.json');
    const preset = values.strict ? ['--config', strictConfig(scratch)] : ['--no-config'];
    const run = spawnSync(
      process.execPath,
      [
        join(resolve(build), 'bin/redlint.js'),
        '.',
        ...preset,
        ...['--format', 'json', '--exit-zero', '--no-ignore', '--today', values.today, '--locale', 'en'],
      ],
      { cwd: folder, stdio: ['ignore', openSync(file, 'w'), 'pipe'], encoding: 'utf8' },
    );
    if (run.stderr) console.error(run.stderr.trimEnd().split('\n').slice(0, 5).join('\n'));
    return JSON.parse(readFileSync(file, 'utf8'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function strictConfig(scratch) {
  const file = join(scratch, 'strict.json');
  writeFileSync(file, JSON.stringify({ root: true, extends: ['preset:strict'] }));
  return file;
}

/** Findings by what they are: rule, severity, place, words and message. */
function findingsOf({ reports }) {
  const all = new Map();
  for (const { path, findings } of reports)
    for (const { rule, severity, start, end, text, message, line } of findings)
      if (!wanted || wanted.has(rule))
        all.set(JSON.stringify([path, rule, severity, start, end, message]), {
          rule,
          severity,
          where: `${path}:${line}`,
          text,
          message,
        });
  return all;
}

const [old, now] = [before, after].map((build) => findingsOf(reportOf(build)));
const came = [...now].filter(([key]) => !old.has(key)).map(([, finding]) => finding);
const went = [...old].filter(([key]) => !now.has(key)).map(([, finding]) => finding);
const rules = [...new Set([...came, ...went].map(({ rule }) => rule))].sort();

console.log(`${old.size} findings before, ${now.size} after; ${came.length} came, ${went.length} went.\n`);
console.log('| rule | before | after | came | went |\n|---|---|---|---|---|');
const count = (list, rule) => list.filter((finding) => finding.rule === rule).length;
for (const rule of rules)
  console.log(
    `| ${[rule, count([...old.values()], rule), count([...now.values()], rule), count(came, rule), count(went, rule)].join(' | ')} |`,
  );
for (const [sign, list] of [
  ['+', came],
  ['-', went],
])
  for (const rule of rules)
    for (const { severity, where, text, message } of list
      .filter((finding) => finding.rule === rule)
      .slice(0, Number(values.show)))
      console.log(`${sign} ${where} ${severity} ${rule}: ${JSON.stringify(text.slice(0, 80))} ${message}`);
process.exitCode = came.length + went.length > 0 ? 1 : 0;
