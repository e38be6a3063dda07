import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { bin, folder } from '../run.js';

const action = parse(readFileSync('action.yml', 'utf8'));
const steps: Record<string, { run: string; env: Record<string, string> }> = Object.fromEntries(
  action.runs.steps.map((step: { id: string }) => [step.id, step]),
);

test.each(['action.yml', 'examples/github-workflow.yml'])('%s is what GitHub takes', (file) => {
  using place = folder();
  // The validator distinguishes a workflow from an action by its path.
  const copy = file === 'action.yml' ? file : '.github/workflows/redlint.yml';
  place.write({ [copy]: readFileSync(file) });
  const validator = resolve('node_modules/.bin/action-validator');
  const { status, stdout, stderr } = spawnSync(validator, [copy], { cwd: place.path, encoding: 'utf8' });
  expect([status, stdout + stderr]).toEqual([0, '']);
});

test('inputs reach a script through its environment only', () => {
  for (const { run } of Object.values(steps)) expect(run).not.toContain('${{');
  const passed = Object.values(steps).flatMap(({ env }) => Object.values(env));
  for (const input of Object.keys(action.inputs)) expect(passed).toContain(`\${{ inputs.${input} }}`);
});

/** Runs a step as GitHub does: its script in a file, `bash -e -o pipefail`, outputs in a file. */
function run(id: string, cwd: string, inputs: Record<string, string>, more: Record<string, string> = {}) {
  const runner = join(cwd, '.runner');
  mkdirSync(runner, { recursive: true });
  const files = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') };
  for (const file of [...Object.values(files), join(runner, 'script.sh')]) writeFileSync(file, '');
  const { run: script, env } = steps[id]!;
  writeFileSync(join(runner, 'script.sh'), script);
  const given = Object.fromEntries(
    Object.entries(env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.(\S+) \}\}$/.exec(value)?.[1];
      return [name, input === undefined ? (more[name] ?? '') : (inputs[input] ?? action.inputs[input].default)];
    }),
  );
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-e', '-o', 'pipefail', join(runner, 'script.sh')],
    {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', RUNNER_TEMP: runner, ...files, ...given },
    },
  );
  const [output, summary] = Object.values(files).map((file) => readFileSync(file, 'utf8'));
  return { code: status, out: stdout, err: stderr, output: outputsIn(output ?? ''), summary };
}

