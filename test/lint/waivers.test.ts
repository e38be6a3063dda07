import { describe, expect, test } from 'vitest';
import { configOf } from '../../src/config/load.js';
import { settingsFor } from '../../src/config/settings-for.js';
import { covers, houseWaivers } from '../../src/lint/dismissed.js';
import { lint } from '../../src/lint/lint.js';
import { misspeltWaivers } from '../../src/lint/misspelt-waivers.js';
import type { Finding, Silent } from '../../src/lint/report.js';
import { type WaiveOptions, waive } from '../../src/lint/waive.js';
import { dayToCome } from '../../src/lint/waiver-policy.js';
import { inForce } from '../../src/lint/waivers-in-force.js';
import { createLinter } from '../../src/linter/node.js';
import { readPost } from '../../src/post/read-post.js';
import { createRegistry, type KnownRule } from '../../src/registry/registry.js';

/** A rule that finds a letter. */
const finds = (letter: string, principle: string): KnownRule => ({
  id: `find-${letter}`,
  principle,
  languages: {},
  lexicons: {},
  rule: {
    severity: 'warning',
    *check({ prose }) {
      for (const { index } of prose.matchAll(new RegExp(letter, 'g')))
        yield { at: { start: index, end: index + 1, text: letter }, message: 'm' };
    },
  },
});

const registry = createRegistry({
  principles: ['tone', 'data'].map((id, number) => ({ id, number, languages: {} })),
  rules: [finds('ñ', 'tone'), finds('ü', 'data')],
  thresholds: {},
  groups: {},
  shared: {},
  phrases: () => undefined,
});

async function waived(
  source: string,
  config: object = {},
  options: Partial<WaiveOptions> = {},
  path = 'a.md',
  silent: readonly Silent[] = [],
) {
  const settings = settingsFor(await configOf(config, { cwd: process.cwd() }), registry, path);
  const today = '2026-11-24';
  const draft = readPost(source, { today, lang: 'es', path, phrases: () => undefined });
  const asked = { registry, settings, today, unused: 'warning', ...options } as const;
  return waive({ ...lint(draft, { registry, settings }), silent }, draft, asked);
}

/** The findings that are left, by line: `2 find-ñ`. */
async function left(
  source: string,
  ...rest: [object?, Partial<WaiveOptions>?, string?, (readonly Silent[])?]
): Promise<string[]> {
  const { findings } = (await waived(source, ...rest)).report;
  return findings
    .filter((finding) => !finding.waived)
    .map(({ rule, at }) => `${source.slice(0, at.start).split('\n').length} ${rule}`);
}

const why = '-- una razón';
const next = (rest: string) => `<!-- redlint-disable-next-line ${rest} -->`;

