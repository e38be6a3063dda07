import { Writable } from 'node:stream';
import type { Option } from 'commander';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.js';
import { bash } from '../../src/cli/completion/bash.js';
import type { Completed } from '../../src/cli/completion/completed.js';
import { fish } from '../../src/cli/completion/fish.js';
import { zsh } from '../../src/cli/completion/zsh.js';
import {
  another,
  isoDay,
  networkList,
  seconds,
  several,
  size,
  threads,
  wholeNumber,
} from '../../src/cli/options/option-values.js';
import { terminalOptions } from '../../src/cli/program.js';
import { type OutputStream, write } from '../../src/cli/shell/host.js';
import type { Slots } from '../../src/messages/messages.js';
import { Mistake } from '../../src/mistake.js';
import { answer } from '../answer.js';
import { folder, words } from '../run.js';

const mb = 2 ** 20;
const refused = Symbol('refused');

describe('the value of an option', () => {
  test.each<[string, (value: string) => unknown, Readonly<Record<string, unknown>>]>([
    ['several', several, { 'a, b,,c ': ['a', 'b', 'c'], ',': [] }],
    ['several more', (value) => several(value, ['a']), { 'b,a': ['a', 'b', 'a'] }],
    ['another', (value) => another(value, ['a']), { 'b,c ': ['a', 'b,c '] }],
    ['networkList', (value) => networkList(value, ['blog']), { 'Twitter, x': ['blog', 'x', 'x'], tuitr: refused }],
    [
      'wholeNumber',
      wholeNumber('--n'),
      { 0: 0, '007': 7, 999999999: 999_999_999, 1000000000: refused, '1.5': refused, '-1': refused, '': refused },
    ],
    [
      'size',
      size('--n'),
      {
        ...{ 1: 1, 0: refused, '0,5': refused, '1.9': 1, '1kb': 1024, '1 KiB': 1024, '1k': 1024, '2b': 2 },
        ...{ '1,5mb': 1.5 * mb, '500mb': 500 * mb, '500.001mb': refused, 524288001: refused, '1gb': refused },
        ...{ '1  kb': refused, '1.2345kb': refused, kb: refused, '-1': refused, '': refused },
      },
    ],
    [
      'seconds',
      seconds('--n'),
      {
        ...{ 1: 1, '0,5': 0.5, '0.5s': 0.5, '0.001': 0.001, 86400: 86_400, 86401: refused, '86400.001': refused },
        ...{ 0: refused, '0.0001': refused, '1m': refused, '-1': refused, '': refused },
      },
    ],
    [
      'isoDay',
      isoDay,
      {
        ...{ '2028-02-29': '2028-02-29', '2026-02-29': refused, '2026-13-01': refused, '2026-1-01': refused },
        ...{ '12026-01-01': refused, '2026-01-01T00': refused, hoy: refused },
      },
    ],
    [
      'threads',
      threads('--n'),
      { auto: 'auto', 1: 1, 64: 64, 65: refused, 0: refused, 1000: refused, '2.5': refused, AUTO: refused },
    ],
  ])('%s', (_, read, values) => {
    const found = Object.keys(values).map((value) => {
      try {
        return [value, read(value)];
      } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        // Each says what was wrong.
        expect(error.in('es')).toContain(`«${value}»`);
        return [value, refused];
      }
    });
    expect(Object.fromEntries(found)).toEqual(values);
  });

  test('a Mistake names the option', () => {
    for (const read of [wholeNumber, size, seconds, threads])
      expect(() => read('--max-warnings')('x')).toThrow('--max-warnings');
  });
});

