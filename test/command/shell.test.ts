import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { exitCode, tooManyWarnings } from '../../src/cli/check/exit-code.js';
import { figuresOf, timerOf } from '../../src/cli/check/figures.js';
import { isMuch } from '../../src/cli/check/much.js';
import type { CheckOptions } from '../../src/cli/options/options.js';
import type { Shell } from '../../src/cli/program.js';
import type { Host } from '../../src/cli/shell/host.js';
import { linksOf } from '../../src/cli/shell/links.js';
import { outputsOf } from '../../src/cli/shell/output.js';
import { progress } from '../../src/cli/shell/progress.js';
import { sourceLinksOf } from '../../src/cli/shell/source-links.js';
import type { Finding, Report } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import type { KnownRule } from '../../src/registry/registry.js';
import { answer } from '../answer.js';
import { folder, words } from '../run.js';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const hostWith = (env: Record<string, string> = {}, stdout: object = {}) =>
  ({ argv: [], env, platform: 'linux', cwd: () => '/repo/web', stdout, stderr: {} }) as unknown as Host;

describe('what is written where', () => {
  const usual = { format: 'pretty', isUsual: true };
  const [pipe, tty] = [{}, { isTTY: true }];

  test.each<[string[] | undefined, string | undefined, object, Record<string, string>, unknown]>([
    [undefined, undefined, tty, {}, [usual]],
    [undefined, '-', tty, {}, [usual]],
    [undefined, undefined, pipe, {}, [{ format: 'compact' }]],
    [undefined, undefined, tty, { REDLINT_FORMAT: 'json' }, [{ format: 'json' }]],
    [undefined, undefined, pipe, { REDLINT_FORMAT: '' }, [{ format: 'compact' }]],
    [undefined, 'out', pipe, {}, [{ format: 'pretty', file: 'out' }]],
    [undefined, 'out', pipe, { REDLINT_FORMAT: 'json' }, [{ format: 'json', file: 'out' }]],
    [undefined, 'out.JSON', pipe, { REDLINT_FORMAT: 'html' }, [{ format: 'json', file: 'out.JSON' }]],
    [undefined, 'out.sarif', tty, {}, [{ format: 'sarif', file: 'out.sarif' }]],
    [undefined, 'out.md', pipe, {}, [{ format: 'markdown', file: 'out.md' }]],
    [undefined, 'out.markdown', pipe, {}, [{ format: 'markdown', file: 'out.markdown' }]],
    [undefined, 'out.htm', pipe, {}, [{ format: 'html', file: 'out.htm' }]],
    [undefined, 'out.txt', pipe, {}, [{ format: 'pretty', file: 'out.txt' }]],
    [undefined, 'out.log', pipe, {}, [{ format: 'pretty', file: 'out.log' }]],
    [undefined, '/dev/x.pdf', pipe, {}, [{ format: 'pretty', file: '/dev/x.pdf' }]],
    [['json'], undefined, tty, { REDLINT_FORMAT: 'html' }, [{ format: 'json' }]],
    [['sarif'], 'out.json', pipe, {}, [{ format: 'sarif', file: 'out.json' }]],
    [['json'], 'out.odd', pipe, {}, [{ format: 'json', file: 'out.odd' }]],
    [['json=-'], undefined, pipe, {}, [{ format: 'json' }]],
    [
      ['html=a=b.html', 'json', 'compact=c.txt'],
      'out.json',
      pipe,
      {},
      [
        { format: 'html', file: 'a=b.html' },
        { format: 'json', file: 'out.json' },
        { format: 'compact', file: 'c.txt' },
      ],
    ],
    [['toString'], undefined, pipe, {}, 'unknown-format'],
    [['jsn'], undefined, pipe, {}, 'unknown-format-near'],
    [undefined, undefined, pipe, { REDLINT_FORMAT: 'jsn' }, 'unknown-format-near'],
    [['json', 'compact=-'], undefined, pipe, {}, 'same-output'],
    [['json=/repo/web/a.json', 'sarif=./a.json'], undefined, pipe, {}, 'same-output'],
    [['json=a.json', 'sarif=../a.json', 'html'], undefined, pipe, {}, expect.any(Array)],
  ])('--format %j --output-file %s, at %j with %j', (given, to, stdout, env, expected) => {
    let found: unknown;
    try {
      found = outputsOf(hostWith(env, stdout), given, to);
    } catch (error) {
      found = (error as Mistake).key;
    }
    expect(found).toEqual(expected);
  });

  test('a report for files has no colour; each pipeline gets what it reads', async () => {
    using dir = folder({ ...words, 'a.md': 'Los súbditos.\n' });
    const run = async (args: string[], columns?: number, env = {}) =>
      await answer(['a.md', '--only', 'feudal-words', ...args], {
        cwd: dir.path,
        env,
        ...(columns !== undefined && { columns }),
      });
    const read = (name: string) => readFileSync(join(dir.path, name), 'utf8');
    const coloured = await run(['-f', 'pretty', '-f', 'pretty=a.txt'], 80);
    expect([coloured.out.includes('\u001b['), read('a.txt').includes('\u001b')]).toEqual([true, false]);
    const summary = join(dir.path, 'summary.md');
    await run(['-f', 'github', '-f', 'json=b.json'], undefined, { GITHUB_STEP_SUMMARY: summary });
    await run(['-f', 'github'], undefined, { GITHUB_STEP_SUMMARY: summary });
    expect(read('summary.md').match(/feudal-words/g)?.length).toBeGreaterThanOrEqual(2);
    const before = read('summary.md');
    await run(['-f', 'compact'], undefined, { GITHUB_STEP_SUMMARY: summary });
    expect(read('summary.md')).toBe(before);
    const unwritable = await run(['-f', 'github'], undefined, { GITHUB_STEP_SUMMARY: join(dir.path, 'a.md/x') });
    expect(unwritable).toMatchObject({ code: 2, err: expect.stringMatching(/a\.md\/x \(ENOTDIR\)/) });
    // Those that can be written are, and each that cannot is named.
    const { code, err } = await run(['-f', 'json=a.md/x.json', '-f', 'html=a.md/x.html', '-f', 'sarif=c.sarif']);
    expect([code, err.match(/a\.md\/x\.\w+/g)]).toEqual([2, ['a.md/x.json', 'a.md/x.html']]);
    expect(read('c.sarif')).toContain('feudal-words');
  });

  test('a terminal is as wide as it is, from 20 columns to 120', async () => {
    const text = 'Los súbditos pueden recoger la tarjeta en el registro municipal, de lunes a viernes. '.repeat(4);
    using dir = folder({ ...words, 'a.md': `${text}\n` });
    const widest = async (columns: number) => {
      const args = ['a.md', '--only', 'feudal-words', '--no-color'];
      const { out } = await answer(args, { cwd: dir.path, columns });
      return Math.max(...out.split('\n').map((line) => line.length));
    };
    const [none, usual, wide, wider] = await Promise.all([0, 80, 120, 500].map(widest));
    expect([none, wider]).toEqual([usual, wide]);
    expect(wide).toBeGreaterThan(usual as number);
  });
});

