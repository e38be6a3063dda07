import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../src/draft/parse.js';
import { folder, redlint, started, words } from '../run.js';

const bad = 'Los súbditos pagan.\n';
const only = ['--only', 'feudal-words', '--format', 'compact'];

/** Each took over half a minute when time grew with the square of the length. */
const large: Record<string, string> = {
  'a front matter of 60,000 keys': `---\n${Array.from({ length: 60_000 }, (_, i) => `k${i}: v`).join('\n')}\n---\nHola\n`,
  'figures in one word': 'é1'.repeat(400_000),
  'quotations that never end': '> a\nb\n'.repeat(20_000),
  'quotations that go on without their mark': '> a\nb\n\n'.repeat(20_000),
  'a list that goes on without its indent': `- a\n${'b\n'.repeat(40_000)}`,
  'lists in lists': Array.from({ length: 5000 }, (_, i) => `${'- '.repeat(i % 30)}x\n`).join(''),
  'footnotes that run together': Array.from({ length: 40_000 }, (_, i) => `[^${i}]: x\n`).join(''),
};

test.each(Object.entries(large))('%s: read in time that grows with the length', (_, source) => {
  const began = performance.now();
  const { prose, sentences, dates } = parseDraft(source, { path: 'a.md', phrases: () => undefined });
  expect(prose).toHaveLength(source.length);
  expect(dates).toEqual([]);
  expect(sentences.length).toBeGreaterThan(0);
  expect(performance.now() - began).toBeLessThan(20_000);
});

test.each([
  [
    'aliases that multiply',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c]',
  ],
  ['a thousand levels', `a: ${'['.repeat(20_000)}`],
])('front matter with %s is one finding, and the text is read', (_, yaml) => {
  using dir = folder({ ...words, 'a.md': `---\n${yaml}\n---\nLos súbditos pagan.\n` });
  const { code, out } = redlint(['a.md', '-f', 'json'], { cwd: dir.path });
  expect(code).toBe(0);
  const [{ findings }] = JSON.parse(out).reports;
  const rules = findings.map(({ rule }: { rule: string }) => rule);
  expect(rules.filter((rule: string) => rule.startsWith('front-matter'))).toHaveLength(1);
  expect(rules).toContain('feudal-words');
});

describe('the command line refuses', () => {
  test.each([
    [
      ['--fix', '--diff'],
      ['--diff', '--fix'],
    ],
    [
      ['--stdin', '--staged'],
      ['--stdin', '--staged'],
    ],
    [
      ['-', '--changed'],
      ['-', '--changed'],
    ],
    [
      ['--changed', '--changed-lines', '--fix'],
      ['--changed-lines', '--fix'],
    ],
    [
      ['--no-ignore', '--ignore-pattern', 'x'],
      ['--ignore-pattern', '--no-ignore'],
    ],
    [
      ['--no-inline-waivers', '--report-unused-waivers', 'error'],
      ['--report-unused-waivers', '--no-inline-waivers'],
    ],
    [
      ['--quiet', '--fail-on', 'warning'],
      ['--quiet', '--fail-on warning'],
    ],
    [
      ['--diff', '-f', 'json'],
      ['--diff', '--format json'],
    ],
    [
      ['-f', 'json=a.json', '-o', 'b.txt'],
      ['--output-file', '--format'],
    ],
    [['--stdin-filename', 'b.md', 'a.md'], ['--stdin']],
    [['--format', 'json', 'rules'], ['redlint rules --format']],
    [['--only', ''], ['--only']],
    [['--baseline', ''], ['--baseline']],
    [[''], ['«»']],
    [['-f', 'json='], ['json=']],
    [['--network', 'facebok'], ['facebook']],
    [['--lang', 'klingon'], ['klingon']],
    [['--concurrency', '0'], ['--concurrency']],
    [['--only', 'rules', '--fxi'], ['--fix']],
    [['--hlep'], ['--help']],
    [['help'], ['redlint --help']],
    [['--since', 'nowhere'], ['git']],
  ])('%j', (args, named) => {
    using dir = folder({ 'a.md': bad });
    const { code, out, err } = redlint(args, { cwd: dir.path });
    expect({ code, out }, err).toEqual({ code: 2, out: '' });
    for (const name of named) expect(err).toContain(name);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(existsSync(join(dir.path, 'a.json'))).toBe(false);
  });

  test('a locale of the environment that it does not speak', () => {
    expect(redlint(['rules'], { env: { REDLINT_LOCALE: 'fr' } })).toMatchObject({ code: 2, out: '' });
  });
});

