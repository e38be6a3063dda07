import { mkdirSync, symlinkSync, utimesSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Finding, Report } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import { worstOf } from '../../src/report/said/worst.js';
import { asWritten } from '../../src/run/as-written.js';
import { baselineName, keyUnder } from '../../src/run/baseline-file.js';
import { onChangedLines } from '../../src/run/changed-lines.js';
import { type Outcome, together } from '../../src/run/checked.js';
import { isLost, isPattern, matchesOf, walk } from '../../src/run/drafts/candidates.js';
import { headOf } from '../../src/run/drafts/head-of.js';
import {
  besides,
  isKnownFile,
  likelyNamesIn,
  lineNaming,
  namesToWriteIn,
  pathPattern,
} from '../../src/run/drafts/known-calendar.js';
import { refuseLarge } from '../../src/run/drafts/max-size.js';
import { readDraft, readStream } from '../../src/run/drafts/read-draft.js';
import { textOf } from '../../src/run/drafts/read-text.js';
import { commonest, fallbackLanguage, isOpen, withLanguage } from '../../src/run/fallback-language.js';
import { fixAll } from '../../src/run/fixes/fix-all.js';
import { addedLines } from '../../src/run/git/added-lines.js';
import { differencesIn } from '../../src/run/git/trees.js';
import { inEncoding, outcome } from '../../src/run/lint-files.js';
import { localDay } from '../../src/run/local-day.js';
import { outsideRules } from '../../src/run/outside-rules.js';
import { verdictsOn } from '../../src/run/posts/many-posts.js';
import { hashOf, isSame, stampOf } from '../../src/run/stamp.js';
import { threadsFor } from '../../src/run/threads/threads.js';
import { withinTime } from '../../src/run/within-time.js';
import { readingView } from '../../src/text/reading-view.js';
import { sourceText } from '../../src/text/source-text.js';
import { repository } from '../command/repository.js';
import { canLink, folder } from '../run.js';

const spoken = (...languages: (string | undefined)[]) => languages.map((language) => ({ language }));
const findingOf = (rule: string, more: Partial<Finding> = {}): Finding =>
  ({
    ...{ rule, principle: 'p', severity: 'warning', message: 'm', data: {}, at: { start: 0, end: 1, text: 'a' } },
    ...more,
  }) as Finding;
const reportOf = (language: string | undefined, ...findings: Finding[]): Report =>
  ({ path: 'a.md', language, findings, principles: {}, silent: [] }) as unknown as Report;

describe('the language of drafts that show none', () => {
  test.each<[(string | undefined)[], string, string | undefined, object]>([
    [['en', 'es', 'en'], 'es', 'en', { language: 'en', from: 'drafts' }],
    [['en', 'es'], 'es', 'es', { language: 'es', from: 'drafts' }],
    [['en', 'es', undefined, undefined, undefined], 'fr', 'en', { language: 'en', from: 'drafts' }],
    [['es', 'ca'], 'en', 'ca', { language: 'ca', from: 'drafts' }],
    [[undefined], 'es', undefined, { language: 'es', from: 'locale' }],
    [[], 'en', undefined, { language: 'en', from: 'locale' }],
  ])('among %j, with a report in %s: %s', (languages, locale, most, fallback) => {
    expect(commonest(spoken(...languages), locale)).toBe(most);
    expect(fallbackLanguage(spoken(...languages), locale)).toEqual(fallback);
  });

  test('they are checked again in it, in their places; none that failed or could not be read', async () => {
    const failed = reportOf(undefined, findingOf('too-slow'));
    expect([reportOf(undefined), reportOf('es'), failed].map(isOpen)).toEqual([true, false, false]);
    const unread = { path: 'x', mistake: new Mistake('no-code') };
    const outcomes: Outcome[] = [
      { report: reportOf(undefined) },
      unread,
      { report: reportOf('es') },
      { report: failed },
      { report: reportOf(undefined) },
    ];
    const asked: unknown[] = [];
    const again = async function* (files: readonly string[], fallback: unknown): AsyncGenerator<Outcome> {
      asked.push(files, fallback);
      for (const file of files) yield { report: { ...reportOf('es'), path: file } };
    };
    const all = await withLanguage([...'abcde'], outcomes, 'en', again);
    expect(asked).toEqual([['a', 'e'], { language: 'es', from: 'drafts' }]);
    expect(all.map((one) => ('report' in one ? one.report.path : one))).toEqual(['a', unread, 'a.md', 'a.md', 'e']);
    asked.length = 0;
    expect(await withLanguage(['c'], [outcomes[2] as Outcome], 'en', again)).toEqual([outcomes[2]]);
    expect(asked).toEqual([]);
  });
});

