import { expect, test } from 'vitest';
import { configOf } from '../../src/config/load.js';
import { checksWith } from '../../src/linter/checks.js';
import { linterOver } from '../../src/linter/over-project.js';
import type { KnownRule } from '../../src/registry/registry.js';
import type { Checked } from '../../src/run/checked.js';
import type { ProjectHost } from '../../src/run/project.js';
import type { Memory } from '../../src/text/memory.js';

function counted() {
  const read: string[] = [];
  const day = { today: '2026-11-27' };
  const checks = checksWith(
    () => day.today,
    async (text, { path = '' }) => {
      read.push(`${path}:${text}`);
      await undefined;
      return { report: { path }, draft: {} } as unknown as Checked;
    },
  );
  return { checks, read, day };
}

test('the last check is that of its text, path, form and day, and of no other', async () => {
  const { checks, read, day } = counted();
  const found = await checks.of('Hola', { path: 'a.md' });
  expect(found).toEqual({ report: { path: 'a.md' } });
  expect(checks.last('Hola', { path: 'a.md' })).toBe(found);
  expect(checks.last('Hola', { path: 'a.md', pasted: false })).toBe(found);
  for (const [text, about] of [
    ['Hola.', { path: 'a.md' }],
    ['Hola', { path: 'b.md' }],
    ['Hola', {}],
    ['Hola', { path: 'a.md', pasted: true }],
  ] as const)
    expect(checks.last(text, about)).toBeUndefined();
  day.today = '2026-11-28';
  expect(checks.last('Hola', { path: 'a.md' })).toBeUndefined();
  await checks.of('Hola', { path: 'a.md' });
  expect(read).toEqual(['a.md:Hola', 'a.md:Hola']);
});

test('what was checked before all was forgotten is not kept', async () => {
  const { checks } = counted();
  await checks.of('Hola', {});
  checks.forget();
  expect(checks.last('Hola', {})).toBeUndefined();
  const running = checks.of('Hola', {});
  checks.forget();
  await running;
  expect(checks.last('Hola', {})).toBeUndefined();
});

test('nor is the memory of its versions, which is that of one path', async () => {
  const given: (Memory | undefined)[] = [];
  const checks = checksWith(
    () => '2026-11-27',
    async (_, about, memory) => {
      given.push(memory);
      return { report: about } as unknown as Checked;
    },
  );
  for (const text of ['Ho', 'Hol', 'Hola']) await checks.of(text, { path: 'a.md' });
  checks.forget();
  for (const text of ['Hola', 'Hola.']) await checks.of(text, { path: 'a.md' });
  await checks.of('Hola.', { path: 'b.md' });
  const [first, second, third, fourth, fifth, elsewhere] = given;
  expect([first, fourth, elsewhere]).toEqual([undefined, undefined, undefined]);
  expect(second).toBeDefined();
  expect(third).toBe(second);
  expect(fifth).not.toBe(second);
});

/** Finds every text. */
const found: KnownRule = {
  id: 'found',
  principle: 'tone',
  languages: { en: { title: 'T', why: 'W', messages: { is: 'm' }, examples: [] } },
  lexicons: {},
  rule: {
    severity: 'error',
    *check() {
      yield { at: { start: 0, end: 1, text: 'H' }, message: 'is' };
    },
  },
};

/** A linter with one rule, which finds the first letter. */
const linterWith = (options: object, configs: ProjectHost['configs']) =>
  linterOver(
    { cwd: '/', today: '2026-11-27', unusedWaivers: 'off', ...options },
    {
      within: (_, work) => work(() => {}),
      configs,
      builtin: async () => ({
        principles: [{ id: 'tone', number: 1, languages: { en: { title: 'T', short: 't', why: 'W' } } }],
        ...{ rules: [found], thresholds: {}, groups: {}, shared: {}, phrases: () => undefined },
      }),
    },
    { filesFor: () => undefined, based: (report) => report, locale: 'en', shown: 'waived' },
  );

test.each([
  ['abcd', 'found'],
  ['abcde', 'draft-unreadable'],
  ['éé', 'found'],
  ['ééa', 'draft-unreadable'],
  ['🎉', 'found'],
  ['🎉a', 'draft-unreadable'],
  ['字字', 'draft-unreadable'],
])('a given text is too large by its bytes, at most four: %s', async (text, rule) => {
  const { lintText, fixText } = linterWith({ maxSize: 4 }, () => () => configOf({}, { cwd: '/' }));
  const { report, text: fixed } = await fixText(text);
  for (const { findings } of [report, await lintText(text)])
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  expect(fixed).toBe(text);
});

test('a linter that looks again holds the text that it checked last to what the config says now', async () => {
  const given = { config: {} };
  const linter = linterWith({}, () => () => configOf(given.config, { cwd: '/' }));
  const [path, text] = ['a.md', 'Hola.\n'];
  const held = async () => [
    (await linter.rules(path, text)).find(({ id }) => id === 'found')?.severity,
    await linter.waivable(['found'], path, text),
    (await linter.fixText(text, { path })).report.findings.length,
  ];
  await linter.lintText(text, { path });
  given.config = { rules: { found: 'off' }, waivers: { never: ['found'] } };
  expect(await held()).toEqual(['error', ['found'], 1]);
  linter.reload();
  expect(await held()).toEqual(['off', [], 0]);
});
