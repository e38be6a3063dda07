// Does each rule fire and keep quiet where the drafts say it should? npm run probes -- [rule…] [--lang es] [--show]. The
// drafts are in bench/probes, a file for each rule; each was written for one rule and only its findings count.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../scripts/bundle.js';
import { commandLine, refuse } from '../scripts/command.js';
import { type Finding, reportOf } from './report.js';
import { scratchFolder } from './scratch.js';

const folder = join(root, 'bench/probes');
const { values, positionals: wanted } = commandLine({
  allowPositionals: true,
  options: { lang: { type: 'string' }, show: { type: 'boolean' } },
});
const languages = values.lang ? [values.lang] : ['es', 'en'];
const kinds = ['fire', 'quiet'] as const;

/** A draft as written in a rule's file. */
interface WrittenProbe {
  readonly text: string;
  readonly config?: object;
  readonly file?: string;
}
type ProbesFile = Partial<Record<(typeof kinds)[number], Record<string, readonly (string | WrittenProbe)[]>>>;

type Probe = ReturnType<typeof probesOf>[number];
type ReadProbe = ReturnType<typeof lint>[number];

/** Every probe of a rule, with its path in the scratch folder. */
function probesOf(rule: string) {
  const lists: ProbesFile = parse(readFileSync(join(folder, `${rule}.yml`), 'utf8'));
  return kinds.flatMap((kind) =>
    languages.flatMap((language) =>
      (lists[kind]?.[language] ?? []).map((entry, index) => {
        const { text, config = {}, file = 'draft.md' } = typeof entry === 'string' ? { text: entry } : entry;
        return { rule, kind, language, text, config, path: `${rule}/${kind}/${language}/${index + 1}/${file}` };
      }),
    ),
  );
}

/** Each probe has its own folder, since its config may differ from its neighbours'. */
function write({ path, text, language, config }: Probe, scratch: string): void {
  const at = join(scratch, path);
  mkdirSync(dirname(at), { recursive: true });
  writeFileSync(at, text);
  const whole = { root: true, extends: ['preset:strict'], language, ...config };
  writeFileSync(join(dirname(at), 'redlint.config.json'), JSON.stringify(whole));
}

/** The probes with the findings of their rules, from one run over all. */
function lint(probes: readonly Probe[]) {
  using scratch = scratchFolder();
  for (const probe of probes) write(probe, scratch.path);
  const { reports } = reportOf(['.'], {
    cwd: scratch.path,
    options: ['--locale', 'en', '--today', '2026-03-02'],
  });
  const findings = new Map<string, readonly Finding[]>(reports.map(({ path, findings }) => [path, findings]));
  return probes.map((probe) => {
    const own = findings.get(probe.path)!.filter(({ rule, waived }) => rule === probe.rule && !waived);
    return { ...probe, own, isRight: own.length > 0 === (probe.kind === 'fire') };
  });
}

const rightOf = (probes: readonly ReadProbe[]): number => probes.filter(({ isRight }) => isRight).length;
const score = (probes: readonly ReadProbe[]): string => `${rightOf(probes)}/${probes.length}`;
const share = (probes: readonly ReadProbe[]): string =>
  (rightOf(probes) / probes.length).toFixed(3).replace(/^0/, '') || '–';

function row(name: string, probes: readonly ReadProbe[], figure: (some: readonly ReadProbe[]) => string): string {
  const cells = kinds.flatMap((kind) =>
    languages.map((language) => figure(probes.filter((probe) => probe.kind === kind && probe.language === language))),
  );
  return [name.padEnd(24), ...cells.map((cell) => cell.padStart(9))].join(' ');
}

function show({ path, text, config, own }: ReadProbe): void {
  const said = own.map(({ line, text: words, message }) => `   ${line}: «${words}» ${message}`);
  const needs = Object.keys(config).length > 0 ? [`   with ${JSON.stringify(config)}`] : [];
  const body = text.trimEnd().split('\n');
  console.log(['', dirname(path), ...needs, ...said, ...body.map((line) => `   | ${line}`)].join('\n'));
}

const rules = readdirSync(folder)
  .filter((name) => name.endsWith('.yml'))
  .map((name) => basename(name, '.yml'));
const unknown = wanted.filter((rule) => !rules.includes(rule));
if (unknown.length > 0) refuse(`No probes for ${unknown.join(', ')}. There are some for: ${rules.join(', ')}`);
const chosen = wanted.length > 0 ? wanted : rules;
const probes = lint(chosen.flatMap(probesOf));

console.log(row('', probes, ([probe]) => (probe ? `${probe.kind} ${probe.language}` : '')));
for (const rule of chosen)
  console.log(
    row(
      rule,
      probes.filter((probe) => probe.rule === rule),
      score,
    ),
  );
console.log(row('all', probes, score));
console.log(row('', probes, share));
if (values.show) for (const probe of probes.filter(({ isRight }) => !isRight)) show(probe);
