import { describe, expect, test } from 'vitest';
import { configOf } from '../../src/config/load.js';
import { settingsFor } from '../../src/config/settings-for.js';
import type { SentenceKind } from '../../src/likeness/kinds.js';
import { withoutAccepted } from '../../src/lint/accepted.js';
import { byHand } from '../../src/lint/by-hand.js';
import { withoutCovered } from '../../src/lint/covered.js';
import { applyFixes } from '../../src/lint/fixes.js';
import { knowsLanguage } from '../../src/lint/knows-language.js';
import { lint } from '../../src/lint/lint.js';
import { type Finding, isFixable, withFindings } from '../../src/lint/report.js';
import { readPost } from '../../src/post/read-post.js';
import { createRegistry, type KnownRule } from '../../src/registry/registry.js';
import type { Edit, Issue, Options, Rule } from '../../src/rule.js';
import { lintText } from '../lint-text.js';

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
  return withoutCovered(lint(draft, { registry, settings, ...more }), registry);
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
  expect(await faultsIn('compte: {scope: Local}')).toEqual(near('warning'));
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
    expect((await report([finds('z', { quiet: ['notice'] })], '')).principles.tone).toBe('pass');
  });

  test('of rules that like one sentence the likeliest tells it, whatever their names; the others tell their next', async () => {
    const strict = { extends: ['preset:strict'] };
    const boast = 'Somos los mejores y quien no lo vea es que no quiere verlo.';
    const view = 'A mí me da pena que algunos vecinos no sepan leer.';
    const likes = (letter: string, kind: SentenceKind) => finds(letter, { alike: { kind, message: 'm' } });
    const yields = (letter: string, kind: SentenceKind) =>
      finds(letter, {
        *check(post) {
          for (const at of post.sentencesLike(kind)) yield { at, message: 'm', severity: 'suggestion', hint: true };
        },
      });
    for (const one of [likes, yields])
      for (const other of [likes, yields])
        for (const [proud, own] of ['kw', 'wk']) {
          const rules = [one(proud as string, 'boasts'), other(own as string, 'opines')];
          expect(await found(rules, boast, strict)).toEqual([`${proud}0 suggestion`]);
          const both = await found(rules, `${boast} ${view}`, strict);
          expect(both).toEqual([`${proud}0 suggestion`, `${own}${boast.length + 1} suggestion`]);
        }
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
      check({ today }, { options, lexicon, ...rest }) {
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

test('a draft in two languages is read once for each by rules of words, as a whole by the others', async () => {
  const post = (source: string, lang: string) =>
    readPost(source, { today: '2026-11-24', lang, path: 'a.md', phrases: () => undefined });
  /** Marks the first word that it reads. */
  const first: Partial<Rule> = {
    *check({ prose }) {
      const start = prose.search(/\S/);
      yield { at: { start, end: start + 1, text: '' }, message: 'm' };
    },
  };
  const rules = [finds('a', first), finds('b', first, {}, { lexicons: { es: ['x'], en: ['x'] } })];
  const source = 'uno\n\ntwo';
  const parts = [post('uno\n\n   ', 'es'), post('   \n\ntwo', 'en')];
  expect(await found(rules, source, {}, { parts })).toEqual(['a0 warning', 'b0 warning', 'b5 warning']);
  const silent = [finds('c', {}, {}, { lexicons: { es: ['x'] } }), finds('d', {}, {}, { lexicons: { pt: ['x'] } })];
  expect((await report(silent, source, {}, { parts })).silent).toEqual([
    { rule: 'd', principle: 'tone', because: 'part', what: 'es' },
    { rule: 'c', principle: 'tone', because: 'part', what: 'en' },
    { rule: 'd', principle: 'tone', because: 'part', what: 'en' },
  ]);
});

test('words that the house accepts are found by no rule that hears it, whole and wherever they are', async () => {
  const says = (word: string, given: Partial<Rule> = { house: {} }) =>
    finds('x', {
      ...given,
      *check({ source }) {
        const start = source.indexOf(word);
        yield { at: { start, end: start + word.length, text: word }, message: 'm' };
      },
    });
  const left = async (words: readonly string[], ...rules: readonly KnownRule[]) => {
    const known = { rules: new Map(rules.map((rule, i) => [`r${i}`, { ...rule, id: `r${i}` }])) };
    const draft = readPost('Un Marco incomparable 🎉 y 🎉.', {
      today: '2026-11-24',
      lang: 'es',
      phrases: () => undefined,
    });
    const all = rules.flatMap((rule, i) =>
      [...rule.rule.check(draft as never, {} as never)].map((issue) => ({ ...issue, rule: `r${i}` }) as never),
    );
    return withoutAccepted(all, draft, words, known as never).map(({ rule, at }) => `${rule} ${at.text}`);
  };
  const both = [says('Marco'), says('incomparable', {})];
  expect(await left(['marco incomparable'], ...both)).toEqual(['r1 incomparable']);
  expect(await left(['marco incomparable'], says('incomparable'), ...both)).toEqual(['r2 incomparable']);
  expect(await left(['incomparable'], says('Marco incomparable'))).toEqual(['r0 Marco incomparable']);
  expect(await left(['🎉'], says('🎉 y 🎉'), says('🎉'), says('y'))).toEqual(['r0 🎉 y 🎉', 'r2 y']);
  expect(await left([], ...both)).toEqual(['r0 Marco', 'r1 incomparable']);
});

test('of what a rule calls a hint only a hint is left out, and an old post is silent for one cause at a time', async () => {
  const issues = [{ hint: true }, { hint: false }, {}];
  const rule = finds('a', {
    untilArchived: ['m'],
    *check() {
      for (const [start, issue] of issues.entries())
        yield { at: { start, end: start + 1, text: '' }, message: start === 1 ? 'n' : 'm', ...issue };
      yield { unlooked: 'publish' };
      yield { unlooked: 'networks' };
      yield { unlooked: 'networks' };
    },
  });
  expect(await found([rule], 'abc')).toEqual(['a1 warning', 'a2 warning']);
  expect(await found([rule], 'abc', { rules: { a: 'warning' } })).toEqual(['a0 warning', 'a1 warning', 'a2 warning']);
  const old = await report([rule], '---\npublish: 2020-01-01\n---\nabc');
  expect(old.findings.map(({ message }) => message)).toEqual(['n']);
  const causes = (all: typeof old) => all.silent.map(({ because, what = '' }) => `${because} ${what}`);
  expect(causes(old)).toEqual(['archive ', 'key publish', 'key networks']);
  const whole = { ...rule, rule: { ...rule.rule, untilArchived: true as const } };
  expect(causes(await report([whole], '---\npublish: 2020-01-01\n---\nabc'))).toEqual(['archive ']);
});

test('of issues that are the same one is told, and none is lost to a hint that nobody sees', async () => {
  const issues = [{ hint: true, same: 'x' }, { same: 'x' }, { same: 'x' }, { hint: true, same: 'y' }, {}, {}];
  const rule = finds('a', {
    *check() {
      for (const [start, issue] of issues.entries())
        yield { at: { start, end: start + 1, text: '' }, message: 'm', ...issue };
    },
  });
  expect(await found([rule], 'abcdef')).toEqual(['a1 warning', 'a4 warning', 'a5 warning']);
  expect(await found([rule], 'abcdef', { rules: { a: 'warning' } })).toEqual([
    'a1 warning',
    'a3 warning',
    'a4 warning',
    'a5 warning',
  ]);
});

test('a date in the weather report, a hint, does not silence the next one, which nobody would look up', async () => {
  const { report } = await lintText(
    'Hoy hará calor, según la previsión del tiempo. Hoy hay taller a las 12 h en la biblioteca.',
  );
  expect(report.findings.map(({ rule, at }) => `${rule} ${at.start}`)).toEqual(['relative-date 47']);
});

test('what people change by hand is offered where it is just what was found', () => {
  const fixed = (...fix: Edit[]) => byHand(finding({ fix }), (text) => `${text}!`);
  const bare = finding();
  expect(fixed({ start: 0, end: 1, text: 'b' })).toEqual({ ...bare, suggest: ['b!'] });
  for (const fix of [
    [{ start: 0, end: 1, text: '' }],
    [{ start: 0, end: 2, text: 'b' }],
    [{ start: 1, end: 1, text: 'b' }],
    [
      { start: 0, end: 1, text: 'b' },
      { start: 3, end: 4, text: 'c' },
    ],
  ])
    expect(fixed(...fix)).toEqual(bare);
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
