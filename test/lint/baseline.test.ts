import { describe, expect, test } from 'vitest';
import {
  type Baseline,
  baselineOf,
  beyondBaseline,
  pruned,
  readBaseline,
  severitiesIn,
  staleEntries,
  underBaseline,
} from '../../src/lint/baseline.js';
import { followed } from '../../src/lint/baseline-renames.js';
import type { Finding, Report } from '../../src/lint/report.js';
import { Mistake } from '../../src/mistake.js';
import { sourceText } from '../../src/text/source-text.js';

const at = { start: 0, end: 1, text: 'a' };
const finding = (rule: string, more: Partial<Finding> = {}): Finding => ({
  ...{ rule, principle: 'tone', severity: 'error', at, message: 'm', data: {}, ...more },
});
const report = (...findings: Finding[]): Report => ({
  ...{ path: 'a.md', source: sourceText('a'), language: 'es', kind: 'notice', networks: [], findings, silent: [] },
  principles: { tone: 'fail' },
});
const baseline = (files: Baseline['files']) => ({ version: 1 as const, files });
const none = () => false;
const today = '2026-11-24';

describe('a baseline is read', () => {
  test('with a mark before it or not', () => {
    const text = '{"version": 1, "files": {"a.md": {"x": 1}}}';
    for (const each of [text, `\uFEFF${text}`])
      expect(readBaseline(each, 'b.json')).toEqual(baseline({ 'a.md': { x: 1 } }));
  });

  test.each([
    '',
    '[]',
    '{"version": 2, "files": {}}',
    '{"version": 1}',
    '{"version": 1, "files": {"a.md": {"x": 0}}}',
    '{"version": 1, "files": {"a.md": {"x": 1.5}}}',
    '{"version": 1, "files": {}, "more": 1}',
    '{"version": 1, "date": "yesterday", "files": {}}',
    '{"version": 1, "files": {"a.md": {"x": {"grave": 1}}}}',
  ])('and refused when it is none: %s', (text) => {
    expect(() => readBaseline(text, 'b.json')).toThrow(Mistake);
    expect(() => readBaseline(text, 'b.json')).toThrow('b.json');
  });
});

describe('a draft under a baseline', () => {
  const covered = (known: Baseline['files'][string], ...findings: Finding[]) =>
    underBaseline(report(...findings), baseline({ 'a.md': known }), 'a.md').findings.map(
      ({ baselined }) => !!baselined,
    );

  test('up to the count all are known, above it none', () => {
    expect(covered({ x: 2 }, finding('x'), finding('x'))).toEqual([true, true]);
    expect(covered({ x: 2 }, finding('x'))).toEqual([true]);
    expect(covered({ x: 2 }, finding('x'), finding('x'), finding('x'))).toEqual([false, false, false]);
    expect(covered({ x: 1 }, finding('x'), finding('y'))).toEqual([true, false]);
    expect(covered({ x: { warning: 1 } }, finding('x'))).toEqual([true]);
  });

  test('what is waived, or about a waiver, is neither counted nor known', () => {
    const waived = { rule: 'x', at };
    expect(covered({ x: 1 }, finding('x', { waived }), finding('x'))).toEqual([false, true]);
    expect(covered({ 'waiver-unused': 1 }, finding('waiver-unused'))).toEqual([false]);
  });

  test('its verdicts follow; another draft is untouched, and so is one named like what every object has', () => {
    const known = baseline({ 'a.md': { x: 1 } });
    expect(underBaseline(report(finding('x')), known, 'a.md').principles).toEqual({ tone: 'known' });
    const hint = report(finding('x', { severity: 'suggestion' }));
    expect(underBaseline(hint, known, 'a.md').principles).toEqual({ tone: 'pass' });
    const same = report(finding('x'), finding('constructor'));
    for (const name of ['b.md', 'constructor', 'toString']) expect(underBaseline(same, known, name)).toBe(same);
    expect(covered({ x: 1 }, finding('constructor'))).toEqual([false]);
  });
});