describe('what a waiver covers', () => {
  test.each([
    ['the next line', `${next(`find-ñ ${why}`)}\nñ\n\nñ`, ['4 find-ñ']],
    ['the next block, whole, blank lines or not', `${next(`find-ñ ${why}`)}\n\n\nñ\nñ\n\nñ`, ['7 find-ñ']],
    ['not what stands before it', `ñ\n\n${next(`find-ñ ${why}`)}\nñ`, ['1 find-ñ']],
    ['inside a block, the next line', `uno ${next(`find-ñ ${why}`)} ñ\nñ\nñ`, ['3 find-ñ']],
    ['inside a block, up to the last line', `uno ${next(`find-ñ ${why}`)}\nñ`, []],
    ['its own line', `ñ <!-- redlint-disable-line find-ñ ${why} --> ñ\nñ`, ['2 find-ñ']],
    ['its own line, not the one before', `ñ\nuno <!-- redlint-disable-line find-ñ ${why} --> ñ`, ['1 find-ñ']],
    ['the file, from its first sign', `ñ\n\n<!-- redlint-disable-file find-ñ ${why} -->\n\nñ`, []],
    ['what follows', `ñ\n\n<!-- redlint-disable find-ñ ${why} -->\n\nñ\n\nñ`, ['1 find-ñ']],
    [
      'what follows, up to its end',
      `<!-- redlint-disable find-ñ ${why} -->\n\nñ\n\n<!-- redlint-enable find-ñ -->\n\nñ`,
      ['7 find-ñ'],
    ],
    [
      'all that is open, up to an end of all',
      `<!-- redlint-disable find-ñ ${why} -->\n<!-- redlint-disable find-ü ${why} -->\n\nñü\n\n<!-- redlint-enable -->\n\nñü`,
      ['8 find-ñ', '8 find-ü'],
    ],
    [
      'one of two, when only the other ends',
      `<!-- redlint-disable find-ñ find-ü ${why} -->\n\nñü\n\n<!-- redlint-enable find-ñ -->\n\nñü`,
      ['7 find-ñ'],
    ],
    [
      'each of two up to its own end',
      `<!-- redlint-disable find-ñ find-ü ${why} -->\n\n<!-- redlint-enable find-ü -->\n\nñü\n\n<!-- redlint-enable find-ñ -->\n\nñü`,
      ['5 find-ü', '9 find-ñ', '9 find-ü'],
    ],
    ['two rules', `${next(`find-ñ, find-ü ${why}`)}\nñü`, []],
    ['a principle', `${next(`data ${why}`)}\nñü`, ['2 find-ñ']],
    ['no other rule', `${next(`find-ñ ${why}`)}\nñü`, ['2 find-ü']],
    ['nothing, in code', `\`\`\`\n<!-- redlint-disable-file find-ñ ${why} -->\n\`\`\`\n\nñ`, ['5 find-ñ']],
    [
      'nothing, with a verb of another name',
      `<!-- redlint-disable-all find-ñ ${why} -->\n\nñ`,
      ['1 waiver-misspelt', '3 find-ñ'],
    ],
    ['in a list item, its own', `- ${next(`find-ñ ${why}`)}\n\n  ñ\n- ñ`, ['4 find-ñ']],
  ])('%s', async (_, source, expected) => {
    expect(await left(source)).toEqual(expected);
  });

  test('a comment is one in Markdown, the front matter in any draft', async () => {
    const front = (list: string) => `---\nredlint: {disable: ${list}}\n---\nñü`;
    for (const path of ['a.md', 'a.txt']) {
      expect(await left(front('[{rule: find-ñ, reason: r}]'), {}, {}, path)).toEqual(['4 find-ü']);
      expect(await left(front('[{rule: "find-ñ find-ü", reason: r}]'), {}, {}, path)).toEqual([]);
      expect(await left(front('[{rule: [find-ñ, find-ü], reason: r}]'), {}, {}, path)).toEqual([]);
      expect(await left(front('[find-ñ]'), {}, {}, path)).toEqual(['2 waiver-without-reason', '4 find-ü']);
      expect(await left(front('find-ñ find-ü'), {}, {}, path)).toEqual(['2 waiver-without-reason']);
      expect(await left(front('{rule: find-ñ, reason: r}'), {}, {}, path)).toEqual(['4 find-ü']);
    }
  });
});

test('of two waivers that cover a finding the first that is written counts, of its rule or its principle', async () => {
  const coveredBy = async (...ids: string[]) => {
    const written = ids.map((id, i) => `<!-- redlint-disable ${id} -- razón ${i} -->`).join('\n');
    const { findings } = (await waived(`${written}\n\nñ`, {}, { unused: 'off' })).report;
    return findings.find(({ rule }) => rule === 'find-ñ')?.waived?.reason;
  };
  expect(await coveredBy('find-ñ', 'tone')).toBe('razón 0');
  expect(await coveredBy('tone', 'find-ñ')).toBe('razón 0');
  expect(await coveredBy('find-ü', 'tone', 'find-ñ')).toBe('razón 1');
});

test.each<[string, readonly [id: string, from: number, to: number][], readonly (number | undefined)[]]>([
  ['from its first sign to before its last', [['find-ñ', 2, 4]], [undefined, undefined, 0, 0, undefined, undefined]],
  [
    'of its rule, its principle, and no other',
    [
      ['data', 0, 9],
      ['find-ñ', 3, 5],
      ['tone', 1, 4],
    ],
    [undefined, 2, 2, 1, 1, undefined],
  ],
  [
    'the first written, wherever it begins',
    [
      ['find-ñ', 2, 6],
      ['find-ñ', 0, 4],
    ],
    [1, 1, 0, 0, 0, 0],
  ],
  [
    'what is over makes room',
    [
      ['find-ñ', 0, 2],
      ['find-ñ', 1, 4],
      ['find-ñ', 5, 9],
    ],
    [0, 0, 1, 1, undefined, 2],
  ],
])('a waiver is in force %s', (_, written, expected) => {
  const at = { start: 0, end: 0, text: '' };
  const waivers = written.map(([id, from, to]) => ({ rules: [id], from, to, at }));
  const waiverOf = inForce(waivers);
  const found = { rule: 'find-ñ', principle: 'tone', severity: 'warning', message: 'm', data: {} } as const;
  const places = expected.map((_, start) => waiverOf({ ...found, at: { start, end: start, text: '' } }));
  expect(places.map((waiver) => (waiver ? waivers.indexOf(waiver as never) : undefined))).toEqual(expected);
});

