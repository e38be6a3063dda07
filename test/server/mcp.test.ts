import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../src/linter/node.js';
import { answerOf } from '../../src/mcp/answer.js';
import { policyOf } from '../../src/mcp/policy.js';
import { serverOf } from '../../src/mcp/server.js';
import { shown } from '../../src/mcp/shown.js';
import { canLink, folder } from '../run.js';
import { asked } from './asked.js';

const finding = {
  rule: 'one',
  principle: null,
  line: 1,
  column: 1,
  start: 0,
  end: 1,
  text: 'a',
  message: 'A.',
  why: 'B.',
};
const report = { path: 'a.md', language: 'en', kind: 'notice', networks: [], principles: { one: 'fail' } };

/** A client of a server whose linter is one of the test. */
async function clientOf(linter: Readonly<Record<string, unknown>>, folder = '/') {
  const told: unknown[] = [];
  const open = { folder, linter: () => linter as never };
  const during = <Answer>(work: Promise<Answer>) => work;
  const server = serverOf({ version: '1', locale: 'en', open, during, log: (error) => told.push(error) });
  const [here, there] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1' });
  await Promise.all([server.connect(there), client.connect(here)]);
  return { client, told };
}

test('of too many findings the most severe are told, and how many more there are', async () => {
  const mild = Array.from({ length: 150 }, () => ({ ...finding, severity: 'suggestion' }));
  const findings = [...mild, { ...finding, severity: 'error', text: 'b'.repeat(500) }];
  const { client } = await clientOf({ lintText: async () => ({ ...report, findings }) });
  const { structuredContent: answer } = await asked(client, 'check', { text: 'a' });
  expect(answer).toMatchObject({ verdict: 'fail', errors: 1, suggestions: 150, more: 51 });
  expect(answer.findings).toHaveLength(100);
  expect(answer.findings.at(-1).severity).toBe('error');
  expect(answer.findings.at(-1).text.length).toBeLessThan(250);
});

test('a waived finding fails nothing', async () => {
  const waived = { ...finding, severity: 'error', waived: { reason: 'It is a name.' } };
  const { client } = await clientOf({ lintText: async () => ({ ...report, findings: [waived] }) });
  const { structuredContent: answer } = await asked(client, 'check', { text: 'a' });
  expect(answer).toMatchObject({ verdict: 'pass', errors: 0, findings: [{ waived: { reason: 'It is a name.' } }] });
});

test('a bug of redlint is a sentence, its stack is in the log, and the next call is answered', async () => {
  const bug = new Error('bug');
  const { client, told } = await clientOf({ lintText: () => Promise.reject(bug) });
  for (const round of [1, 2]) {
    const { isError, content } = await asked(client, 'check', { text: 'a' });
    expect([isError, content[0]!.text, told.length]).toEqual([true, expect.stringContaining('a bug'), round]);
  }
  expect(told).toEqual([bug, bug]);
});

test.each<[string, Record<string, unknown>, string]>([
  ['check', {}, 'le falta un texto'],
  ['check', { path: '../secret.md' }, 'está fuera del proyecto'],
  ['check', { text: 'a', path: '/etc/hosts' }, 'está fuera del proyecto'],
  ['policy', { path: '..' }, 'está fuera del proyecto'],
  ...(canLink ? [['check', { path: 'link.md' }, 'está fuera del proyecto'] satisfies [string, object, string]] : []),
  ['check', { path: 'a.mdd' }, '«a.md»'],
  ['check', { path: 'c.json' }, 'no es un borrador'],
  ['check', { path: '.' }, 'no es un solo borrador'],
  ['check', { path: '*.md' }, 'no es un solo borrador'],
  ['check', { path: 'old/b.md' }, 'queda fuera'],
  ['fix', { path: 'a.docx' }, 'documento de Word'],
  ['check', { tekst: 'a' }, 'no admite «tekst»'],
  ['check', { text: 1 }, 'debe ser un texto'],
  ['check', { text: 'a', networks: 'x' }, 'debe ser una lista'],
  ['check', { text: 'a', networks: [1] }, 'debe ser una lista'],
  ['explain', {}, 'le falta «id»'],
  ['write', { locale: 'es' }, 'No hay ninguna herramienta «write»'],
])('%s %j is answered with a sentence', async (name, args, sentence) => {
  using outside = folder({ 'secret.md': 'Secret.' });
  using dir = folder({ 'a.md': 'A.', 'c.json': '{}', 'old/b.md': 'A.' });
  if (canLink) symlinkSync(join(outside.path, 'secret.md'), join(dir.path, 'link.md'));
  const ignores = async (path: string) => path.startsWith('old/');
  const { client } = await clientOf({ ignores }, dir.path);
  const { isError, content } = await asked(client, name, { locale: 'es', ...args });
  expect(content[0]!.text).toContain(sentence);
  expect(content[0]!.text.split('\n')).toHaveLength(1);
  expect(isError).toBe(true);
});

