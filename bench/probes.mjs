// Does each rule fire where rules say it should, and keep quiet where it should? npm run probes -- [rule…] [--lang es] [--show]
// The drafts stand in bench/probes, a file a rule; each was written for one rule and only its findings count.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'bench/probes');
const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { lang: { type: 'string' }, show: { type: 'boolean' } },
});
const languages = values.lang ? [values.lang] : ['es', 'en'];
const kinds = ['fire', 'quiet'];

/** Every probe of a rule, with the path that it gets below the scratch folder. */
function probesOf(rule) {
  const lists = parse(readFileSync(join(folder, `${rule}.yml`), 'utf8'));
  return kinds.flatMap((kind) =>
    languages.flatMap((language) =>
      (lists[kind]?.[language] ?? []).map((entry, index) => {
        const { text, config = {}, file = 'draft.md' } = typeof entry === 'string' ? { text: entry } : entry;
        return { rule, kind, language, text, config, path: `${rule}/${kind}/${language}/${index + 1}/${file}` };
      }),
    ),
  );
}

/** A probe has a folder of its own, since its config may differ from its neighbours'. */
function write({ path, text, language, config }, scratch) {
  const at = join(scratch, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
  const whole = { root: true, extends: ['preset:strict'], language, ...config };
  writeFileSync(join(dirname(at), 'redlint.config.json'), JSON.stringify(whole));
}

/** The findings of each path, from one run over all. */
function lint(probes) {
  const scratch = mkdtempSync(join(tmpdir(), 'redlint-probes-'));
  try {
    for (const probe of probes) write(probe, scratch);
    const options = ['--format', 'json', '--exit-zero', '--no-ignore', '--locale', 'en', '--today', '2026-03-02'];
    const run = spawnSync(process.execPath, [join(root, 'bin/redlint.js'), '.', ...options], {
      cwd: scratch,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    if (run.status !== 0) throw new Error(run.stderr || `exit ${run.status}`);
    return new Map(JSON.parse(run.stdout).reports.map(({ path, findings }) => [path, findings]));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const score = (probes) => `${probes.filter(({ right }) => right).length}/${probes.length}`;
const share = (probes) =>
  (probes.filter(({ right }) => right).length / probes.length).toFixed(3).replace(/^0/, '') || '–';

function row(name, probes, figure) {
  const cells = kinds.flatMap((kind) =>
    languages.map((language) => figure(probes.filter((probe) => probe.kind === kind && probe.language === language))),
  );
  return [name.padEnd(24), ...cells.map((cell) => cell.padStart(9))].join(' ');
}

function show({ path, text, config, own }) {
  const said = own.map(({ line, text: words, message }) => `   ${line}: «${words}» ${message}`);
  const needs = Object.keys(config).length > 0 ? [`   with ${JSON.stringify(config)}`] : [];
  const body = text.trimEnd().split('\n');
  console.log(['', dirname(path), ...needs, ...said, ...body.map((line) => `   | ${line}`)].join('\n'));
}

const rules = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => basename(name, '.yml'));
const unknown = wanted.filter((rule) => !rules.includes(rule));
if (unknown.length > 0) {
  console.error(`No probes for ${unknown.join(', ')}. There are some for: ${rules.join(', ')}`);
  process.exit(2);
}
const chosen = wanted.length > 0 ? wanted : rules;
const probes = chosen.flatMap(probesOf);
const findings = lint(probes);
for (const probe of probes) {
  probe.own = findings.get(probe.path).filter(({ rule, waived }) => rule === probe.rule && !waived);
  probe.right = probe.own.length > 0 === (probe.kind === 'fire');
}

console.log(row('', probes, ([{ kind, language }]) => `${kind} ${language}`));
for (const rule of chosen) {
  const own = probes.filter((probe) => probe.rule === rule);
  console.log(row(rule, own, score));
}
console.log(row('all', probes, score));
console.log(row('', probes, share));
if (values.show) for (const probe of probes.filter(({ right }) => !right)) show(probe);