describe('waivers of the house’s file', () => {
  const entry = { rule: 'find-ñ', quote: 'ñ', place: 'redlint.house.yaml:2', reason: 'r', isForAny: false };
  const under = async (source: string, ...more: Partial<typeof entry>[]) => {
    const dismissals = more.map((one) => ({ ...entry, ...one }));
    const { report, waivers } = await waived(source, {}, { dismissals });
    return [
      report.findings.map(({ rule, waived }) => (waived ? `${rule}: ${waived.reason} ${waived.house ?? ''}` : rule)),
      waivers.map(({ used }) => used),
    ];
  };

  test.each([
    ['a rule', {}, ['find-ñ: r redlint.house.yaml:2', 'find-ü'], true],
    ['its principle', { rule: 'tone' }, ['find-ñ: r redlint.house.yaml:2', 'find-ü'], true],
    ['words around', { quote: 'de ñ y' }, ['find-ñ: r redlint.house.yaml:2', 'find-ü'], true],
    ['words beside it', { quote: 'de' }, ['waiver-unused', 'find-ñ', 'find-ü'], false],
    ['another rule', { rule: 'find-ü' }, ['find-ñ', 'waiver-unused', 'find-ü'], false],
    ['words of any draft, not needed', { quote: 'de', isForAny: true }, ['find-ñ', 'find-ü'], false],
  ])('are for %s', async (_, more, findings, used) => {
    expect(await under('de ñ y ü', more)).toEqual([findings, [used]]);
  });

  test('one for any draft is none where its words are not', async () => {
    expect(await under('de ñ y ü', { quote: 'otras', isForAny: true })).toEqual([['find-ñ', 'find-ü'], []]);
  });

  test('stand behind those of the draft', async () => {
    const [findings, used] = await under(`${next('find-ñ -- aquí')}\nñ`, {});
    expect(findings).toEqual(['waiver-unused', 'find-ñ: aquí ']);
    expect(used).toEqual([true, false]);
  });

  test('are about a place, too, at which nothing is', () => {
    const [waiver] = houseWaivers({ source: 'a b' } as never, [
      { ...entry, quote: 'a' },
      { ...entry, quote: 'c' },
    ]);
    const at = (start: number) => ({ ...{ rule: 'find-ñ', principle: null }, at: { start, end: start, text: '' } });
    expect([0, 1].map((start) => covers(waiver as never, at(start) as never))).toEqual([true, false]);
  });
});

test('what is said of a waiver has its place among the findings that begin there: the shorter first', async () => {
  const { report } = await waived(`${next('find-ñ')}\nñ`);
  const [own, whole] = report.findings;
  expect([own?.rule, whole?.rule]).toEqual(['waiver-without-reason', 'find-ñ']);
  const at = (end: number) => ({ start: 0, end, text: '' });
  const longer = { ...report, findings: [{ ...(whole as Finding), waived: undefined as never, at: at(90) }] };
  const draft = readPost(`${next('find-ñ')}\nñ`, {
    today: '2026-11-24',
    lang: 'es',
    path: 'a.md',
    phrases: () => undefined,
  });
  const settings = settingsFor(await configOf({}, { cwd: process.cwd() }), registry, 'a.md');
  const { findings } = waive(longer, draft, { registry, settings, today: '2026-11-24', unused: 'warning' }).report;
  expect(findings.map(({ rule }) => rule)).toEqual(['waiver-without-reason', 'waiver-unused', 'find-ñ']);
});