test('a draft whose errors are all in the baseline does not pass', async () => {
  using dir = folder({ 'redlint.config.yaml': 'root: true\n', 'a.md': '![](a.jpg)\n' });
  const { client } = await clientOf({ ...createLinter({ cwd: dir.path, locale: 'en' }) }, dir.path);
  const verdict = async (path: string) => (await asked(client, 'check', { path })).structuredContent;
  const { verdict: before, findings } = await verdict('a.md');
  expect(before).toBe('fail');
  const counts: Record<string, number> = {};
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1;
  dir.write({ 'redlint-baseline.json': JSON.stringify({ version: 1, files: { 'a.md': counts } }) });
  expect(await verdict('a.md')).toMatchObject({ verdict: 'known', errors: 0 });
});

test('what is no draft is refused in words that hold for an assistant too', async () => {
  using dir = folder({ 'a.xyz': 'Hola.\n' });
  const { client } = await clientOf({ ignores: async () => false }, dir.path);
  const { isError, content } = await asked(client, 'check', { path: 'a.xyz' });
  expect([isError, content[0]?.text]).toEqual([true, expect.stringContaining('rename it, or pass its text')]);
});

describe('what a check comes to', () => {
  const of = (severity: string) => ({ ...finding, severity });
  const [error, warning, suggestion] = [of('error'), of('warning'), of('suggestion')] as const;
  const waived = { ...finding, severity: 'error', waived: { reason: 'a' } };

  test.each<[string, object[], Record<string, string>, string?]>([
    ['fail', [warning, error], { one: 'pass' }],
    ['review', [suggestion, warning], { one: 'known' }],
    ['known', [suggestion, waived], { one: 'known', two: 'pass' }],
    ['pass', [suggestion], { one: 'unchecked', two: 'pass' }],
    ['unchecked', [suggestion], { one: 'unchecked', two: 'unchecked' }],
    ['unchecked', [error], { one: 'fail' }, 'unchecked'],
  ])('%s: %j %j', (verdict, findings, principles, kind = 'notice') => {
    expect(answerOf({ ...report, kind, findings, principles } as never, 'a').verdict).toBe(verdict);
  });

  test('the whole of an answer', () => {
    const fix = [{ start: 0, end: 3, text: 'tres' }];
    const full = { ...error, fix, cell: { row: 2 }, suggestions: ['b'], snippets: [{ start: 0, end: 0, text: 'c' }] };
    const notes = [
      { id: 'not-checked', message: 'N.' },
      { id: 'language-assumed', message: 'L.' },
      { id: 'other', message: 'O.' },
    ];
    const calendar = { notes: [{ message: 'C.' }] };
    const told = { ...report, notes, calendar, findings: [full, suggestion, waived] };
    expect(answerOf(told as never, 'dos\u202e')).toEqual({
      ...{ verdict: 'fail', errors: 1, warnings: 0, suggestions: 1, path: 'a.md', language: 'en', kind: 'notice' },
      ...{ networks: [], reasons: { one: 'B.' }, principles: { one: 'fail' } },
      ...{ notLookedAt: ['N.'], assumed: ['L.'], calendar: ['C.'] },
      findings: [
        expect.objectContaining({
          ...{ rule: 'one', principle: null, severity: 'error', line: 1, column: 1, start: 0, end: 1, text: 'a' },
          ...{ message: 'A.', cell: { row: 2 }, suggestions: ['b'], insert: [{ start: 0, end: 0, text: 'c' }] },
          fix: [{ start: 0, end: 3, old: 'dos', new: 'tres' }],
        }),
        expect.not.objectContaining({ fix: expect.anything() }),
        expect.objectContaining({ waived: { reason: 'a' } }),
      ],
    });
    expect(answerOf({ ...report, findings: [] } as never, '')).toMatchObject({ findings: [], notLookedAt: [] });
  });

  test('of too many, those that are waived go first; the order of the draft stays', () => {
    const all = [waived, ...Array.from({ length: 99 }, () => suggestion), error];
    const { findings, more } = answerOf({ ...report, findings: all } as never, 'a');
    expect([findings.length, more, findings.at(-1)?.severity, findings[0]?.severity]).toEqual([
      ...[100, 1, 'error', 'suggestion'],
    ]);
    const hundred = answerOf({ ...report, findings: all.slice(0, 100) } as never, 'a');
    expect([hundred.findings.length, hundred.more]).toEqual([100, undefined]);
  });

  test('control characters are seen in every text, but for tabs and line breaks', () => {
    expect(shown({ a: ['x\u001b', 1, null], b: { c: 'a\tb\nc' } })).toEqual({
      a: ['x␛', 1, null],
      b: { c: 'a\tb\nc' },
    });
  });
});

