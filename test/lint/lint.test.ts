import { describe, expect, test } from 'vitest';
import { configOf } from '../../src/config/load.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { applyFixes } from '../../src/lint/fixes.js';
import { knowsLanguage } from '../../src/lint/knows-language.js';
import { lint } from '../../src/lint/lint.js';
import { type Finding, isFixable, withFindings } from '../../src/lint/report.js';
import { readPost } from '../../src/post/read-post.js';
import { createRegistry, type KnownRule } from '../../src/registry/registry.js';
import type { Edit, Issue, Options, Rule } from '../../src/rule.js';

/** A rule that finds a letter. */
const finds = (letter: string, given: Partial<Rule> = {}, issue: Partial<Issue> = {}, known: Partial<KnownRule> = {}) =>
  ({
    id: letter,
    principle: 'tone',
    languages: {},
    lexicons: {},
    rule: {
      severity: 'warning',
      *check({ prose }) {
        for (const { index } of prose.matchAll(new RegExp(letter, 'g')))
          yield { at: { start: index, end: index + 1, text: letter }, message: 'm', ...issue };
      },
      ...given,
    } as Rule<Options>,
    ...known,
  }) satisfies KnownRule;

async function report(rules: readonly KnownRule[], source: string, config: object = {}, more?: object) {
  const principles = ['tone', 'data'].map((id, number) => ({ id, number, languages: {} }));
  const shared = {};
  const thresholds = { 'odd.es': 3 };
  const registry = createRegistry({ principles, rules, thresholds, groups: {}, shared, phrases: () => undefined });
  const settings = settingsFor(await configOf(config, { cwd: process.cwd() }), registry, 'a.md');
  const draft = readPost(source, { today: '2026-11-24', lang: 'es', path: 'a.md', phrases: () => undefined });
  return lint(draft, { registry, settings, ...more });
}

const inNoLanguage = (...rules: string[]) =>
  rules.map((rule) => expect.objectContaining({ rule, because: 'language' }));

const found = async (...asked: Parameters<typeof report>) =>
  (await report(...asked)).findings.map(({ rule, at, severity }) => `${rule}${at.start} ${severity}`);

test('an account’s scope that all but fits an electoral window is reported; one of another vote is not', async () => {
  const config = { electoral: [{ scope: 'local', from: '2027-03-30', to: '2027-05-23' }] };
  const faultsIn = async (account: string, more = {}) => {
    const { findings } = await report([], `---\n${account}\n---\nHola`, { ...config, ...more });
    return findings.map(({ rule, message, severity, at, data }) => [rule, message, severity, at.text, data]);
  };
  const rule = 'front-matter-unknown-value';
  const near = (severity: string) => [
    [rule, 'near', severity, 'Local', { key: 'scope', value: 'Local', near: 'local' }],
  ];
  expect(await faultsIn('account: {scope: Local}')).toEqual(near('warning'));
  expect(await faultsIn('cuenta: {scope: Local}', { rules: { [rule]: 'error' } })).toEqual(near('error'));
  expect(await faultsIn('account: {scope: Local}', { rules: { [rule]: 'off' } })).toEqual([]);
  expect(await faultsIn('account: {scope: local}')).toEqual([]);
  expect(await faultsIn('account: {scope: national}')).toEqual([]);
});

test('where another rule says it more exactly, a rule keeps silent in an article, and speaks in a short post', async () => {
  const rules = [finds('x'), finds('y', { coveredBy: ['x'] })];
  const article = '---\nkind: article\n---\n';
  expect(await found(rules, `${article}x y`)).toEqual(['x22 warning']);
  expect(await found(rules, `${article}y`)).toEqual(['y22 warning']);
  expect(await found(rules, 'x y')).toEqual(['x0 warning', 'y2 warning']);
  expect(await found(rules, `${article}x y`, { rules: { x: 'off' } })).toEqual(['y24 warning']);
});