/** An option in a line: with what it implies, excludes, and is without it. */
const lineOf = (option: Option): string => {
  const { conflictsWith, implied } = option as unknown as { conflictsWith: string[]; implied?: object };
  return [
    `${option.flags} · ${option.description} · ${option.helpGroupHeading ?? ''}`,
    ...(option.argChoices ? [`one of ${option.argChoices.join('|')}`] : []),
    ...(option.defaultValue === undefined ? [] : [`without it ${JSON.stringify(option.defaultValue)}`]),
    ...(option.envVar ? [`else ${option.envVar}`] : []),
    ...(implied ? [`implies ${JSON.stringify(implied)}`] : []),
    ...(conflictsWith.length > 0 ? [`not with ${conflictsWith.join(', ')}`] : []),
    ...(option.parseArg && !option.argChoices ? ['read'] : []),
  ].join(' · ');
};

test('the commands and their options, in the order of the help', () => {
  const t = (key: string): string => key;
  const told = commands.flatMap(({ usage, options }) => [
    `redlint ${usage}`.trimEnd(),
    ...options(t).map((option) => `  ${lineOf(option)}`),
  ]);
  expect([...told, 'each of them', ...terminalOptions(t).map((option) => `  ${lineOf(option)}`)]).toMatchSnapshot();
});

test.each([
  ['of the program', []],
  ['of a command', ['policy']],
])('the help %s', async (_, command) => {
  expect((await answer([...command, '--help', '--locale', 'en'])).out).toMatchSnapshot();
});

const conflict = (option: string, other: string) => ['conflict', { option, other }] as const;
const ending = (file: string, ...or: string[]) =>
  ['page-ending', { file, allowed: { or }, pdf: file.endsWith('.pdf') ? 1 : 0 }] as const;
const otherEnding = (file: string, format: string, ending: string) =>
  ['page-ending-other', { file, format, ending }] as const;
const value = (option: string, value: string, allowed: string) =>
  ['invalid-value', { option, value, allowed }] as const;
const without = (option: string) => ['option-without-value', { option }] as const;
const command = (name: string, near: string) => ['unknown-command', { name, near }] as const;