test.each([
  [{}, '2027-02-22'],
  [{ maxDays: 30 }, '2026-12-24'],
  [{ maxDays: 200 }, '2027-02-22'],
])('a waiver is proposed for three months, or for as long as the house allows: %j', (policy, day) => {
  expect(dayToCome('2026-11-24', policy)).toBe(day);
});

describe('in a plain text, where signs of Markdown would be published', () => {
  test('a waiver comment waives nothing, and is reported', async () => {
    const source = `---\nlang: es\n---\n${next(`find-ü ${why}`)}\nü\n<!-- redlint:off -->\n<!-- nota --><!-- redlint:on -->\n<!-- redlint`;
    const { report } = await waived(source, {}, {}, 'a.txt');
    expect(report.findings.map(({ rule, message, at, data }) => [rule, message, at.text, data.word])).toEqual([
      ['waiver-misspelt', 'plain', next(`find-ü ${why}`), 'redlint-disable-next-line'],
      ['find-ü', 'm', 'ü', undefined],
      ['find-ü', 'm', 'ü', undefined],
      ['waiver-misspelt', 'plain', '<!-- redlint:off -->', 'redlint:off'],
      ['waiver-misspelt', 'plain', '<!-- redlint:on -->', 'redlint:on'],
    ]);
  });

  test.each([
    ['a.txt', 'plain'],
    ['a.csv', 'cell'],
    ['a.xlsx', 'cell'],
  ])('a comment is told where waivers go: %s', (path, message) => {
    const source = '<!-- redlint:off -->';
    const found = misspeltWaivers({ source, prose: source, path, markdown: false } as never);
    expect(found.map((one) => one.message)).toEqual([message]);
  });

  test('a picture is reported', async () => {
    const source = '![](mar.jpg)\nHola ![La playa](img/playa.jpg "Playa").\n¡Hola![1](nota) ![x] (y)';
    const { report } = await waived(source, {}, {}, 'a.txt');
    expect(report.findings.map(({ rule, message, at }) => [rule, message, at.text])).toEqual([
      ['picture-in-plain-text', 'plain', '![](mar.jpg)'],
      ['picture-in-plain-text', 'plain', '![La playa](img/playa.jpg "Playa")'],
    ]);
    expect((await waived(source)).report.findings).toEqual([]);
  });
});