describe('where lines are shown on the web', () => {
  const sha = 'a'.repeat(40);
  const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'o/r', GITHUB_SHA: sha };
  const gitlab = { CI_PROJECT_URL: 'https://gitlab.com/o/r', CI_COMMIT_SHA: sha };
  const there = { GITHUB_WORKSPACE: '/repo', CI_PROJECT_DIR: '/repo' };

  test.each<[string, Record<string, string>, [string, number, number], string | undefined]>([
    ['GitHub', { ...github, ...there }, ['a b.md', 3, 3], `https://github.com/o/r/blob/${sha}/web/a%20b.md?plain=1#L3`],
    [
      'GitHub, lines',
      { ...github, ...there },
      ['a.md', 3, 5],
      `https://github.com/o/r/blob/${sha}/web/a.md?plain=1#L3-L5`,
    ],
    ['GitHub, no folder', github, ['ñ.md', 1, 1], `https://github.com/o/r/blob/${sha}/%C3%B1.md?plain=1#L1`],
    ['GitLab', { ...gitlab, ...there }, ['a.md', 3, 3], `https://gitlab.com/o/r/-/blob/${sha}/web/a.md?plain=1#L3`],
    ['GitLab, lines', gitlab, ['a.md', 3, 5], `https://gitlab.com/o/r/-/blob/${sha}/a.md?plain=1#L3-5`],
    ['both', { ...github, ...gitlab }, ['a.md', 1, 1], `https://github.com/o/r/blob/${sha}/a.md?plain=1#L1`],
    ['a file outside', github, ['../x.md', 1, 1], undefined],
    ['the folder itself', github, ['.', 1, 1], undefined],
    ['no commit', { ...github, GITHUB_SHA: 'main' }, ['a.md', 1, 1], undefined],
    ['a short commit', { ...gitlab, CI_COMMIT_SHA: sha.slice(1) }, ['a.md', 1, 1], undefined],
    ['no repository', { ...github, GITHUB_REPOSITORY: '' }, ['a.md', 1, 1], undefined],
    ['no page', { ...gitlab, CI_PROJECT_URL: 'javascript:x' }, ['a.md', 1, 1], undefined],
    ['a page with blanks', { ...gitlab, CI_PROJECT_URL: 'https://a b' }, ['a.md', 1, 1], undefined],
    ['nowhere', {}, ['a.md', 1, 1], undefined],
  ])('%s', (_, env, [path, from, to], expected) => {
    expect(sourceLinksOf(hostWith(env))?.(path, from, to)).toBe(expected);
  });

  test('a long commit is one too', () => {
    const links = sourceLinksOf(hostWith({ ...gitlab, CI_COMMIT_SHA: 'b'.repeat(64) }));
    expect(links?.('a.md', 1, 1)).toContain(`/${'b'.repeat(64)}/`);
  });
});