describe('findings of one draft', () => {
  test('are in order of place, then of end, then of rule', async () => {
    const long = finds('b', {}, { at: { start: 0, end: 3, text: 'abc' } });
    expect(await found([finds('c', {}, { at: { start: 0, end: 3, text: 'abc' } }), long, finds('a')], 'abc')).toEqual([
      'a0 warning',
      'b0 warning',
      'c0 warning',
    ]);
    expect(await found([finds('b'), finds('a')], 'ab a')).toEqual(['a0 warning', 'b1 warning', 'a3 warning']);
    const at = (start: number, end: number) => ({ at: { start, end, text: '' } });
    const nested = [
      finds('a', {}, at(2, 3)),
      finds('b', {}, at(0, 4)),
      finds('c', {}, at(0, 2)),
      finds('d', {}, at(0, 2)),
    ];
    expect(await found(nested, 'abcd')).toEqual(['c0 warning', 'd0 warning', 'b0 warning', 'a2 warning']);
  });

  test('carry what the rule gave, and nothing that it did not', async () => {
    const fix = [{ start: 0, end: 1, text: 'e' }];
    const [full] = (await report([finds('a', {}, { data: { n: 1 }, fix, clean: 'x.jpg', suggest: ['e'] })], 'a'))
      .findings;
    expect(full).toEqual({
      rule: 'a',
      principle: 'tone',
      severity: 'warning',
      at: { start: 0, end: 1, text: 'a' },
      message: 'm',
      data: { n: 1 },
      fix,
      clean: 'x.jpg',
      suggest: ['e'],
    });
    const [bare] = (await report([finds('a', {}, { suggest: [] })], 'a')).findings;
    expect(Object.keys(bare as Finding)).toEqual(['rule', 'principle', 'severity', 'at', 'message', 'data']);
  });

  test.each([
    ['suggestion', undefined, undefined, undefined, 'suggestion'],
    ['warning', 'error', undefined, undefined, 'error'],
    ['error', 'suggestion', undefined, undefined, 'suggestion'],
    ['warning', undefined, 'error', undefined, 'error'],
    ['warning', 'suggestion', 'error', undefined, 'suggestion'],
    ['warning', 'error', 'suggestion', undefined, 'suggestion'],
    ['warning', undefined, undefined, 'suggestion', 'suggestion'],
    ['suggestion', undefined, undefined, 'error', 'suggestion'],
    ['warning', 'error', undefined, 'warning', 'warning'],
    ['warning', undefined, 'error', 'suggestion', 'error'],
  ] as const)(
    'severity %s, of the case %s, set to %s, in this language %s: %s',
    async (own, severity, set, spoken, is) => {
      const rule = finds('a', { severity: own }, severity ? { severity } : {}, {
        languages: spoken ? ({ es: { severity: spoken } } as unknown as KnownRule['languages']) : {},
      });
      expect(await found([rule], 'a', set ? { rules: { a: set } } : {})).toEqual([`a0 ${is}`]);
    },
  );

  test.each([
    ['a rule that is off', {}, 'a', { rules: { a: 'off' } }, []],
    ['a post passed on', {}, 'RT @b: a', {}, []],
    ['a post passed on, for a rule that looks at it', { shared: true }, 'RT @b: a', {}, ['a7 warning']],
    ['a personal account', {}, 'a', { account: { kind: 'personal' } }, []],
    [
      'a personal account, for a rule of persons',
      { personal: true },
      'a',
      { account: { kind: 'personal' } },
      ['a0 warning'],
    ],
    ['a kind in which it keeps silent', { quiet: ['reply'] }, '@bob a', {}, []],
    ['another kind', { quiet: ['reply'] }, 'a', {}, ['a0 warning']],
  ] as const)('%s', async (_, given, source, config, expected) => {
    const { account, ...rest } = config as { account?: { kind: string } };
    const front = account ? `---\naccount: {kind: ${account.kind}}\n---\n` : '';
    const shift = (text: string) => text.replace(/\d+/, (at) => String(Number(at) + front.length));
    expect(await found([finds('a', given as Partial<Rule>)], front + source, rest)).toEqual(expected.map(shift));
  });

  test('a rule of words is silent where it has none, and its principle unchecked', async () => {
    const words = (id: string, lexicons: Record<string, string[]>, principle = 'tone') =>
      finds(id, {}, {}, { lexicons, principle });
    const said = await report(
      [words('a', { en: ['x'] }), words('b', { en: ['x'], es: [] }), words('c', {}, 'data')],
      'abc',
    );
    expect(said).toMatchObject({ silent: inNoLanguage('a', 'b'), principles: { tone: 'unchecked', data: 'review' } });
    expect(await report([words('a', { en: ['x'], es: ['x'] }), words('b', { en: ['x'] })], 'a')).toMatchObject({
      silent: inNoLanguage('b'),
      principles: { tone: 'review', data: 'unchecked' },
    });
    expect((await report([words('a', { en: ['x'] }), finds('z')], '')).principles.tone).toBe('unchecked');
    expect((await report([finds('z')], '')).principles.tone).toBe('pass');
    expect((await report([finds('z')], '', { rules: { z: 'off' } })).principles.tone).toBe('unchecked');
  });

  test('a rule that asks for other data of a language is silent where it is missing', async () => {
    const rules = (['acronyms', 'dates', 'readability'] as const).map((data, index) =>
      finds('abc'.charAt(index), { languageData: [data] }),
    );
    expect((await report(rules, 'abc')).silent).toEqual([]);
    expect((await report(rules, '---\nlang: pt\n---\nabc')).silent).toEqual(inNoLanguage('a', 'c'));
    expect((await report(rules, '---\nlang: de\n---\nabc')).silent).toEqual(inNoLanguage('a', 'b', 'c'));
  });

  test.each([
    ['no words, any language', {}, [], undefined, true],
    ['words, no language', { es: ['a'] }, [], undefined, false],
    ['words of it', { es: ['a'], en: [] }, [], 'es', true],
    ['none of it', { es: ['a'], en: [] }, [], 'en', false],
    ['no words at all', { en: [] }, [], 'en', true],
    ['data, no language', {}, ['dates'], undefined, false],
    ['all its data', {}, ['dates', 'readability'], 'es', true],
    ['some of its data', {}, ['dates', 'readability'], 'ca', false],
    ['acronyms of it', {}, ['acronyms'], 'es', true],
    ['words, not its data', { ca: ['a'] }, ['readability'], 'ca', false],
  ] as const)('knows a language: %s', (_, lexicons, languageData, language, known) => {
    const rule = finds('a', { languageData }, {}, { lexicons });
    expect(knowsLanguage(rule, language, { hasLexicon: () => false })).toBe(known);
  });

  test.each([
    ['a lexicon that it asks beside its own', ['dates'], ['dates.es'], true],
    ['one of them missing', ['dates', 'kind'], ['dates.es'], false],
    ['what a fact asks', ['isPast'], ['dates.es', 'kind.es'], true],
    ['what a fact of a fact asks', ['datesToCome'], ['dates.es'], false],
    ['a fact of any language', [], [], true],
  ] as const)('knows a language by what it reads: %s', (_, reads, lexicons: readonly string[], known) => {
    const hasLexicon = (name: string, language: string) => lexicons.includes(`${name}.${language}`);
    expect(knowsLanguage(finds('a', { reads }), 'es', { hasLexicon })).toBe(known);
    expect(knowsLanguage(finds('a', { reads }), undefined, { hasLexicon })).toBe(reads.length === 0);
  });

  test('a rule is given its options, its lexicon, the day and the files beside', async () => {
    const given: Record<string, unknown>[] = [];
    const rule = finds('a', {
      options: { max: 1, min: 2 },
      check(_, { options, lexicon, today, ...rest }) {
        given.push({ options, today, threshold: lexicon.threshold, files: 'files' in rest });
        return [];
      },
    });
    const config = { rules: { a: ['error', { max: 5 }] } };
    const times: string[] = [];
    await report([rule], '', config);
    await report([{ ...rule, lexicons: { es: ['odd'] } }], '', config, {
      files: {},
      clock: (id: string, took: number) => times.push(`${id} ${took >= 0 && took < 60_000}`),
    });
    const same = { options: { max: 5, min: 2 }, today: '2026-11-24' };
    expect(given).toEqual([
      { ...same, threshold: 1, files: false },
      { ...same, threshold: 3, files: true },
    ]);
    expect(times).toEqual(['a true']);
  });
});

