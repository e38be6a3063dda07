import { expect, test } from 'vitest';
import { localeOf, projectOptions, refuseNoDay, refuseNoTime } from '../../src/linter/given.js';
import { rulesIn, titlesIn } from '../../src/linter/rule-facts.js';
import type { Mistake } from '../../src/mistake.js';
import type { Registry } from '../../src/registry/registry.js';
import { localDay } from '../../src/run/local-day.js';

const keyOf = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return (error as Mistake).key;
  }
};

test('what would check nothing, or in no language, is refused', () => {
  expect([undefined, 'es-MX', 'EN', 'xx', ''].map((tag) => keyOf(() => localeOf(tag)))).toEqual([
    ...[undefined, 'es', 'en', 'invalid-value', 'invalid-value'],
  ]);
  const seconds = [undefined, 0.001, 86_400, 0, -1, 86_401, Number.NaN];
  expect(seconds.map((one) => keyOf(() => refuseNoTime(one)))).toEqual([
    ...[undefined, undefined, undefined, 'bad-seconds', 'bad-seconds', 'bad-seconds', 'bad-seconds'],
  ]);
  const days = ['2028-02-29', '2026-02-29', '2026-1-1', '', 'hoy'];
  expect(days.map((day) => keyOf(() => refuseNoDay(day)))).toEqual([
    ...[undefined, 'bad-day', 'bad-day', 'bad-day', 'bad-day'],
  ]);
});

test('the options of a linter are those of its project', () => {
  expect(projectOptions('/a', {})).toEqual({
    ...{ cwd: '/a', today: localDay(), commandLine: {}, unusedWaivers: 'warning', noConfig: false },
  });
  const all = { today: '2026-11-24', asPublished: true, networks: ['Twitter'], language: 'ca', maxSize: 0, timeout: 3 };
  expect(projectOptions('/a', { ...all, noCode: true, allowCode: true, config: 'x.yaml' })).toEqual({
    ...{ cwd: '/a', today: '2026-11-24', asPublished: true, unusedWaivers: 'warning', noConfig: false },
    ...{ commandLine: { networks: ['x'], language: 'ca' }, explicit: 'x.yaml', noCode: true, allowCode: true },
    ...{ maxSize: 0, timeout: 3 },
  });
  expect(projectOptions('/a', { config: false })).toMatchObject({ noConfig: true });
  expect(projectOptions('/a', { config: { root: true } })).toMatchObject({ noConfig: false, given: { root: true } });
  expect(projectOptions('/a', { language: 'ast' })).toMatchObject({ commandLine: { language: 'ast' } });
  expect(keyOf(() => projectOptions('/a', { language: 'asta' }))).toBe('bad-language');
  expect(keyOf(() => projectOptions('/a', { networks: ['zzzz'] }))).toBe('unknown-network');
  expect(keyOf(() => projectOptions('/a', { language: 'español' }))).toBe('bad-language');
});

test('rules as hosts show them', () => {
  const text = { title: 'Uno', why: ' Porque sí.\n', also: ['u'], examples: [{ bad: 'a', good: 'b', more: 1 }] };
  const rule = { options: { max: 3 } };
  const registry = {
    rules: new Map([
      ['one', { id: 'one', principle: 'tone', rule, languages: { es: text } }],
      ['two', { id: 'two', principle: 'none', rule: {}, languages: {}, quote: () => '' }],
    ]),
    principles: [{ id: 'tone', number: 5, languages: { es: { title: 'Tono' } } }],
  } as unknown as Registry;
  const settings = { rules: new Map([['one', { severity: 'error' }]]), owners: { tone: 'Ana' } } as never;
  const [one, two] = rulesIn({ registry, settings }, 'es');
  const titles = [
    { id: 'one', principle: { id: 'tone', number: 5, title: 'Tono' }, title: 'Uno', also: ['u'] },
    { id: 'two', principle: { id: 'none', number: 0, title: 'none' }, title: 'two', also: [] },
  ];
  expect(titlesIn(registry, 'es')).toEqual(titles);
  expect(one).toEqual({
    ...titles[0],
    ...{ severity: 'error', owner: 'Ana', own: false, why: 'Porque sí.', options: { max: 3 } },
    examples: [{ bad: 'a', good: 'b' }],
  });
  expect(two).toEqual({ ...titles[1], severity: 'off', own: true, why: '', options: {}, examples: [] });
});