describe('what is wrong with a waiver', () => {
  test.each([
    ['without a reason', next('find-ñ'), ['1 waiver-without-reason']],
    ['with a blank reason', next('find-ñ --  '), ['1 waiver-without-reason']],
    ['with a day instead of a reason', next('find-ñ -- until=2027-01-01'), ['1 waiver-without-reason']],
    ['without a rule', next(why), ['1 waiver-without-rule', '2 find-ñ']],
    ['of an unknown rule', next(`find-n ${why}`), ['1 waiver-unknown', '2 find-ñ']],
    ['of a known and an unknown rule', next(`find-ñ other-rule ${why}`), ['1 waiver-unknown']],
    ['past its day', next(`find-ñ ${why} until=2026-11-23`), ['1 waiver-expired', '2 find-ñ']],
    ['without a day that can be read', next(`find-ñ ${why} until=mañana`), ['1 waiver-expired']],
    ['up to a day of the past that is none', next(`find-ñ ${why} until=2026-02-30`), ['1 waiver-expired']],
    ['on its last day', next(`find-ñ ${why} until=2026-11-24`), []],
    ['that nothing needs', next(`find-ü ${why}`), ['1 waiver-unused', '2 find-ñ']],
    ['of a principle, that nothing needs', next(`data ${why}`), ['1 waiver-unused', '2 find-ñ']],
    [
      'the second of the same',
      `${next(`find-ñ ${why}`)}\n<!-- redlint-disable-file find-ñ ${why} -->`,
      ['1 waiver-unused'],
    ],
  ])('%s', async (_, comment, expected) => {
    const source = comment.includes('\n') ? `${comment}\n\nñ` : `${comment}\nñ`;
    if (comment.includes('\n')) expect((await left(source)).sort()).toEqual([...expected]);
    else expect(await left(source)).toEqual(expected);
  });

  test.each([
    ['find-ñ', 'find-ñ', []],
    ['find-ñ', '', []],
    ['find-ñ', 'find-n', [['waiver-unknown', 'near', { id: 'find-n', near: 'find-ñ' }]]],
    ['tone', 'find-ñ', [['waiver-unused', 'other', { rules: ['find-ñ'] }]]],
    ['find-ñ', 'data find-ñ find-ü', [['waiver-unused', 'other', { rules: ['data', 'find-ü'] }]]],
    [
      'find-ñ',
      'find-ü something-else',
      [
        ['waiver-unknown', 'unknown', { id: 'something-else' }],
        ['waiver-unused', 'other', { rules: ['find-ü'] }],
      ],
    ],
    ['find-ñ', '-->\n<!-- redlint-enable', [['waiver-unused', 'none', {}]]],
    ['', 'find-ñ', [['waiver-unused', 'other', { rules: ['find-ñ'] }]]],
  ])('an end that ends nothing: of %j by %j', async (disabled, enabled, expected) => {
    const open = disabled && `<!-- redlint-disable ${disabled} ${why} -->`;
    const source = `${open}\n\n${disabled && 'ñ'}\n\n<!-- redlint-enable ${enabled} -->`;
    const told = async (options: Partial<WaiveOptions>) =>
      (await waived(source, {}, options)).report.findings
        .filter(({ waived }) => !waived)
        .map(({ rule, message, data }) => [rule, message, data]);
    expect(await told({})).toEqual(expected);
    expect(await told({ unused: 'off' })).toEqual(expected.filter(([rule]) => rule !== 'waiver-unused'));
  });

  test('of two the first written holds, wherever the other begins', async () => {
    const disable = (verb: string, by: string) => `<!-- redlint-${verb} find-ñ ${why} by=${by} -->`;
    const source = [disable('disable', 'Ana'), 'ñ', disable('disable', 'Luis'), 'ñ', disable('disable-file', 'Eva')];
    const { report, waivers } = await waived(`ñ\n\n${source.join('\n\n')}`);
    const by = report.findings.map(({ rule, waived }) => (rule === 'find-ñ' ? waived?.by : rule));
    expect(by).toEqual(['Eva', 'Ana', 'waiver-unused', 'Ana']);
    expect(waivers.map(({ used }) => used)).toEqual([true, false, true]);
  });

  test.each<Silent>([
    { rule: 'find-ü', principle: 'data', because: 'archive' },
    { rule: 'find-ü', principle: 'data', because: 'part', what: 'ca' },
    { rule: 'find-ü', principle: 'data', because: 'key', what: 'publish' },
  ])('of a rule that did not look, or of its principle, may be needed: $because', async (silent) => {
    for (const [id, expected] of [
      ['find-ü', ['2 find-ñ']],
      ['data', ['2 find-ñ']],
      ['tone, find-ü', []],
    ] as const)
      expect(await left(`${next(`${id} ${why}`)}\nñ`, {}, {}, 'a.md', [silent])).toEqual(expected);
    expect(await left(`${next(`find-ñ ${why}`)}\nü`, {}, {}, 'a.md', [silent])).toContain('1 waiver-unused');
  });

  test('unless it is not asked', async () => {
    const unused = `${next(`find-ü ${why}`)}\nñ`;
    expect(await left(unused, {}, { unused: 'off' })).toEqual(['2 find-ñ']);
    expect((await waived(unused, {}, { unused: 'error' })).report.findings[0]?.severity).toBe('error');
    expect(await left(unused, { rules: { 'find-ü': 'off' } })).toEqual(['2 find-ñ']);
    expect(await left(`${next('find-ñ')}\nñ`, { waivers: { requireReason: false } })).toEqual([]);
  });

  test.each([
    ['-- una razón', 'waiver-without-rule', 'rule', {}],
    ['find-ñ', 'waiver-without-reason', 'reason', {}],
    [`find-n ${why}`, 'waiver-unknown', 'near', { id: 'find-n', near: 'find-ñ' }],
    [`waiver-unused ${why}`, 'waiver-unknown', 'always', { id: 'waiver-unused' }],
    [`something-else ${why}`, 'waiver-unknown', 'unknown', { id: 'something-else' }],
    [`find-ñ ${why} until=mañana`, 'waiver-expired', 'day', { until: 'mañana', example: '2027-02-22' }],
    [`find-ñ ${why} until=2020-01-01`, 'waiver-expired', 'expired', { until: '2020-01-01' }],
    [`find-ü ${why}`, 'waiver-unused', 'unused', { rules: ['find-ü'] }],
  ])('is reported with the words for it: %s', async (rest, rule, message, data) => {
    const at = { start: 0, end: next(rest).length, text: next(rest) };
    const { findings } = (await waived(`${next(rest)}\nñ`)).report;
    expect(findings[0]).toEqual({ rule, principle: null, severity: 'warning', at, message, data });
  });
});