const finding = (given: Partial<Finding> = {}): Finding => ({
  rule: 'a',
  principle: 'tone',
  severity: 'warning',
  at: { start: 0, end: 1, text: 'a' },
  message: 'm',
  data: {},
  ...given,
});
const waived = { rule: 'a', at: { start: 0, end: 1, text: 'a' } };

test.each([
  [[], 'pass'],
  [[finding({ severity: 'suggestion' })], 'pass'],
  [[finding()], 'review'],
  [[finding(), finding({ severity: 'error' })], 'fail'],
  [[finding({ severity: 'error', waived })], 'pass'],
  [[finding({ severity: 'error', baselined: true })], 'known'],
  [[finding({ severity: 'suggestion', baselined: true })], 'pass'],
  [[finding({ severity: 'error', baselined: true }), finding()], 'review'],
  [[finding({ severity: 'error', principle: null })], 'pass'],
] as const)('the verdict of a principle: case %#', async (findings, verdict) => {
  const before = await report([finds('z')], '');
  expect(withFindings(before, findings).principles).toEqual({ tone: verdict, data: 'unchecked' });
});

describe('fixes', () => {
  const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });
  test.each([
    ['in order of place', [[edit(3, 4, 'D')], [edit(0, 1, 'A')]], 'AbcDe'],
    ['that insert and delete', [[edit(0, 0, '>')], [edit(4, 5, '')]], '>abcd'],
    ['that overlap: the first', [[edit(0, 3, 'X')], [edit(2, 4, 'Y')]], 'Xde'],
    ['that touch: the first', [[edit(0, 2, 'X')], [edit(2, 3, 'Y')]], 'Xcde'],
    ['that touch, the later place first', [[edit(2, 3, 'Y')], [edit(0, 2, 'X')]], 'abYde'],
    ['a character apart: both', [[edit(0, 1, 'X')], [edit(2, 3, 'Y')]], 'XbYde'],
    ['of several edits: whole or not at all', [[edit(2, 3, 'Y')], [edit(0, 1, 'X'), edit(2, 3, 'Z')]], 'abYde'],
    ['of several edits: whole', [[edit(4, 5, 'E'), edit(0, 1, 'A')]], 'AbcdE'],
  ])('%s', (_, fixes, text) => {
    expect(
      applyFixes(
        'abcde',
        fixes.map((fix) => finding({ fix })),
      ).text,
    ).toBe(text);
  });

  test('are those of findings that count', () => {
    const fix = [edit(0, 1, 'X')];
    const other = finding({ fix: [edit(3, 4, 'Y')] });
    expect(applyFixes('abcde', [finding({ fix, waived }), finding(), other])).toEqual({
      text: 'abcYe',
      applied: [other],
    });
    expect(
      [{ fix }, { clean: 'a.jpg' }, {}, { fix, waived }, { fix, baselined: true }].map((f) => isFixable(finding(f))),
    ).toEqual([true, true, false, false, false]);
  });
});