test('what a run comes to: in order, fixes added up', async () => {
  const [one, two] = [
    { ...reportOf('es'), path: '1' },
    { ...reportOf('es'), path: '2' },
  ];
  const unread = await outcome('x.md', () => Promise.reject(new Mistake('no-code')));
  const bug = await outcome('y.md', () => Promise.reject(new Error('bug')));
  expect(unread).toEqual({ path: 'x.md', mistake: expect.objectContaining({ key: 'no-code' }) });
  expect(bug).toMatchObject({ report: { path: 'y.md', findings: [{ rule: 'internal-error' }] } });
  const fixes = { count: 2, diff: 'a\n' };
  expect(
    together([{ report: one, fixes }, unread, { report: two, fixes: { count: 1, diff: 'b\n' } }, { report: one }]),
  ).toEqual({
    reports: [one, two, one],
    unread: [unread],
    fixes: { count: 3, diff: 'a\nb\n' },
  });
  expect([inEncoding(one, 'windows-1252').encoding, inEncoding(one, 'utf-8')]).toEqual(['windows-1252', one]);
});

test('the worst findings: the most severe first, then by turns of the drafts', () => {
  const [error, hint] = [findingOf('e', { severity: 'error' }), findingOf('h', { severity: 'suggestion' })];
  const waived = findingOf('w', { severity: 'error', waived: { rule: 'w' } as never });
  const warnings = [findingOf('1'), findingOf('2'), findingOf('3')];
  const reports = [
    { ...reportOf('es', hint, ...warnings, waived), path: 'a' },
    { ...reportOf('es', findingOf('4'), error), path: 'b' },
  ];
  const shown = (most: number) =>
    worstOf(reports, most).map(({ findings }) => findings.filter((one) => !one.unshown).map(({ rule }) => rule));
  expect(shown(0)).toEqual([['w'], []]);
  expect(shown(1)).toEqual([['w'], ['e']]);
  expect(shown(3)).toEqual([
    ['1', 'w'],
    ['4', 'e'],
  ]);
  expect(shown(4)).toEqual([
    ['1', '2', 'w'],
    ['4', 'e'],
  ]);
  expect(worstOf(reports, 6)).toBe(reports);
});