describe('a baseline is written', () => {
  const before = baseline({ 'gone.md': { x: 1 }, 'a.md': { x: 5, left: 3 } });

  test('sorted, with what was found; what was not looked at is kept', () => {
    const reports = new Map([
      ['b.md', report(finding('z'), finding('y'), finding('z', { severity: 'warning' }))],
      ['a.md', report(finding('x'), finding('waiver-unused'))],
      ['clean.md', report()],
    ]);
    const written = baselineOf(reports, (rule) => rule === 'left', { date: today }, before);
    expect(JSON.stringify(written.files)).toBe(
      '{"a.md":{"left":3,"x":{"error":1}},"b.md":{"y":{"error":1},"z":{"error":1,"warning":1}},"gone.md":{"x":1}}',
    );
    expect(written.date).toBe(today);
    expect(severitiesIn(written)).toEqual({ error: 3, warning: 1, suggestion: 0 });
    expect(readBaseline(JSON.stringify(written), 'b.json')).toEqual(written);
    expect(baselineOf(reports, none, { date: today }).files['a.md']).toEqual({ x: { error: 1 } });
  });

  test('pruned: lowered, never raised, and what is gone is dropped', () => {
    const known = baseline({ 'a.md': { x: 3, y: 1, left: 2 }, 'gone.md': { x: 1 }, 'other.md': { x: 4 } });
    const reports = new Map([['a.md', report(finding('x'), finding('y'), finding('y'), finding('new'))]]);
    const lowered = pruned(
      known,
      reports,
      (rule) => rule === 'left',
      (name) => name === 'gone.md',
      today,
    );
    expect(lowered.files).toEqual({ 'a.md': { left: 2, x: { error: 1 }, y: 1 }, 'other.md': { x: 4 } });
    expect(pruned(known, new Map([['a.md', report()]]), none, none, today).files).toEqual({
      'gone.md': { x: 1 },
      'other.md': { x: 4 },
    });
    expect(pruned(known, reports, none, (name) => name === 'a.md', today).files['a.md']).toEqual({
      x: { error: 1 },
      y: 1,
    });
  });

  test('pruned: what is not lower stays as it was written; the day is that of the run', () => {
    const written = { date: '2026-01-31', redlint: '0.1.0' };
    const known = { ...baseline({ 'a.md': { x: { warning: 1 }, y: 1 } }), ...written };
    const reports = new Map([['a.md', report(finding('x'), finding('y'))]]);
    expect(pruned(known, reports, none, none, today)).toEqual({ ...known, date: today });
  });

  test.each([
    [{ x: 2 }, 1],
    [{ x: 1 }, 0],
    [{ x: 2, y: 1 }, 2],
    [{ left: 4 }, 0],
  ])('entries that became too large: %j', (known, count) => {
    const reports = new Map([
      ['a.md', report(finding('x'))],
      ['unknown.md', report()],
    ]);
    expect(staleEntries(baseline({ 'a.md': known, 'b.md': { x: 9 } }), reports, (rule) => rule === 'left')).toBe(count);
  });
});

test('a finding that speaks of several cases counts as many', () => {
  const gallery = (cases: number) => report(finding('alt', { cases }));
  const written = baselineOf(new Map([['a.md', gallery(3)]]), none, { date: today });
  const isKnown = (cases: number) =>
    underBaseline(gallery(cases), written, 'a.md').findings.every(({ baselined }) => baselined);
  expect([isKnown(3), isKnown(4)]).toEqual([true, false]);
  const more = new Map([
    ['a.md', report(finding('alt', { cases: 4 }), finding('z'), finding('b'))],
    ['b.md', report(finding('alt', { cases: 9 }))],
  ]);
  expect(beyondBaseline(written, more)).toEqual([
    ['alt', 4],
    ['b', 1],
    ['z', 1],
  ]);
});

test('rules that find more than the baseline knows come most first, equal ones by name', () => {
  const times = (n: number, rule: string) => Array.from({ length: n }, () => finding(rule));
  const beyond = (...findings: Finding[]) =>
    beyondBaseline(baseline({ 'a.md': { x: 2 } }), new Map([['a.md', report(...findings)]]));
  expect(beyond(...times(1, 'c'), ...times(2, 'x'), ...times(2, 'b'), ...times(3, 'z'), ...times(1, 'a'))).toEqual([
    ['z', 3],
    ['b', 2],
    ['a', 1],
    ['c', 1],
  ]);
  expect(beyond(...times(1, 'a'), ...times(12, 'x'), ...times(9, 'b')).map(([rule]) => rule)).toEqual(['x', 'b', 'a']);
});