test.each<[string, readonly [key: string, slots?: Slots]]>([
  ['--fix --diff', conflict('--diff', '--fix')],
  ['--fix --staged', ['fix-staged']],
  ['--fix -', ['fix-stdin']],
  ['--fix --stdin', ['fix-stdin']],
  ['--diff --stdin', ['fix-stdin']],
  ['--changed-lines', ['lines-of-what']],
  ['--changed-lines --staged --fix', conflict('--changed-lines', '--fix')],
  ['--changed-lines --changed --diff', conflict('--changed-lines', '--diff')],
  ['--stdin --staged', conflict('--stdin', '--staged')],
  ['- --staged', conflict('-', '--staged, --changed, --since')],
  ['- --changed', conflict('-', '--staged, --changed, --since')],
  ['- --since main', conflict('-', '--staged, --changed, --since')],
  ['--staged --changed', ['one-change']],
  ['--changed --since main', ['one-change']],
  ['--staged --since main', ['one-change']],
  ['--no-baseline --write-baseline', conflict('--no-baseline', '--write-baseline')],
  ['--no-baseline --prune-baseline', conflict('--no-baseline', '--prune-baseline')],
  ['--write-baseline --prune-baseline', conflict('--prune-baseline', '--write-baseline')],
  ['--prune-baseline', ['baseline-missing', { file: 'redlint-baseline.json' }]],
  ['--baseline no.json', ['baseline-missing', { file: 'no.json' }]],
  ['--watch -', ['watch-what']],
  ['--watch --stdin', ['watch-what']],
  ['--watch --staged', ['watch-what']],
  ['--quiet --fail-on suggestion', conflict('--quiet', '--fail-on suggestion')],
  ['-f json=a.json -o b.json', ['output-taken']],
  ['--diff -f json', conflict('--diff', '--format json')],
  ['--diff -f json -o -', conflict('--diff', '--format json')],
  ['-f json -f html', ['same-output']],
  ['-f json=a.json -f sarif=./a.json', ['same-output']],
  ['--no-ignore --ignore-path x', conflict('--ignore-path', '--no-ignore')],
  ['--no-ignore --ignore-pattern x', conflict('--ignore-pattern', '--no-ignore')],
  ['--no-code --allow-code', conflict('--allow-code', '--no-code')],
  ['--no-inline-waivers --report-unused-waivers off', conflict('--report-unused-waivers', '--no-inline-waivers')],
  ['a.md -', ['stdin-and-paths']],
  ['--stdin a.md', ['stdin-and-paths']],
  ['--stdin-filename b.md a.md', ['stdin-and-paths']],
  ['--config ~', without('--config')],
  ['--only ,', without('--only')],
  ['--since ~', without('--since')],
  ['--locale', without('--locale')],
  ['-f json=', without('--format json=')],
  ['a.md ~', ['no-such-path', { path: '' }]],
  ['--why some', value('--why', 'some', 'first, all, none')],
  ['--fail-on fatal', value('--fail-on', 'fatal', 'error, warning, suggestion')],
  ['stats -f csv', value('--format', 'csv', 'md, html, json')],
  ['config --schema -f pretty', value('--format', 'pretty', 'json')],
  ['--lang español', ['bad-language', { value: 'español' }]],
  ['--nope', ['unknown-option', { option: '--nope', command: 'redlint' }]],
  ['policy --nope', ['unknown-option', { option: '--nope', command: 'redlint policy' }]],
  ['--qiet=1', ['unknown-option-near', { option: '--qiet=1', near: '--quiet' }]],
  ['rules --halp', ['unknown-option-near', { option: '--halp', near: '--help' }]],
  ['explain', ['missing-argument', { command: 'explain', argument: 'id', example: 'puffery' }]],
  ['completion', ['missing-argument', { command: 'completion', argument: 'shell', example: 'bash' }]],
  ['completion tcsh', ['completion-shell', { shell: 'tcsh' }]],
  ['completion constructor', ['completion-shell', { shell: 'constructor' }]],
  ['config a b', ['excess-arguments', { command: 'config' }]],
  ['--quiet rules', ['option-before', { option: '--quiet', command: 'rules' }]],
  ['lint', command('lint', '.')],
  ['check a.md', command('check', 'a.md')],
  ['fix', command('fix', '--fix')],
  ['fix a.md', command('fix', 'a.md --fix')],
  ['help explain', command('help', 'explain --help')],
  ['polcy', command('polcy', 'policy')],
  ['zzzz', ['no-such-path', { path: 'zzzz' }]],
  ['-o a.xml', ['ending-of-several', { file: 'a.xml', allowed: { or: ['junit', 'checkstyle'] } }]],
  ['-o a.pdf', ending('a.pdf', '.html', '.md', '.json', '.txt', '.sarif')],
  ['-o a.foo', ending('a.foo', '.html', '.md', '.json', '.txt', '.sarif')],
  ['policy -o a.PDF', ['page-ending', { file: 'a.PDF', allowed: { or: ['.md', '.html'] }, pdf: 1 }]],
  ['waivers -o a.pdf', ['page-ending', { file: 'a.pdf', allowed: { or: ['.txt', '.md', '.csv', '.json'] }, pdf: 0 }]],
  ['policy -f html -o a.md', otherEnding('a.md', 'html', '.html')],
  ['-f json -o a.html', otherEnding('a.html', 'json', '.json')],
  ['-f html=a.json', otherEnding('a.json', 'html', '.html')],
  ['-f pretty -o a.docx', otherEnding('a.docx', 'pretty', '.txt')],
  ['--compare no.json', ['no-such-path', { path: 'no.json' }]],
  ['mcp a.md', ['server-folder', { path: 'a.md' }]],
])('redlint %s is refused', async (line, [key, slots]) => {
  using dir = folder({ 'redlint.config.yaml': 'root: true\n', 'a.md': 'El registro abre a las 9 h.\n' });
  const args = line.split(' ').map((arg) => (arg === '~' ? '' : arg));
  const err = `redlint: ${new Mistake(key, slots).in('es')}\n`;
  expect(await answer(args, { cwd: dir.path })).toEqual({ code: 2, out: '', err });
});