describe('what the id of a rule leads to', () => {
  const known = (own: object) => ({ principle: 'image-responsibility', ...own }) as KnownRule;
  const rules = new Map([
    ['missing-alt-text', known({})],
    ['nowhere', known({})],
    ['own', known({ quote: () => '' })],
  ]);
  const links = async (env: Record<string, string>, stdout: object, color: boolean) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    return await linksOf(hostWith(env, stdout), color, { rules });
  };

  test('its page, where links are shown', async () => {
    const linkOf = await links({ FORCE_HYPERLINK: '1' }, {}, false);
    expect(linkOf?.('missing-alt-text')).toMatch(
      /^file:.*\/rules\/image-responsibility\/missing-alt-text\/README\.md$/,
    );
    expect(['own', 'nowhere', 'nothing'].map((id) => linkOf?.(id))).toEqual([undefined, undefined, undefined]);
  });

  test('nothing in a pipe, without colours, and where the terminal shows none', async () => {
    expect(await links({}, {}, true)).toBeUndefined();
    expect(await links({}, { isTTY: true }, false)).toBeUndefined();
    expect(await links({ FORCE_HYPERLINK: '0' }, { isTTY: true }, true)).toBeUndefined();
  });
});

test.each<[string, Record<string, string>, boolean, string[]]>([
  ['a terminal', {}, true, ['4/9', '5/9', '9/9', '']],
  ['a pipe', {}, false, []],
  ['a terminal that can do little', { TERM: 'dumb' }, true, []],
])('progress is shown after half a second, ten times a second at most: at %s', (_, env, isTTY, expected) => {
  vi.useFakeTimers({ now: 1_000_000 });
  const lines: string[] = [];
  const stderr = { isTTY, write: (text: string) => lines.push(text.replace('\r\u001b[K', '')) };
  const host = { ...hostWith(env), stderr } as unknown as Host;
  const bar = progress(
    { host, t: (_: string, { done, total }: Record<string, number>) => `${done}/${total}` } as unknown as Shell,
    9,
  );
  for (const at of [0, 499, 499, 500, 600, 699, 699, 699, 700]) {
    vi.setSystemTime(1_000_000 + at);
    bar.step();
  }
  bar.end();
  expect(lines).toEqual(expected);
});

const findingOf = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding =>
  ({
    rule: 'x',
    principle: null,
    severity,
    at: { start: 0, end: 1, text: '' },
    message: 'm',
    data: {},
    ...more,
  }) as Finding;
const reportOf = (...findings: Finding[]): Report => ({ path: 'a.md', findings }) as unknown as Report;