test('too many warnings are said, and numbers stand in their sentences', () => {
  using dir = folder({ ...words, 'a.md': `${bad}\n${bad}` });
  const { code, err } = redlint(['a.md', ...only, '--max-warnings', '1', '--locale', 'en'], { cwd: dir.path });
  expect({ code, err }).toEqual({ code: 1, err: '2 warnings, and --max-warnings allows 1.\n' });
});

describe('a rule of one’s own', () => {
  const language = (more = '') => `title: T
why: W
messages: { found: "x" }
${more}
examples: [{ bad: "⟦a⟧", good: "b" }]
`;
  const config = { 'redlint.config.yaml': 'root: true\nrulesDir: rules\n', 'a.md': bad };
  const yields = (issue: string) => `export default { severity: 'error', *check() { yield ${issue}; } };`;

  test.each([
    ['throws', 'export default { severity: "error", *check() { throw new Error("boom"); } };', 'boom'],
    ['cannot be read', 'export default {', 'rule.mjs'],
    ['has an unknown severity', 'export default { severity: "fatal", *check() {} };', '«fatal»'],
    ['yields nothing', yields('undefined'), '«at»'],
    ['yields null', yields('null'), '«at»'],
    ['yields a word', yields('"unlooked"'), '«at»'],
    ['yields no name of what it lacks', yields('{ unlooked: 5 }'), '«unlooked»'],
    ['yields data that fill no slot', yields('{ unlooked: "publish", data: { day: null } }'), '«data.day»'],
    ['yields NaN', yields('{ at: { start: NaN, end: 1 }, message: "found" }'), 'NaN'],
    ['yields what lies outside', yields('{ at: { start: 0, end: 1e9 }, message: "found" }'), '0–1000000000'],
    [
      'mends one place twice',
      yields(
        '{ at: { start: 0, end: 1 }, message: "found", fix: [{ start: 0, end: 3, text: "a" }, { start: 1, end: 2, text: "b" }] }',
      ),
      '1–2',
    ],
    ['says what it has no words for', yields('{ at: { start: 0, end: 1 }, message: "lost" }'), 'lost'],
    [
      'does not end',
      'export default { severity: "error", *check() { for (;;) yield { at: { start: 0, end: 1 }, message: "found" }; } };',
      '100000',
    ],
  ])('that %s is reported in one sentence, once', (_, code, said) => {
    using dir = folder({ ...config, 'b.md': bad, 'rules/odd/es.yml': language(), 'rules/odd/rule.mjs': code });
    const run = redlint(['a.md', 'b.md', '--only', 'odd'], { cwd: dir.path });
    expect(run.code).toBe(2);
    expect(run.err).toContain('odd');
    expect(run.err).toContain(said);
    expect(run.err.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    ['an expression that might not end', "lexicon: [{ re: '(a+)+b' }]", 'rules/odd/es.yml:4: '],
    ['an expression of nested repeats', "lexicon: [{ re: '(?:a{1,40}){1,3}z' }]", '(?:a{1,40}){1,3}'],
    ['an expression too long to tell', `lexicon: [{ re: '${'a?'.repeat(1500)}' }]`, '2000'],
    ['a lexicon that is nowhere', 'lexicon: [{ use: nowhere }]', 'nowhere'],
    ['groups that are none', 'lexicon: { groups: 5 }', 'groups'],
  ])('with %s is refused when it is loaded', (_, lexicon, said) => {
    using dir = folder({ ...config, 'rules/odd/es.yml': language(lexicon) });
    const { code, err } = redlint(['a.md', '--only', 'odd'], { cwd: dir.path });
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test.each(['1', '2'])('which ends the process never makes a run look clean, in %s threads', (threads) => {
    const code = 'export default { severity: "error", *check() { process.exit(0); } };';
    using dir = folder({ ...config, 'rules/odd/es.yml': language(), 'rules/odd/rule.mjs': code });
    const { code: exit, err } = redlint(['a.md', '--only', 'odd', '--concurrency', threads], { cwd: dir.path });
    expect(exit).toBe(2);
    expect(err).toMatch(/^redlint: rules\/odd\/rule\.mjs .*process\.exit/);
  });

  test.each([
    ['process.exit(0);', /^redlint: rules\/odd\/rule\.mjs .*process\.exit/],
    ['const a = {;', /^redlint: rules\/odd\/rule\.mjs:1:12 ha fallado al cargarse/],
    ['await new Promise(() => {});', /^redlint: rules\/odd\/rule\.mjs .*process\.exit/],
    [
      'await new Promise(() => setInterval(() => {}, 1000));',
      /^redlint: rules\/odd\/rule\.mjs no se ha cargado tras 10 segundos/,
    ],
  ])('which does not come to its end while it is loaded is named: %s', (first, said) => {
    const code = `${first}\nexport default { severity: "error", *check() {} };`;
    using dir = folder({ ...config, 'rules/odd/es.yml': language(), 'rules/odd/rule.mjs': code });
    const { code: exit, err } = redlint(['a.md', '--only', 'odd'], { cwd: dir.path });
    expect(exit).toBe(2);
    expect(err).toMatch(said);
  });
});

describe('files that are none', () => {
  test('a pipe and a link that leads nowhere are named, and nothing waits for them', () => {
    using dir = folder({ 'a.md': bad });
    execFileSync('mkfifo', ['pipe.md', '.redlintrc'], { cwd: dir.path });
    symlinkSync('nowhere', join(dir.path, 'link.md'));
    expect(redlint(['a.md'], { cwd: dir.path })).toMatchObject({ code: 2, out: '' });
    for (const name of ['pipe.md', 'link.md'])
      expect(redlint([name, '--no-config'], { cwd: dir.path }).err).toMatch(/ni una carpeta/);
  });

  test('what is no file is written to and not replaced; a link keeps pointing, and none is followed out', () => {
    using dir = folder({ ...words, 'a.md': bad, 'real.txt': '' });
    symlinkSync('real.txt', join(dir.path, 'link.txt'));
    symlinkSync('/dev/null', join(dir.path, 'null.txt'));
    const codeOf = (name: string) => redlint(['a.md', ...only, '-o', name], { cwd: dir.path }).code;
    expect(['link.txt', '/dev/null', 'null.txt'].map(codeOf)).toEqual([0, 0, 2]);
    expect(readFileSync(join(dir.path, 'real.txt'), 'utf8')).toContain('feudal-words');
    for (const name of ['link.txt', 'null.txt']) expect(lstatSync(join(dir.path, name)).isSymbolicLink()).toBe(true);
  });

  test('a cache that somebody else wrote is none', () => {
    using dir = folder({ ...words, 'a.md': bad });
    const run = () => redlint(['a.md', ...only, '--cache'], { cwd: dir.path });
    const first = run();
    const file = join(dir.path, '.redlintcache');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"findings"', '"findigns"'));
    const { err, ...rest } = run();
    expect(rest).toEqual({ code: first.code, out: first.out });
    expect(err).toContain('.redlintcache');
  });

  test('a full disk is a sentence', { skip: !existsSync('/dev/full') }, () => {
    using dir = folder({ ...words, 'a.md': bad });
    const { code, err } = redlint(['a.md', ...only, '-o', '/dev/full'], { cwd: dir.path });
    expect({ code, lines: err.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
  });
});

test('a baseline keeps what a run left out, and what it covers fails no principle', () => {
  using dir = folder({ ...words, 'a.md': `${bad}\n![](x.png)\n` });
  const baseline = () => JSON.parse(readFileSync(join(dir.path, 'redlint-baseline.json'), 'utf8')).files['a.md'];
  const run = (...args: string[]) => redlint(['a.md', ...args], { cwd: dir.path });
  run('--only', 'feudal-words,missing-alt-text', '--write-baseline');
  expect(baseline()).toEqual({ 'feudal-words': { warning: 1 }, 'missing-alt-text': { error: 1 } });
  run(...only, '--write-baseline');
  expect(run(...only, '--prune-baseline').err).not.toContain('demasiado');
  expect(baseline()).toEqual({ 'feudal-words': { warning: 1 }, 'missing-alt-text': { error: 1 } });
  const { reports } = JSON.parse(run('--only', 'missing-alt-text', '-f', 'json').out);
  expect(reports[0].principles['image-responsibility']).toBe('known');
});

test('watching does not answer the reports that it writes', async () => {
  using dir = folder({ ...words, 'a.md': bad });
  const watching = started(['.', ...only, '-f', 'json=report.json', '--watch'], dir.path);
  let runs = 0;
  watching.stderr.on('data', (text: Buffer) => {
    runs += String(text).split('Ctrl-C').length - 1;
  });
  for (let i = 0; i < 100 && runs === 0; i++) await wait(100);
  await wait(1500);
  dir.write({ 'a.md': `${bad}\n${bad}` });
  for (let i = 0; i < 100 && runs < 2; i++) await wait(100);
  await wait(1500);
  watching.kill('SIGINT');
  const code = await new Promise((done) => watching.on('close', done));
  expect({ code, runs }).toEqual({ code: 0, runs: 2 });
});