describe('a draft that was renamed keeps its entry', () => {
  const isFollowed = (known: Baseline['files'][string], ...findings: Finding[]) => {
    const reports = new Map([['_posts/2026-11-01-a.md', report(...findings)]]);
    const { baseline: moved, n } = followed(baseline({ '_drafts/a.md': known }), reports, () => true);
    expect(moved.files).toEqual({ [n === 1 ? '_posts/2026-11-01-a.md' : '_drafts/a.md']: known });
    return n === 1;
  };
  const [x, y] = [finding('x'), finding('y')];

  test.each([
    ['all', { x: 2 }, [x, x]],
    ['more', { x: 1 }, [x, x, y, y]],
    ['half', { x: 2 }, [x]],
    ['half, of several rules', { x: 1, y: { error: 2, warning: 1 } }, [y, y]],
    ['half, of other severities', { x: { warning: 2 } }, [x]],
    ['half, in one finding for several cases', { x: 6 }, [finding('x', { cases: 3 })]],
  ])('with %s of its findings', (_, known, findings) => {
    expect(isFollowed(known, ...findings)).toBe(true);
  });

  test.each([
    ['fewer than half', { x: 3 }, [x]],
    ['fewer than half, and many that are new', { x: 2, y: 1 }, [y, y, y]],
    ['none', { x: 1 }, [y]],
    ['none, as it has no finding', { x: 1 }, []],
  ])('but not with %s', (_, known, findings) => {
    expect(isFollowed(known, ...findings)).toBe(false);
  });

  test('only where one entry and one draft have the name, and the entry is of a file that is gone', () => {
    const names = (old: readonly string[], now: readonly string[], known: Baseline['files'][string] = { x: 1 }) => {
      const files = Object.fromEntries(old.map((name) => [name, known]));
      const reports = new Map(now.map((name) => [name, report(x)]));
      return Object.keys(followed(baseline(files), reports, (name) => !name.startsWith('stays')).baseline.files);
    };
    expect(names(['_drafts/a.md'], ['_posts/2026-11-01_A.markdown'])).toEqual(['_posts/2026-11-01_A.markdown']);
    expect(names(['_drafts/a/index.md'], ['b/a.md'])).toEqual(['b/a.md']);
    expect(names(['_drafts/a.md', 'old/a.md'], ['b/a.md'])).toEqual(['_drafts/a.md', 'old/a.md']);
    expect(names(['_drafts/a.md'], ['b/a.md', 'c/a.md'])).toEqual(['_drafts/a.md']);
    expect(names(['_drafts/a.md'], ['_drafts/a.md', 'b/a.md']), 'checked, though not on disk').toEqual([
      '_drafts/a.md',
    ]);
    expect(names(['stays/a.md'], ['b/a.md'])).toEqual(['stays/a.md']);
    expect(names(['_drafts/a.md'], ['b/a.md'], {}), 'nothing was known of it').toEqual(['_drafts/a.md']);
  });

  test.each<[string, Baseline['files'], readonly [string, ...Finding[]][], ReturnType<typeof followed>['guesses']]>([
    ['another name', { 'a.md': { y: 1, x: 1 } }, [['b.md', x, y]], [{ old: 'a.md', name: 'b.md' }]],
    [
      'two drafts',
      { 'a.md': { x: 1 } },
      [
        ['b.md', x],
        ['c.md', x],
      ],
      [],
    ],
    ['two entries', { 'a.md': { x: 1 }, 'd.md': { x: 1 } }, [['b.md', x]], []],
    ['other findings', { 'a.md': { x: 1 } }, [['b.md', x, x]], []],
    ['a draft with an entry', { 'a.md': { x: 1 }, 'b.md': { y: 1 } }, [['b.md', x]], []],
    ['no findings', { 'a.md': {} }, [['b.md']], []],
  ])('the draft with just its findings may be it: %s', (_, files, drafts, guesses) => {
    const reports = new Map(drafts.map(([name, ...findings]) => [name, report(...findings)]));
    expect(followed(baseline(files), reports, (name) => !reports.has(name)).guesses).toEqual(guesses);
  });
});