describe('the exit code', () => {
  const [error, warning, suggestion] = (['error', 'warning', 'suggestion'] as const).map((one) => findingOf(one)) as [
    Finding,
    Finding,
    Finding,
  ];
  const waived = findingOf('error', { waived: { rule: 'x' } as never });
  const known = findingOf('warning', { baselined: true });
  const failed = findingOf('error', { rule: 'too-slow' });
  const unread = [{ path: 'b.md', mistake: new Mistake('no-folder') }];
  const usual = { failOn: 'error' } as const;

  test.each<[string, Finding[], Partial<CheckOptions>, object, number]>([
    ['nothing', [], usual, {}, 0],
    ['a warning', [warning, suggestion], usual, {}, 0],
    ['an error', [suggestion, error], usual, {}, 1],
    ['a warning where they fail', [warning], { failOn: 'warning' }, {}, 1],
    ['a suggestion where warnings fail', [suggestion], { failOn: 'warning' }, {}, 0],
    ['a suggestion where they fail', [suggestion], { failOn: 'suggestion' }, {}, 1],
    ['what is waived or known', [waived, known], { failOn: 'suggestion', maxWarnings: 0 }, {}, 0],
    [
      'as many warnings as allowed',
      [warning, warning, error],
      { failOn: 'error', maxWarnings: 2, exitZero: true },
      {},
      0,
    ],
    ['more of them', [warning, warning, suggestion], { ...usual, maxWarnings: 1 }, {}, 1],
    ['more of them, with --exit-zero', [warning], { ...usual, maxWarnings: 0, exitZero: true }, {}, 0],
    ['a difference', [], { ...usual, diff: true }, { fixes: { count: 1, diff: 'x' } }, 1],
    ['a difference that nobody asked for', [], usual, { fixes: { count: 1, diff: 'x' } }, 0],
    ['no difference', [], { ...usual, diff: true }, {}, 0],
    ['a draft that failed', [failed], { ...usual, exitZero: true }, {}, 2],
    ['a draft that could not be read', [error], { ...usual, exitZero: true }, { unread }, 2],
  ])('%s', (_, findings, options, all, code) => {
    const checked = { reports: [], unread: [], fixes: { count: 0, diff: '' }, ...all };
    expect(exitCode([reportOf(), reportOf(...findings)], checked, options as CheckOptions)).toBe(code);
  });

  test('says how many warnings there are, only where they are too many', () => {
    const shell = { t: (key: string, slots?: object) => `${key} ${JSON.stringify(slots)}` } as unknown as Shell;
    const said = (options: object) =>
      tooManyWarnings(shell, [reportOf(warning, known, error), reportOf(warning)], options as CheckOptions);
    expect([said({}), said({ maxWarnings: 2 })]).toEqual([[], []]);
    expect(said({ maxWarnings: 1 })).toEqual(['notice_warnings {"n":2,"most":1}']);
  });
});

test('more than 200 findings in folders are summed up, unless files are named', () => {
  using dir = folder({ 'a.md': '' });
  const many = (n: number, more: Partial<Finding> = {}) => Array.from({ length: n }, () => findingOf('warning', more));
  const isSummedUp = (reports: Report[], paths: string[] = []) => isMuch(reports, paths, dir.path);
  expect(isSummedUp([reportOf(...many(200)), reportOf()])).toBe(false);
  expect(isSummedUp([reportOf(...many(200)), reportOf(...many(1))], ['.'])).toBe(true);
  expect(isSummedUp([reportOf(...many(201))])).toBe(false);
  expect(isSummedUp([reportOf(...many(201)), reportOf()], ['.', 'a.md'])).toBe(false);
  const aside = [{ baselined: true }, { unshown: true }, { waived: { rule: 'x' } as never }];
  for (const more of aside) expect(isSummedUp([reportOf(...many(200)), reportOf(...many(9, more))])).toBe(false);
});

test('how long rules took: added up, the slowest first, in milliseconds and per cent', () => {
  const times = new Map<string, number>();
  const timer = timerOf(times);
  for (const [rule, ms] of [
    ['a', 1],
    ['b', 2.04],
    ['a', 4.96],
  ] as const)
    timer(rule, ms);
  const figures = (options: object, of = times) => [...figuresOf([], {} as never, options as CheckOptions, of)];
  expect(figures({ timing: true })).toEqual(['      6.0 ms  74.5 %  a\n      2.0 ms  25.5 %  b\n']);
  expect(figures({ timing: true }, new Map([['a', 0]]))).toEqual(['      0.0 ms   0.0 %  a\n']);
  expect(figures({})).toEqual([]);
});

test('what happened, for who asks with --debug or --timing', async () => {
  using dir = folder({ ...words, 'a.md': 'Los súbditos.\n', 'b.md': 'Hola.\n' });
  const run = async (...args: string[]) =>
    (await answer(['--locale', 'en', ...args], { cwd: dir.path })).err.split('\n');
  const [program, configs, drafts] = await run('--debug', '--only', 'feudal-words');
  expect(program).toMatch(/^redlint \d+\.\d+\.\d+\S* · Node \d+\./);
  expect([configs, drafts]).toEqual(['redlint.config.yaml', expect.stringMatching(/\b2\b.*\b\d+ ms\b.*\b\d+ MB/)]);
  expect((await run('--debug', '--no-config', '--only', 'puffery'))[1]).toBe(
    'No config file: preset:recommended holds.',
  );
  expect(await run('--timing', '--only', 'feudal-words')).toEqual([
    expect.stringMatching(/^ +\d+\.\d ms 100\.0 % {2}feudal-words$/),
    '',
  ]);
});