/** `name=value` and `name<<mark … mark`, as GitHub reads them. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const [, plain, value, long, , inner] of text.matchAll(/^([\w-]+)=(.*)$|^([\w-]+)<<(.*)\n([\s\S]*?)\n\4$/gm))
    outputs[(plain ?? long) as string] = (value ?? inner) as string;
  return outputs;
}

const check = (cwd: string, inputs: Record<string, string>) => run('check', cwd, inputs, { REDLINT_BIN: bin });

const config = 'root: true\nlocale: es\nrules:\n  missing-alt-text: error\n';
const faulty = 'El registro de la Casa de la Villa abre de 9 a 14 h.\n\n![](cartel.jpg)\n';
const clean = 'El registro abre de 9 a 14 h.\n';
const only = '--only missing-alt-text';

describe('the step that checks', () => {
  test('gives the fault on its line, in the summary and as outputs, and fails', () => {
    using place = folder({ 'redlint.config.yaml': config, 'posts/a.md': faulty, 'posts/b.md': clean });
    const { code, out, output, summary } = check(place.path, {
      paths: 'posts',
      args: only,
      sarif: 'sarif dir/r.sarif',
    });
    expect(code).toBe(1);
    expect(out).toMatch(/^::error title=missing-alt-text.*,file=posts\/a\.md,line=3,/m);
    expect(output).toEqual({ errors: '1', warnings: '0', 'sarif-file': 'sarif dir/r.sarif' });
    expect(JSON.parse(readFileSync(join(place.path, 'sarif dir/r.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(summary).toContain('missing-alt-text');
  });

  test('passes a clean folder, the whole of it without any input', () => {
    using place = folder({ 'redlint.config.yaml': config, 'b.md': clean });
    const { code, output } = check(place.path, { args: only });
    expect([code, output]).toEqual([0, { errors: '0', warnings: '0' }]);
  });

  test('runs code of the repository only where that is asked for', () => {
    const js = 'export default { root: true };';
    using place = folder({ 'redlint.config.mjs': js, 'b.md': clean });
    const asked = (inputs: Record<string, string>) => check(place.path, { args: only, ...inputs });
    expect(asked({})).toMatchObject({ code: 2, err: expect.stringContaining('--no-code') });
    expect(asked({ code: 'true' }).code).toBe(0);
    expect(asked({ code: 'yes' })).toMatchObject({ code: 2, out: expect.stringContaining('::error') });
  });

  test('takes paths with spaces and quotes, one a line, and options in quotes', () => {
    const odd = `it's "one" $HOME.md`;
    using place = folder({ 'redlint.config.yaml': config, [odd]: faulty, 'my posts/b.md': faulty });
    const { code, output } = check(place.path, {
      paths: `${odd}\nmy posts\n`,
      args: `${only} --ignore-pattern 'no such *' --lang "es" --exit-zero`,
    });
    expect([code, output.errors]).toEqual([0, '2']);
  });

  test.each(['paths', 'args', 'fail-on', 'locale', 'code', 'sarif'])('runs nothing that %s holds', (input) => {
    using place = folder({ 'redlint.config.yaml': config, 'b.md': clean });
    const before = new Set(readdirSync(place.path));
    for (const attack of [
      '$(touch pwned)',
      '`touch pwned`',
      '"; touch pwned; "',
      "'; touch pwned; '",
      'x\ny=z; touch pwned',
    ])
      check(place.path, { args: only, [input]: attack });
    const made = readdirSync(place.path).filter((name) => !before.has(name));
    expect(made.filter((name) => name.startsWith('pwned'))).toEqual([]);
  });

  test('a wrong option ends it with 2 and gives no numbers', () => {
    using place = folder({ 'redlint.config.yaml': config, 'b.md': clean });
    const { code, err, output } = check(place.path, { 'fail-on': 'eror' });
    expect([code, output]).toEqual([2, {}]);
    expect(err).toContain('eror');
    expect(check(place.path, { args: `--only 'open` }).code).not.toBe(0);
  });

  test('an output cannot be forged by the name of the SARIF file', () => {
    using place = folder({ 'redlint.config.yaml': config, 'b.md': clean });
    const sarif = 'a\nerrors=99';
    const { output } = check(place.path, { args: only, sarif });
    expect(output).toEqual({ errors: '0', warnings: '0', 'sarif-file': sarif });
  });
});

describe('the step that installs', () => {
  test('takes what the action itself has, where it is built', () => {
    using place = folder();
    const { code, output } = run('install', place.path, {}, { ACTION_PATH: process.cwd() });
    expect([code, output]).toEqual([0, { bin }]);
  });

  test.each(['$(touch pwned)', 'file:../evil', '1.0.0; touch pwned', 'latest\nx'])(
    'refuses the version %j',
    (version) => {
      using place = folder();
      const { code, out } = run('install', place.path, { version }, { ACTION_PATH: process.cwd() });
      expect([code, out.startsWith('::error')]).toEqual([2, true]);
      expect(readdirSync(place.path)).toEqual(['.runner']);
    },
  );
});

test('the snippet for GitLab ends in a report that it takes', () => {
  const { redlint } = parse(readFileSync('examples/gitlab-ci.yml', 'utf8'));
  const command = redlint.script.at(-1).replace(/^npx --no-install redlint /, `${process.execPath} ${bin} `);
  using place = folder({ 'redlint.config.yaml': config, 'a.md': faulty });
  const { status } = spawnSync('sh', ['-c', `${command} ${only}`], { cwd: place.path });
  const report = JSON.parse(readFileSync(join(place.path, redlint.artifacts.reports.codequality), 'utf8'));
  expect([status, report.length]).toEqual([1, 1]);
});