describe('a draft is read', () => {
  test.each([
    [5, 5, undefined],
    [6, 5, '5 B'],
    [2049, 2048, '2 KB'],
    [5 * 2 ** 20 + 1, undefined, '5 MB'],
    [5 * 2 ** 20, undefined, undefined],
  ])('of %i bytes where %j are allowed: %j', (bytes, most, limit) => {
    const refused = () => refuseLarge(bytes, 'a.md', most);
    if (limit === undefined) expect(refused).not.toThrow();
    else expect(refused).toThrow(expect.objectContaining({ key: 'too-large', slots: { file: 'a.md', limit } }));
  });

  test('from disk, or it is said why not', async () => {
    using dir = folder({ 'a.md': 'Hola.', 'b/c.md': '' });
    const options = { cwd: dir.path, maxSize: 5 };
    expect(String(await readDraft(options, 'a.md'))).toBe('Hola.');
    const fault = async (path: string, maxSize = 5) => {
      const error = await readDraft({ ...options, maxSize }, path).catch((error) => error);
      return [error.key, error.slots];
    };
    expect(await fault('a.md', 4)).toEqual(['too-large', { file: 'a.md', limit: '4 B' }]);
    expect(await fault('b', 2 ** 20)).toEqual(['unreadable-folder', { path: 'b' }]);
    expect(await fault('no.md')).toEqual(['no-such-path', { path: 'no.md' }]);
    expect(await fault('o\ufffd.md')).toEqual(['name-not-utf8', { path: 'o\ufffd.md' }]);
    expect(await fault('a.md/x.md')).toEqual(['unreadable', { file: 'a.md/x.md', reason: 'ENOTDIR' }]);
    expect(textOf(join(dir.path, 'a.md'), 'a')).toBe('Hola.');
    expect(() => textOf(join(dir.path, 'no'), 'n')).toThrow(expect.objectContaining({ key: 'no-such-path' }));
    expect(() => textOf(join(dir.path, 'b'), 'b')).toThrow(expect.objectContaining({ key: 'unreadable' }));
  });

  test('from a stream, no further than it may be large', async () => {
    let read = 0;
    const stream = async function* () {
      for (const chunk of ['Ho', 'la', '.']) {
        read++;
        yield Buffer.from(chunk);
      }
    };
    expect(String(await readStream(stream(), '<stdin>', 5))).toBe('Hola.');
    read = 0;
    await expect(readStream(stream(), '<stdin>', 3)).rejects.toMatchObject({
      slots: { file: '<stdin>', limit: '3 B' },
    });
    expect(read).toBe(2);
  });

  test('or only its head', () => {
    using dir = folder({ 'a.md': 'Hola.' });
    const head = (name: string, size: number) => String(headOf(join(dir.path, name), size));
    expect([head('a.md', 2), head('a.md', 9), head('no.md', 2), head('.', 2)]).toEqual(['Ho', 'Hola.', '', '']);
  });
});

describe('what may be a draft', () => {
  test.each([
    ['a*.md', true],
    ['a?.md', true],
    ['[a].md', true],
    ['{a,b}.md', true],
    ['a.md', false],
    ['(a|b)+.md', false],
    ['*\0', false],
    [`*${'a'.repeat(4095)}`, true],
    [`*${'a'.repeat(4096)}`, false],
  ])('%j is a pattern: %j', (given, expected) => {
    expect(isPattern(given)).toBe(expected);
  });

  test('below a folder: by name, nothing hidden or ignored; folders come after the files beside them', () => {
    using dir = folder({
      ...{ 'b.md': '', 'a.txt': '', 'x.html': '', 'c.mdx': '', 'd.csv': '', 'e.docx': '', 'o\ufffd.md': '' },
      ...{ '.git/a.md': '', 'node_modules/a.md': '', 'out/a.md': '', 'in/z.md': '', 'in/a.md': '', 'an/a.md': '' },
    });
    if (canLink) symlinkSync('a.txt', join(dir.path, 'link.md'));
    const passed = new Set<string>();
    const ignored = (path: string, isFolder = false) => isFolder && path.endsWith('out');
    const { texts, closed } = walk(dir.path, ignored, passed);
    const names = (paths: Iterable<string>) => [...paths].map((path) => path.slice(dir.path.length + 1));
    expect(names(texts)).toEqual(['a.txt', 'b.md', 'c.mdx', 'd.csv', 'o\ufffd.md', 'an/a.md', 'in/a.md', 'in/z.md']);
    expect([names(passed), closed]).toEqual([['out'], []]);
    expect([join(dir.path, 'o\ufffd.md'), join(dir.path, 'p\ufffd.md'), 'q.md'].map(isLost)).toEqual([
      false,
      true,
      false,
    ]);
    expect(walk(join(dir.path, 'b.md'), ignored, passed).closed).toEqual([join(dir.path, 'b.md')]);
  });

  test('a pattern fits files by their names as they are, from its own folder', async () => {
    using dir = folder({ 'a (1)/x.md': '', 'a/y.md': '', 'a/z.html': '', 'a/node_modules/n.md': '', 'b.md': '' });
    mkdirSync(join(dir.path, 'c.md'));
    const found = async (pattern: string, cwd = dir.path) =>
      (await matchesOf(pattern, cwd)).texts.map((path) => path.slice(dir.path.length + 1));
    expect(await found('a (1)/*.md')).toEqual(['a (1)/x.md']);
    expect(await found('**/*')).toEqual(['a (1)/x.md', 'a/y.md', 'b.md']);
    expect(await found('*.md')).toEqual(['b.md']);
    expect(await found('../a/*.md', join(dir.path, 'a'))).toEqual(['a/y.md']);
    expect(await found(`${dir.path}/a/*`, '/')).toEqual(['a/y.md']);
  });
});

