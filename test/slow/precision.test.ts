import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Drawable, drawn } from '../../bench/precision/draw.js';
import { precisionOf, wilson } from '../../bench/precision/figures.js';
import { named } from '../../bench/precision/findings.js';
import { judge } from '../../bench/precision/judging.js';
import { isFound, recallOf } from '../../bench/precision/recall.js';
import type { Judged } from '../../bench/precision/verdicts.js';
import { folder, script } from '../run.js';

const found = (rule: string, count: number, severity = 'warning'): Drawable[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${rule}-${index}`, rule, severity, language: 'es' }));

test('what is drawn hangs on the seed alone, and stays drawn when other findings come', () => {
  const all = [...found('often', 400), ...found('seldom', 3), ...found('new', 30)];
  const ids = (list: Drawable[], seed = '1') => drawn(list, { count: 40, seed }).map(({ id }) => id);
  const first = ids(all).sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
      expect(ids(shuffled).sort()).toEqual(first);
    }),
    { numRuns: 20 },
  );
  expect(ids(all, '2').sort()).not.toEqual(first);
  for (const rule of ['often', 'seldom', 'new'])
    expect(first.filter((id) => id.startsWith(rule)).length).toBeGreaterThan(2);
  const after = ids([...found('often', 404), ...found('seldom', 3), ...found('new', 30)]);
  expect(first.filter((id) => !after.includes(id)).length).toBeLessThan(3);
});

test('a finding keeps its name when other findings and other words of the post go', () => {
  const source = 'En pro de la paz, en pro de la calma y en pro de la paz.';
  const at = (text: string, from: number, post = source) => {
    const start = post.indexOf(text, from);
    return { rule: 'officialese', text, start, end: start + text.length };
  };
  const names = (findings: ReturnType<typeof at>[], post = source) =>
    named(findings, { path: 'a.md', language: 'es', source: post }).map(({ id }) => id);
  const [first, second, third] = names([at('pro de la paz', 0), at('pro de', 10), at('pro de la paz', 10)]);
  expect(new Set([first, second, third]).size).toBe(3);
  expect(names([at('pro de la paz', 10)])).toEqual([third]);
  const edited = source.replace('En', 'Hoy, en');
  expect(names([at('pro de la paz', 20, edited)], edited)).toEqual([third]);
  const twice = names([at('pro de', 0), at('pro de', 0)]);
  expect(new Set(twice).size).toBe(2);
});

test('precision weighs each kind by how often it is found, and its interval is Wilson’s', () => {
  expect(wilson(0.8, 10).map((end) => end.toFixed(3))).toEqual(['0.490', '0.943']);
  expect(wilson(1, 5)[1]).toBe(1);
  const cell = (count: number, right: number, wrong: number, doubtful = 0) => ({
    ...{ found: count, read: right + wrong + doubtful, badAdvice: 0 },
    ...{ true: right, false: wrong, doubtful },
  });
  // 900 findings right half the time, 100 always.
  expect(precisionOf([cell(900, 5, 5), cell(100, 10, 0)]).precision).toBeCloseTo(0.55, 10);
  const even = precisionOf([cell(100, 8, 2)]);
  expect([even.precision, even.interval]).toEqual([0.8, wilson(0.8, 10)]);
  expect(precisionOf([cell(100, 8, 2), cell(50, 0, 0)])).toMatchObject({ precision: 0.8, unread: 50 });
  expect(precisionOf([cell(10, 0, 0, 4)]).precision).toBeUndefined();
});

test('keys judge, go back, give reasons and stop; each verdict is kept at once', async () => {
  type Entry = Judged & { readonly id: string };
  const sitting = async (entries: Entry[], keys: string[]) => {
    const kept: string[] = [];
    await judge(entries, {
      show: () => {},
      key: async () => keys.shift() ?? 'q',
      ask: async () => 'a name',
      keep: ({ id, verdict }) => kept.push(`${id} ${verdict}`),
    });
    return kept;
  };
  const entries: Entry[] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }];
  expect(await sitting(entries, ['b', 't', 'x', 'a', 'b', 'w', 'f', 'n', 'q', 't'])).toEqual([
    'a true',
    'b true',
    'b true',
    'b false',
  ]);
  expect(entries).toEqual([
    { id: 'a', verdict: 'true', badAdvice: undefined },
    { id: 'b', verdict: 'false', badAdvice: undefined, why: 'a name' },
    { id: 'c' },
    { id: 'd' },
  ]);
});

test('a fault is found where its words are, where a word is told elsewhere, or once a post', () => {
  const source = 'La OMIC abre. **Ven** a la\nfiesta de la OMIC, en aras de todos.';
  const at = (rule: string, text: string) => ({
    rule,
    text,
    start: source.indexOf(text),
    end: source.indexOf(text) + text.length,
  });
  const findings = [
    at('unexplained-acronym', 'OMIC'),
    at('officialese', 'en aras de'),
    at('no-public-service', 'La OMIC'),
  ];
  const faults: [string, string, boolean][] = [
    ['officialese', 'OMIC, en aras', true],
    ['officialese', 'Ven a la fiesta', false],
    ['unexplained-acronym', 'fiesta de la OMIC', true],
    ['puffery', 'en aras de', false],
    ['no-public-service', 'words that stand nowhere', true],
  ];
  for (const [rule, quote, expected] of faults)
    expect([rule, quote, isFound({ rule, quote }, findings, source)]).toEqual([rule, quote, expected]);
  const rows = recallOf(faults.map(([rule, , hit], index) => ({ rule, found: hit, sure: index % 2 })));
  expect(rows.at(-1)).toMatchObject({ rule: 'all', faults: 5, found: 3, recall: 0.6, sure: 0 });
  expect(rows.find(({ rule }) => rule === 'officialese')).toMatchObject({ faults: 2, recall: 0.5 });
});

test('findings are drawn to a file, judged from a table, and after a change it is said what came and went', () => {
  using posts = folder({
    'a.md': 'Se pone en conocimiento de la ciudadanía que la piscina cierra en aras de la seguridad.\n',
    'b.md': 'Procederemos al abono de la ayuda en aras de la equidad.\n',
  });
  using kept = folder();
  const verdicts = join(kept.path, 'verdicts.jsonl');
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      script('bench/precision.ts', posts.path, '--rules', 'officialese', ...args),
      { encoding: 'utf8' },
    );
    return { status, text: stdout + stderr };
  };
  expect(run('--verdicts', 'bench/verdicts.jsonl')).toMatchObject({
    status: 2,
    text: expect.stringContaining('lies in the repository'),
  });
  const page = join(kept.path, 'page.txt');
  run('--verdicts', verdicts, '--draw', '20', '--to', page);
  const numbers = [...readFileSync(page, 'utf8').matchAll(/^##### (\d+) {2}officialese .* ([ab])\.md:1$/gm)];
  expect(numbers.length).toBeGreaterThan(2);
  expect(readFileSync(page, 'utf8')).toContain('⟦en aras de⟧');

  const table = join(kept.path, 'table.tsv');
  writeFileSync(table, '1\ttrue\t-\t\n99\tfalse\t-\t\n');
  expect(run('--verdicts', verdicts, '--judge', table).text).toContain(
    'Line 2: no finding was drawn with the number 99.',
  );
  writeFileSync(table, numbers.map(([, number, post]) => `${number}\t${post === 'a'}\t-\ta reason\n`).join(''));
  const judged = run('--verdicts', verdicts, '--judge', table).text;
  expect(judged).toContain(`${numbers.length} verdicts taken.`);
  expect(judged).toMatch(/^0 of/m);
  expect(judged).not.toContain('Since the first run');

  posts.write({ 'b.md': 'Abonaremos la ayuda. En virtud de lo cual, a la mayor brevedad, en la plaza.\n' });
  const blind = join(kept.path, 'blind.jsonl');
  writeFileSync(
    blind,
    '{"post":"a.md","rule":"officialese","quote":"en aras de la","sure":1}\n{"post":"b.md","rule":null}\n',
  );
  const quick = run('--verdicts', verdicts, '--quick', '--blind', blind).text;
  const [there, gone] = ['a', 'b'].map((name) => numbers.filter(([, , post]) => post === name).length);
  expect(quick).toMatch(new RegExp(`^officialese +${there} +0 +0 +0 +${gone} +0$`, 'm'));
  expect(quick).toMatch(/^officialese +1 +1 +1\.000/m);
  const after = run('--verdicts', verdicts).text;
  const [, came, went, , right, wrong] = /^officialese +(\d+) +(\d+) +(\d+) +(\d+) +(\d+) /m.exec(
    after.split('Since')[1]!,
  )!;
  expect([Number(went), Number(right), Number(wrong)]).toEqual([gone, 0, gone]);
  expect(after).toContain(`${came} of ${Number(came) + there!} drawn wait for a verdict.`);
  expect(after).toMatch(/^all +\d+ +\d+ +\d+ +0 +0 +0 +1\.000/m);
});
