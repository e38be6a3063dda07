// The effect of a change on the findings of a folder: npm run compare -- BEFORE AFTER FOLDER [--rules a,b] [--show 5]
// BEFORE and AFTER are checkouts with a build, or JSON reports made before. Exits 1 when anything differs.
import { commandLine, refuse } from '../scripts/command.js';
import { postsReport, today } from './precision/posts-report.js';
import type { RunReport } from './report.js';

const { values, positionals } = commandLine({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    show: { type: 'string', default: '3' },
    today: { type: 'string', default: today },
    strict: { type: 'boolean' },
  },
});
const [before, after, folder] = positionals;
if (!before || !after || !folder)
  refuse('Usage: npm run compare -- BEFORE AFTER FOLDER [--rules a,b] [--show 5] [--today date] [--strict]');
const wanted = values.rules && new Set(values.rules.split(','));

/** Findings by their identity: rule, severity, place, words and message. */
const findingsOf = ({ reports }: RunReport) =>
  new Map(
    reports.flatMap(({ path, findings }) =>
      findings
        .filter(({ rule }) => !wanted || wanted.has(rule))
        .map((finding) => {
          const { rule, severity, start, end, message } = finding;
          return [JSON.stringify([path, rule, severity, start, end, message]), { path, ...finding }] as const;
        }),
    ),
  );

const old = findingsOf(postsReport(before, folder, values));
const now = findingsOf(postsReport(after, folder, values));
const came = [...now].filter(([key]) => !old.has(key)).map(([, finding]) => finding);
const went = [...old].filter(([key]) => !now.has(key)).map(([, finding]) => finding);
const rules = [...new Set([...came, ...went].map(({ rule }) => rule))].sort();
const ofRule = (list: Iterable<(typeof came)[number]>, rule: string) =>
  [...list].filter((finding) => finding.rule === rule);

console.log(`${old.size} findings before, ${now.size} after; ${came.length} came, ${went.length} went.\n`);
console.log('| rule | before | after | came | went |\n|---|---|---|---|---|');
for (const rule of rules) {
  const counts = [old.values(), now.values(), came, went].map((list) => ofRule(list, rule).length);
  console.log(`| ${[rule, ...counts].join(' | ')} |`);
}
for (const [sign, list] of [
  ['+', came],
  ['-', went],
] as const)
  for (const rule of rules)
    for (const { severity, path, line, text, message } of ofRule(list, rule).slice(0, Number(values.show)))
      console.log(`${sign} ${path}:${line} ${severity} ${rule}: ${JSON.stringify(text.slice(0, 80))} ${message}`);
process.exitCode = came.length + went.length > 0 ? 1 : 0;