describe('a sheet that may be a calendar', () => {
  const names = { text: 'Texto', date: 'Día' };
  const files = {
    'plan.csv': 'Día,Texto\n2026-12-01,Hola\n',
    'datos.csv': 'Concepto,Importe\n1,2\n',
    'roto.xlsx': 'x',
    'largo.csv': `Día,Texto\n${'2026-12-01,Hola\n'.repeat(2000)}`,
    'mac.csv': `Día,Texto\r${'2026-12-01,Hola\r'.repeat(2000)}`,
    'utf16.csv': Buffer.from('\ufeffDía,Texto\n2026-12-01,Hola\n', 'utf16le'),
    'una.csv': `Día,Texto,${'x'.repeat(17_000)}`,
  };

  test('by its header, however it is written', async () => {
    using dir = folder(files);
    const at = (name: string) => join(dir.path, name);
    const written = async (name: string) => await namesToWriteIn(at(name));
    for (const name of ['plan.csv', 'largo.csv', 'mac.csv', 'utf16.csv'])
      expect(await written(name), name).toMatchObject(names);
    for (const name of ['datos.csv', 'roto.xlsx', 'no.csv', 'una.csv'])
      expect(await written(name), name).toBeUndefined();
    expect(await likelyNamesIn(at('plan.csv'))).toEqual(['Texto', 'Día']);
    expect([await likelyNamesIn(at('datos.csv')), await likelyNamesIn(at('no.csv'))]).toEqual([[], []]);
    const calendar = Buffer.from('Text,Image URL,Posting Time\nHola,,2026-12-01\n');
    expect(await isKnownFile(at('datos.csv'), undefined, calendar)).toBe(true);
    expect(await isKnownFile(at('no.csv'))).toBe(false);
  });

  test('the line that names its columns', () => {
    const line = (own: object, path = 'plan.csv') => lineNaming(own, path, `/x/${path}`);
    expect(line(names)).toBe('csv: {text: Texto, date: Día}');
    expect(line({ text: 'B', date: 'A' })).toBe('overrides: [{files: plan.csv, csv: {text: B, date: A}}]');
    expect(line({ text: 'B' }, '!a*[b].csv')).toBe(
      'overrides: [{files: "\\\\!a\\\\*\\\\[b\\\\].csv", csv: {text: B}}]',
    );
    expect(besides(names, { text: 'T', alt: 'A', time: 'H' } as never)).toEqual({ ...names, alt: [], time: [] });
    expect(['#a.csv', 'a#b?.csv', 'a\\b'].map(pathPattern)).toEqual(['\\#a.csv', 'a#b\\?.csv', 'a\\\\b']);
  });
});