test('the scripts of completion, whole', () => {
  const completed: readonly Completed[] = [
    {
      name: '',
      about: "the city's check",
      takesFiles: true,
      options: [
        { long: '--fix', about: 'fixes', value: 'none', words: [] },
        { long: '--only', about: 'a [list]', value: 'list', words: ['puffery', 'megaphone'] },
        { long: '--rule', about: 'one: two', value: 'word', words: ['puffery:off', 'puffery:error'] },
        { long: '--config', short: '-c', about: 'a file', value: 'file', words: [] },
        { long: '--format', short: '-f', about: 'how', value: 'word', words: ['json', 'html'] },
      ],
    },
    { name: 'explain', about: 'why', takesFiles: false, words: ['puffery', 'megaphone'], options: [] },
    {
      name: 'init',
      about: 'starts',
      takesFiles: false,
      options: [{ long: '--with', about: 'more', value: 'list', words: ['husky', 'github'] }],
    },
  ];
  for (const script of [bash, zsh, fish]) expect(script(completed)).toMatchSnapshot(script.name);
});

test('what each command completes comes from its options', async () => {
  using dir = folder(words);
  const { out } = await answer(['completion', 'fish', '--locale', 'en'], { cwd: dir.path });
  const lineWith = (...parts: string[]) => out.split('\n').filter((line) => parts.every((part) => line.includes(part)));
  const check = "'not __fish_seen_subcommand_from ";
  expect(lineWith(check, '-l only ')[0]).toMatch(/-x -a '\(__fish_append , .* feudal-words .*authentic-tone.*\)'/);
  expect(lineWith(check, '-l skip ')[0]).toContain('feudal-words');
  expect(lineWith(check, '-l network ')[0]).toContain("-x -a '(__fish_append , x facebook instagram ");
  expect(lineWith(check, '-l rule ')[0]).toContain(
    ' feudal-words:error feudal-words:warning feudal-words:suggestion feudal-words:off ',
  );
  expect(lineWith(check, '-l format ')[0]).toContain("-s f -x -a 'pretty compact json sarif ");
  expect(lineWith(check, '-l fail-on ')[0]).toContain("-x -a 'error warning suggestion'");
  expect(lineWith(check, '-l config ')[0]).toContain('-l config -s c -r -F -d');
  expect(lineWith(check, '-l fix ')[0]).toMatch(/-l fix -d/);
  expect(lineWith('from init', '-l with ')[0]).toContain("'(__fish_append , pre-commit husky ");
  expect(lineWith("from explain'", ' -a ')[0]).toMatch(/ -a '.* feudal-words .*'$/);
  expect(lineWith("from completion' -a ")[0]).toMatch(/ -a 'bash zsh fish'$/);
  expect(lineWith(' -f').filter((line) => line.endsWith(' -f'))).toEqual(
    ['explain', 'init', 'policy', 'lsp', 'completion'].map(
      (name) => `complete -c redlint -n '__fish_seen_subcommand_from ${name}' -f`,
    ),
  );
});

test('what cannot be written is a mistake, but for a reader that stopped', async () => {
  const failing = (code?: string) =>
    new Writable({ write: (_, __, done) => done(Object.assign(new Error('no'), { code })) }).on('error', () => {});
  const written = (code?: string) => write(failing(code) as OutputStream, 'x');
  await expect(written('EPIPE')).resolves.toBeUndefined();
  await expect(written('ENOSPC')).rejects.toMatchObject({
    key: 'unwritable',
    slots: { file: '<stdout>', reason: 'ENOSPC' },
  });
  await expect(written()).rejects.toMatchObject({ slots: { reason: 'Error: no' } });
});