describe('the policy of the house', () => {
  const policy = { requireBy: true, requireUntil: true, maxDays: 60, by: ['Prensa', 'Jefatura de Área'] };
  const good = '-- una razón by=prensa until=2026-12-31';

  const said = async (source: string, waivers: object, path?: string) => {
    const { report, waivers: applied } = await waived(source, { waivers }, {}, path);
    return [
      report.findings.filter(({ waived }) => !waived).map(({ rule, message, data }) => [rule, message, data]),
      applied.map(({ refused }) => refused),
    ] as const;
  };

  test.each([
    ['-- una razón by=prensa until=2027-01-23', []],
    ['-- una razón by="jefatura de area" until=2026-12-31', []],
    ['-- by=prensa until=2026-12-31', [['reason', {}]]],
    ['-- una razón until=2026-12-31', [['name', { allowed: policy.by }]]],
    ['-- una razón by=Ana until=2026-12-31', [['who', { by: 'Ana', allowed: policy.by }]]],
    ['-- una razón by=prensa', [['until', { example: '2027-01-23' }]]],
    ['-- una razón by=prensa until=mañana', [['day', { until: 'mañana', example: '2027-01-23' }]]],
    ['-- una razón by=prensa until=2027-01-24', [['days', { until: '2027-01-24', days: 60, last: '2027-01-23' }]]],
    [
      '-- because',
      [
        ['name', { allowed: policy.by }],
        ['until', { example: '2027-01-23' }],
      ],
    ],
  ])('a waiver that breaks it covers nothing: %s', async (rest, breaches) => {
    const told = breaches.map(([message, data]) => [
      'waiver-not-allowed',
      message,
      { where: 'config', ...(data as object) },
    ]);
    const [findings, refused] = await said(`${next(`find-ñ ${rest}`)}\nñ`, policy);
    expect(findings).toEqual(told.length === 0 ? [] : [...told, ['find-ñ', 'm', {}]]);
    expect(refused).toEqual([told.length > 0]);
  });

  test('in front matter too, of Markdown and of plain text', async () => {
    const entry = (more: string) =>
      `---\nredlint:\n  disable:\n    - { rule: find-ñ, reason: una razón${more} }\n---\nñ\n`;
    for (const path of ['a.md', 'a.txt']) {
      expect((await said(entry(', by: Prensa, until: 2026-12-31'), policy, path))[1]).toEqual([false]);
      expect(
        (await said(entry(', until: 2026-12-31'), { requireBy: true }, path))[0].map(([, message]) => message),
      ).toEqual(['by', 'm']);
    }
  });

  test('rules and principles that are never waived, whatever else the waiver covers', async () => {
    const covers = async (names: string, never: string[]) =>
      (await waived(`${next(`${names} ${good}`)}\nñ ü`, { waivers: { never } })).report.findings
        .filter(({ waived }) => !waived)
        .map(({ rule, message, data: { rules } }) => (rules ? `${message} ${rules}` : rule));
    expect(await covers('find-ü find-ñ', ['find-ü'])).toEqual(['never find-ü', 'find-ü']);
    expect(await covers('find-ü', ['data'])).toEqual(['never find-ü', 'find-ñ', 'find-ü']);
    expect(await covers('data tone', ['find-ü'])).toEqual(['over find-ü', 'find-ü']);
    expect(await covers('data', ['data'])).toEqual(['never data', 'find-ñ', 'find-ü']);
    expect(await covers('data', ['find-ü']), 'not unused as well').toEqual(['over find-ü', 'find-ñ', 'find-ü']);
    expect(await covers('find-ñ find-ü', ['front-matter-unknown-key'])).toEqual([]);
  });

  test('what it breaks is named with the line that asks for it', async () => {
    const settings = settingsFor(await configOf({}, { cwd: process.cwd() }), registry, 'a.md');
    const asks = { by: 'a.yaml:2', requireBy: 'a.yaml:2', maxDays: 'b.yaml:4', requireUntil: 'c.yaml:6' };
    const where = async (policy: object, from: object, rest = why) => {
      const { requireReason } = settings.waivers;
      const ruled = { ...settings, waivers: { requireReason, ...policy, from: from as Record<string, string> } };
      const { findings } = (await waived(`${next(`find-ñ ${rest}`)}\nñ`, {}, { settings: ruled })).report;
      return findings.flatMap(({ message, data }) => (data.where === undefined ? [] : [`${message} ${data.where}`]));
    };
    expect(await where({ requireBy: true, maxDays: 9 }, asks)).toEqual(['by a.yaml:2', 'until b.yaml:4']);
    expect(await where({ requireUntil: true, maxDays: 9 }, asks)).toEqual(['until c.yaml:6']);
    expect(await where({ maxDays: 9 }, asks, `${why} until=2027-01-01`)).toEqual(['days b.yaml:4']);
    expect(await where({ maxDays: 9 }, asks, '-- until=2026-12-01'), 'a reason is asked for by default').toEqual([
      'reason a.yaml:2',
    ]);
    expect(await where({ maxDays: 9 }, {})).toEqual(['until ']);
  });

  test('a reason alone is asked for as ever: the waiver without one holds', async () => {
    expect(await left(`${next('find-ñ')}\nñ`, { waivers: { requireReason: true } })).toEqual([
      '1 waiver-without-reason',
    ]);
  });
});