describe('what git says', () => {
  const lines = async (before: string, after: string) => {
    const found = await addedLines(Buffer.from(before), Buffer.from(after));
    return found && [...found];
  };

  test.each<[string, string, string, number[] | undefined]>([
    ['nothing', 'a\nb\n', 'a\nb\n', []],
    ['line ends', 'a\nb\n', 'a\r\nb', []],
    ['a line at the start', 'a\n', 'x\na\n', [1]],
    ['one at the end', 'a\n', 'a\nx', [2]],
    ['one in the middle', 'a\nb\n', 'a\nx\nb\n', [2]],
    ['one that goes', 'a\nb\nc\n', 'a\nc\n', []],
    ['one like its neighbour', 'a\nb\n', 'a\na\nb\n', [2]],
    ['two places', 'a\nb\nc\n', 'x\nb\ny\n', [1, 3]],
    ['from nothing', '', 'a\nb\n', [1, 2]],
    ['no text before', 'a\0', 'b\n', undefined],
    ['no text now', 'a\n', 'b\0', undefined],
    ['a zero far behind', `${'a'.repeat(8000)}\0`, 'b', [1]],
  ])('the lines that are new: %s', async (_, before, after, expected) => {
    expect(await lines(before, after)).toEqual(expected);
  });

  test('the differences, in its raw form', () => {
    const [a, b, none] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
    const raw = [
      ...[`:100644 100755 ${a} ${b} M`, 'm.md', `:000000 120000 ${none} ${b} A`, 'a.md'],
      ...[`:100644 100644 ${a} ${b} R090`, 'old.md', 'new.md', `:160000 160000 ${a} ${b} M`, 'sub'],
      ...[`:100644 000000 ${a} ${none} U`, 'u.md', `:120000 100644 ${a} ${b} T`, 't.md', ''],
    ].join('\0');
    const file = (oid: string, kind = 'file') => ({ oid, kind });
    expect(differencesIn(Buffer.from(raw))).toEqual([
      { path: 'm.md', from: file(a), to: file(b), unmerged: false },
      { path: 'a.md', to: file(b, 'link'), unmerged: false },
      { path: 'new.md', from: file(a), to: file(b), unmerged: false },
      { path: 'sub', from: file(a, 'other'), to: file(b, 'other'), unmerged: false },
      { path: 'u.md', to: file(none, 'other'), unmerged: true },
      { path: 't.md', from: file(a, 'link'), to: file(b), unmerged: false },
    ]);
    expect(differencesIn(Buffer.from(''))).toEqual([]);
  });
});

test('stamps show that nothing changed, but for what changed a moment ago', () => {
  using dir = folder({ 'a.md': 'a' });
  const file = join(dir.path, 'a.md');
  expect([stampOf(file), stampOf(join(dir.path, 'no')), stampOf(join(file, 'x'))]).toEqual(['', 'none', 'none']);
  const now = Date.now();
  const clock = vi.spyOn(Date, 'now');
  try {
    clock.mockReturnValue(now + 10_000);
    const before = stampOf(file);
    expect(before).toMatch(/^1 [\d.]+ [\d.]+ \d+$/);
    utimesSync(file, 1, 1);
    clock.mockReturnValue(now);
    expect(stampOf(file), 'its time was set just now').toBe('');
    clock.mockReturnValue(now + 20_000);
    expect(stampOf(file)).not.toBe(before);
  } finally {
    clock.mockRestore();
  }
  expect([isSame('', ''), isSame('a', 'a'), isSame('a', 'b'), isSame('none', 'none')]).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect(hashOf('a')).toBe(hashOf(Buffer.from('a')));
  expect(hashOf('a')).toMatch(/^[A-Za-z\d+/]{32}$/);
  expect(hashOf('a')).not.toBe(hashOf('b'));
});

test('days are local ones, and a baseline names drafts from its own folder', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(localDay(new Date(2026, 11, 31))).toBe('2026-12-31');
  const keyOf = keyUnder('/a/b/redlint-baseline.json', '/a/c');
  expect([keyOf({ path: 'x.md' }), keyOf({ path: '../b/d/x.md' }), baselineName]).toEqual([
    ...['../c/x.md', 'd/x.md', 'redlint-baseline.json'],
  ]);
});

test('threads where there is a megabyte to read, as many as there are processors, or as asked', () => {
  using dir = folder({ 'a.md': 'a'.repeat(500_000), 'b.md': 'b'.repeat(500_001) });
  const many = Math.min(8, availableParallelism());
  expect(threadsFor(['a.md', 'b.md'], dir.path, 'auto')).toBe(many);
  expect(threadsFor(['a.md', 'a.md', 'no.md'], dir.path, 'auto')).toBe(1);
  expect(threadsFor([], dir.path, 3)).toBe(3);
});

