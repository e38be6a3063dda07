// What a change does to the findings of a folder: npm run compare -- BEFORE AFTER FOLDER [--rules a,b] [--show 5]
// BEFORE and AFTER are checkouts with a build, or JSON reports made before. Exits 1 when anything differs.
import { parseArgs } from 'node:util';
import { reportOf, today } from './precision/report.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    show: { type: 'string', default: '3' },
    today: { type: 'string', default: today },
    strict: { type: 'boolean' },
  },
});
const [before, after, folder] = positionals;
if (!folder) {
  console.error('Usage: npm run compare -- BEFORE AFTER FOLDER [--rules a,b] [--show 5] [--today date] [--strict]');
  process.exit(2);
}
const wanted = values.rules && new Set(values.rules.split(','));

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

const [old, now] = [before, after].map((build) => findingsOf(reportOf(build, folder, values)));
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