describe('a comment that looks like a waiver and is none', () => {
  test.each([
    ['redlint-disabel find-ñ', 'redlint-disabel', 'redlint-disable'],
    ['redlint-disable-nextline find-ñ', 'redlint-disable-nextline', 'redlint-disable-next-line'],
    ...['ignore', 'off', 'skip', 'waive', 'allow', 'suppress', 'disabled'].map(
      (verb) => [`redlint-${verb}`, `redlint-${verb}`, 'redlint-disable'] as const,
    ),
    ...['on', 'enabled', 'restore'].map((verb) => [`redlint-${verb}`, `redlint-${verb}`, 'redlint-enable'] as const),
    ['redlint-offer', 'redlint-offer', undefined],
    ['redlint_disable_file find-ñ', 'redlint_disable_file', 'redlint-disable-file'],
    ['redlint:', 'redlint:', undefined],
    ['redlint-ignore-next-line find-ñ', 'redlint-ignore-next-line', 'redlint-disable-next-line'],
    ['Redlint-Disable find-ñ', 'Redlint-Disable', 'redlint-disable'],
    ['redlint disable find-ñ', 'redlint disable', 'redlint-disable'],
    ['redlint: off', 'redlint: off', 'redlint-disable'],
    ['relint-disable find-ñ', 'relint-disable', 'redlint-disable'],
    ['redlint-puffery', 'redlint-puffery', undefined],
  ] as const)('%s', async (comment, word, near) => {
    for (const written of [`<!-- ${comment} -->`, `<!--${comment}-->`]) {
      const { report } = await waived(`ñ\n\n${written}\n`);
      expect(report.findings.map(({ rule }) => rule)).toEqual(['find-ñ', 'waiver-misspelt']);
      expect(report.findings[1]).toMatchObject({
        ...{ message: near ? 'near' : 'unknown', principle: null, at: { start: 3, text: written } },
        data: near ? { word, near } : { word, allowed: expect.arrayContaining(['redlint-disable', 'redlint-enable']) },
      });
    }
  });

  test.each([
    ['of another linter', '<!-- eslint-disable no-undef -->'],
    ['that speaks of redlint', '<!-- redlint is run over this page -->'],
    ['of other words', '<!-- more -->'],
    ['that thinks of lint', '<!-- relint -->'],
    ['in code', '`<!-- redlint-disabel find-ñ -->`'],
  ])('but not one %s', async (_, source) => {
    expect(await left(source)).toEqual([]);
  });

  test('is waived and switched off as a finding is', async () => {
    const source = '<!-- redlint-disabel find-ñ -->';
    expect(await left(`<!-- redlint-disable-file waiver-misspelt ${why} -->\n\n${source}`)).toEqual([]);
    expect(await left(source, { rules: { 'waiver-misspelt': 'off' } })).toEqual([]);
  });
});