test('own rules are outside where one of the projects of the run has them not, each folder once', () => {
  using dir = folder({ 'a/rules/x.yml': '', 'a/in/x.md': '', 'b/x.md': '' });
  const layer = (rulesDir?: string) => ({
    ...{ folder: join(dir.path, 'a'), values: { rulesDir } },
    source: { quote: () => `a.yaml (${rulesDir})` },
  });
  const outside = (roots: readonly string[], ...layers: ReturnType<typeof layer>[]) =>
    outsideRules(new Map([[{ layers } as never, new Set(roots.map((root) => join(dir.path, root)))]]));
  const told = { where: 'a.yaml (rules)', folder: join(dir.path, 'a/rules') };
  expect(outside(['a'], layer('rules'), layer())).toEqual([]);
  expect(outside(['a', 'b'], layer('rules'))).toEqual([told]);
  expect(outside(['a/in'], layer('./rules/'), layer('rules'))).toEqual([told]);
  expect(outside(['b'], layer())).toEqual([]);
});

test('a post of which nothing is known leaves every principle open', () => {
  const registry = { principles: [{ id: 'tone' }, { id: 'data' }] } as never;
  const of = (...all: Report['principles'][]) =>
    verdictsOn(all.map((principles) => ({ principles })) as never, registry);
  expect(of({ tone: 'fail', data: 'pass' }, { tone: 'review', data: 'unchecked' })).toEqual({
    ...{ tone: 'pass', data: 'unchecked' },
  });
  expect(of({ tone: 'pass', data: 'pass' }, {})).toEqual({ tone: 'unchecked', data: 'unchecked' });
});

test('what is found in the reading view has its places, and its line ends, in the source', () => {
  const source = 'uno\r\ndos\r\n';
  const view = readingView(source);
  const at = { start: 4, end: 7, text: 'dos' };
  const finding = findingOf('a', {
    at,
    fix: [{ start: 4, end: 8, text: 'a\nb' }],
    suggest: ['x\ny'],
    waived: { rule: 'a', at },
  });
  const waiver = { at, rules: [], from: 4, to: 8 } as never;
  const whole = { at, rules: [], from: 0, to: Number.POSITIVE_INFINITY } as never;
  const { report, waivers } = asWritten(
    { report: reportOf('es', finding), waivers: [waiver, whole] },
    view as never,
    source,
  );
  const there = { start: 5, end: 8, text: 'dos' };
  expect(report.findings).toEqual([
    {
      ...finding,
      at: there,
      fix: [{ start: 5, end: 10, text: 'a\r\nb' }],
      suggest: ['x\r\ny'],
      waived: { rule: 'a', at: there },
    },
  ]);
  expect(waivers).toEqual([
    { at: there, rules: [], from: 5, to: 10 },
    { at: there, rules: [], from: 0, to: Number.POSITIVE_INFINITY },
  ]);
});

test('work that takes too long is stopped, whatever it does; its answer and its error are its own', () => {
  const late = () => new Error('late');
  expect(withinTime(1000, () => 7, late)).toBe(7);
  expect(withinTime(1000, () => undefined, late)).toBeUndefined();
  expect(() =>
    withinTime(
      1000,
      () => {
        throw new Error('own');
      },
      late,
    ),
  ).toThrow('own');
  expect(() =>
    withinTime(
      5,
      () => {
        for (;;);
      },
      late,
    ),
  ).toThrow('late');
});

test('a finding is on a changed line where any of its lines is', async () => {
  const { dir, git } = repository();
  using _ = dir;
  dir.write({ 'a.md': 'uno\ndos\ntres\n' });
  git('add', '.');
  git('commit', '-qm', 'one');
  dir.write({ 'a.md': 'uno\nDOS\ntres\n', 'new.md': 'uno\n' });
  const spans = [
    [0, 3],
    [0, 4],
    [0, 5],
    [4, 4],
    [7, 9],
    [8, 9],
  ] as const;
  const findings = spans.map(([start, end]) => findingOf(`${start}-${end}`, { at: { start, end, text: '' } }));
  const report = (path: string) => ({ ...reportOf('es', ...findings), path, source: sourceText('uno\nDOS\ntres\n') });
  const [changed, added] = await onChangedLines([report('a.md'), report('new.md')], dir.path, { kind: 'changed' });
  expect(changed?.findings.map(({ rule }) => rule)).toEqual(['0-5', '4-4', '7-9']);
  expect(added?.findings).toHaveLength(spans.length);
});

