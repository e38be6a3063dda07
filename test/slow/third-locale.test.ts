import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { redlint as redlintHere } from '../run.js';

/**
 * A copy of the project that speaks a third language: English with `xx` before each sentence. Nothing else is touched.
 */
const copy = mkdtempSync(join(tmpdir(), 'third-'));
const inCopy = (...path: string[]) => join(copy, ...path);
const marked = (text: string) => text.replace(/^(\s*[\w.[\]-]+: "?)(?=[A-Za-z“])/gm, '$1xx ');

beforeAll(() => {
  for (const name of [
    'src',
    'rules',
    'scripts',
    'bin',
    'page',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ])
    cpSync(name, inCopy(name), { recursive: true });
  for (const name of ['NOTICE', 'LICENSE']) cpSync(name, inCopy(name));
  symlinkSync(resolve('node_modules'), inCopy('node_modules'));
  mkdirSync(inCopy('src/messages/xx'));
  for (const name of readdirSync('src/messages/en')) {
    const text = readFileSync(`src/messages/en/${name}`, 'utf8');
    writeFileSync(inCopy('src/messages/xx', name), name === 'template.yml' ? text : marked(text));
  }
  const rule = 'rules/findability/vague-link-text';
  writeFileSync(
    inCopy(rule, 'xx.yml'),
    marked(readFileSync(`${rule}/en.yml`, 'utf8')).replace(/^lexicon:\n(?: .*\n)+/m, ''),
  );
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: copy, encoding: 'utf8' });
  expect(build.stderr).toMatch(/built dist: \d+ rules/);
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const redlint = (args: readonly string[], input = '') => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [inCopy('bin/redlint.js'), ...args], {
    encoding: 'utf8',
    input,
    cwd: copy,
    env: { PATH: process.env.PATH },
  });
  return { out: stdout, err: stderr, code: status };
};

test('a locale is a folder: help, completion and schema know it', () => {
  expect(redlint(['--help', '--locale', 'xx']).out).toMatch(/^ .*xx /m);
  expect(redlint(['--locale', 'fr']).err).toContain('en, es, xx');
  expect(redlintHere(['--locale', 'xx']).err).toMatch(/en, es\b(?!, xx)/);
  expect(redlint(['config', '--schema']).out).toMatch(/"en",\s*"es",\s*"xx"/);
  expect(redlint(['completion', 'bash']).out).toMatch(/en es xx/);
  expect(redlint(['rules', '--locale', 'xx']).out).toMatch(/xx /);
});

test('a report is in it, a rule without it whole in English', () => {
  const draft = 'Click [here](https://a.example/b) to register by tomorrow.\n';
  const { out } = redlint(['-', '--locale', 'xx', '--format', 'json', '--lang', 'en'], draft);
  const { findings } = JSON.parse(out).reports[0] as { findings: { rule: string; message: string; why: string }[] };
  const of = (rule: string) => findings.find((finding) => finding.rule === rule);
  expect(of('vague-link-text')).toMatchObject({ message: expect.stringMatching(/^xx The link “here”/) });
  expect(of('relative-date')?.message).not.toContain('xx');
  expect(redlint(['explain', 'vague-link-text', '--locale', 'xx']).out).toContain('xx ');
});