describe('what a waiver says', () => {
  test.each([
    [`find-ñ -- es un título by=Ana until=2027-01-31`, { reason: 'es un título', by: 'Ana', until: '2027-01-31' }],
    [`find-ñ -- by="Ana Ruiz" es un título`, { reason: 'es un título', by: 'Ana Ruiz' }],
    [`find-ñ -- es un título by=Ana Ruiz`, { reason: 'es un título', by: 'Ana Ruiz' }],
    [
      `find-ñ -- es un título by=Gabinete de "prensa" until=2027-01-31 y más`,
      { reason: 'es un título y más', by: 'Gabinete de prensa', until: '2027-01-31' },
    ],
    [
      `find-ñ -- es un título until=2027-01-31 by=Ana Ruiz`,
      { reason: 'es un título', by: 'Ana Ruiz', until: '2027-01-31' },
    ],
    [`find-ñ -- by=Ana es un título`, { reason: 'es un título', by: 'Ana' }],
    [`find-ñ -- es de día by=«Ana Ruiz» y más`, { reason: 'es de día y más', by: 'Ana Ruiz' }],
    [
      `find-ñ -- es un título by=“Ana Ruiz” until=2027-01-31`,
      { reason: 'es un título', by: 'Ana Ruiz', until: '2027-01-31' },
    ],
    [
      `find-ñ -- es un título by='Ana d’Aro' until='2027-01-31'`,
      { reason: 'es un título', by: 'Ana d’Aro', until: '2027-01-31' },
    ],
    [`find-ñ -- uno -- dos`, { reason: 'uno -- dos' }],
    ['find-ñ — su nombre by=Ana', { reason: 'su nombre', by: 'Ana' }],
    ['find-ñ – uno — dos -- tres', { reason: 'uno — dos -- tres' }],
    [`find-ñ -- until=2027-01-31T10:00 nearby=x`, { reason: 'nearby=x', until: '2027-01-31' }],
  ])('%s', async (text, told) => {
    const { report, waivers } = await waived(`${next(text)}\nñ`);
    const at = { start: 0, end: next(text).length, text: next(text) };
    expect(report.findings[0]?.waived).toEqual({ rule: 'find-ñ', ...told, at });
    expect(waivers).toMatchObject([{ rules: ['find-ñ'], ...told, expired: false, used: true }]);
  });

  test('in the front matter, and what became of it', async () => {
    const list =
      '[{rule: find-ñ, reason: r, by: Ana, until: 2027-01-31}, {rule: find-ü, reason: r, until: 2026-01-31}]';
    const { waivers } = await waived(`---\nredlint: {disable: ${list}}\n---\nñ`);
    expect(waivers).toMatchObject([
      { rules: ['find-ñ'], reason: 'r', by: 'Ana', until: '2027-01-31', expired: false, used: true },
      { rules: ['find-ü'], reason: 'r', until: '2026-01-31', expired: true, used: false },
    ]);
    expect((await waived('ñ')).waivers).toEqual([]);
  });
});

test('in an article, a rule that is waived covers no other any more', async () => {
  const linter = createLinter({
    cwd: '/',
    config: { language: 'es', rules: { 'long-sentence': ['warning', { max: 12 }], 'hard-to-read': 'suggestion' } },
    today: '2026-11-24',
  });
  const hard =
    'La implementación interadministrativa posibilita la simplificación documental generalizada, y además garantiza la homogeneización procedimental correspondiente. ';
  const told = async (waiver: string) => {
    const { findings } = await linter.lintText(`---\nkind: article\n---\n${waiver}\n\n${hard.repeat(5)}\n`);
    const told = findings.filter(({ rule }) => rule === 'long-sentence' || rule === 'hard-to-read');
    return told.map(({ rule, waived }) => [rule, waived !== undefined]);
  };
  const waiver = (...ids: string[]) => `<!-- redlint-disable-file ${ids.join(' ')} ${why} -->`;
  expect(await told('')).toEqual([['long-sentence', false]]);
  expect(await told(waiver('long-sentence'))).toEqual([
    ['hard-to-read', false],
    ['long-sentence', true],
  ]);
  expect(await told(waiver('hard-to-read'))).toEqual([['long-sentence', false]]);
});