test('a policy holds what is on, where it comes from, and the limits of the networks', async () => {
  const rule = { principle: 'tone', severity: 'error', grades: [], options: {}, from: 'default' };
  const rules = [
    { ...rule, id: 'a', grades: ['warning'], options: { max: 3 } },
    { ...rule, id: 'b', severity: 'off' },
    { ...rule, id: 'c' },
  ];
  const asked: unknown[] = [];
  const linter = {
    config: async (path?: string) => {
      asked.push(path);
      return { files: ['x.yaml'], values: [{ key: 'networks', value: ['x'], from: 'default' }], rules };
    },
    rules: async (path?: string) => {
      asked.push(path);
      return [{ id: 'a', title: 'A' }];
    },
  };
  expect(await policyOf(linter as never, 'a.md')).toEqual({
    files: ['x.yaml'],
    settings: [{ key: 'networks', value: ['x'], from: 'default' }],
    networks: [expect.objectContaining({ name: 'x', title: 'X' })],
    rules: [
      {
        id: 'a',
        title: 'A',
        principle: 'tone',
        severity: 'error',
        grades: ['warning'],
        options: { max: 3 },
        from: 'default',
      },
      { id: 'c', title: 'c', principle: 'tone', severity: 'error', from: 'default' },
    ],
    off: ['b'],
  });
  expect(asked).toEqual(['a.md', 'a.md']);
});

test('resources: the lists and the pages, and what is none', async () => {
  const of = (id: string, number: number) => ({ id, number, title: `T${number}` });
  const rules = async () => [
    { id: 'z', title: 'Zeta', severity: 'error', principle: of('two', 2) },
    { id: 'a', title: 'A', severity: 'off', principle: of('one', 1) },
    { id: 'y', title: 'Y', severity: 'warning', principle: of('two', 2) },
    { id: 'own', title: 'O', severity: 'suggestion', principle: of('none', 0) },
  ];
  const { client } = await clientOf({ rules, explain: async (id: string) => ({ markdown: `# ${id}\u001b` }) });
  const read = async (uri: string) => (await client.readResource({ uri })).contents;
  const page = { mimeType: 'text/markdown' };
  const list =
    '# The rules\n\n## T2\n\n- `z` (error): Zeta\n- `y` (warning): Y\n\n## T1\n\n- `a` (off): A\n\n## T0\n\n- `own` (suggestion): O\n';
  expect(await read('redlint://rules')).toEqual([{ uri: 'redlint://rules', ...page, text: list }]);
  expect(await read('redlint://principles')).toMatchObject([
    { text: '# The principles\n\n1. `one`: T1\n2. `two`: T2\n' },
  ]);
  expect(await read('redlint://rules/a-b')).toMatchObject([{ text: '# a-b␛' }]);
  expect(await read('redlint://principles/3')).toMatchObject([{ text: '# 3␛' }]);
  for (const uri of ['redlint://rule', 'redlint://rules/a/b', 'redlint://rules?x', 'http://rules'])
    await expect(read(uri)).rejects.toMatchObject({ code: -32002, message: expect.stringContaining(uri) });
});