describe('all that is safe is fixed', () => {
  /** A linter that finds each `-`, whose fix is `of`, and what `also` finds. */
  const linter =
    (of: string, also: (text: string) => Finding[] = () => []) =>
    async (text: string) => {
      const at = (start: number) => ({ start, end: start + 1, text: '-' });
      const marks = [...text.matchAll(/-/g)].map(({ index }) =>
        findingOf('dash', { at: at(index), message: `${index}`, fix: [{ start: index, end: index + 1, text: of }] }),
      );
      return { report: reportOf('es', ...marks, ...also(text)) };
    };
  const unfixed = ({ checked }: Awaited<ReturnType<typeof fixAll>>) =>
    checked.report.findings.map(({ rule, unfixed }) => [rule, unfixed]);

  test('in as many rounds as it takes, ten at most', async () => {
    expect(await fixAll('a-b-', linter('+'))).toMatchObject({
      source: 'a+b+',
      count: 2,
      checked: { report: { findings: [] } },
    });
    expect(await fixAll('ab', linter('+'))).toMatchObject({ source: 'ab', count: 0 });
    const first = async (text: string) => {
      const { report } = await linter('+')(text);
      return { report: { ...report, findings: report.findings.slice(0, 1) } };
    };
    expect(await fixAll('-'.repeat(12), first)).toMatchObject({ source: '++++++++++--', count: 10 });
  });

  test.each<[string, Finding['severity'], object]>([
    ['brings a finding as severe', 'warning', { source: 'a-', count: 0 }],
    ['brings a worse one', 'error', { source: 'a-', count: 0 }],
    ['brings a hint', 'suggestion', { source: 'a+', count: 1 }],
  ])('not what %s', async (_, severity, expected) => {
    const also = (text: string) => (text.includes('+') ? [findingOf('plus', { severity })] : []);
    const fixed = await fixAll('a-', linter('+', also));
    expect(fixed).toMatchObject(expected);
    if (fixed.count === 0) expect(unfixed(fixed)).toEqual([['dash', 'finding']]);
  });

  test('not what redlint fails on, nor what does harm only together', async () => {
    const failing = (text: string) =>
      text.includes('+') ? [findingOf('internal-error', { severity: 'suggestion' })] : [];
    expect(await fixAll('a-', linter('+', failing))).toMatchObject({ source: 'a-', count: 0 });
    const both = (text: string) => (text.split('+').length > 2 ? [findingOf('plus')] : []);
    expect(await fixAll('a-b-', linter('+', both))).toMatchObject({ source: 'a-b-', count: 0 });
  });

  test('of many that do harm together thirty are tried alone; the rest is for a person', async () => {
    const also = (text: string) => (text.includes('+') ? [findingOf('plus')] : []);
    const fixed = await fixAll('a-'.repeat(32), linter('+', also));
    expect([fixed.count, unfixed(fixed).filter(([, why]) => why === 'untried').length]).toEqual([0, 2]);
  });

  test('what did harm is tried again in another text', async () => {
    const tilde = (text: string) =>
      [...text.matchAll(/~/g)].map(({ index }) =>
        findingOf('tilde', {
          at: { start: index, end: index + 1, text: '~' },
          fix: [{ start: index, end: index + 1, text: '' }],
        }),
      );
    const also = (text: string) => [...tilde(text), ...(/~.*\+|\+.*~/.test(text) ? [findingOf('plus')] : [])];
    expect(await fixAll('a-b~', linter('+', also))).toMatchObject({ source: 'a+b', count: 2 });
  });

  test('what is waived or known already does no harm', async () => {
    const also = (text: string) => (text.includes('+') ? [findingOf('plus', { baselined: true })] : []);
    expect(await fixAll('a-', linter('+', also))).toMatchObject({ source: 'a+', count: 1 });
  });
});
