import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, test } from 'vitest';
import { createLinter } from '../../src/linter/node.js';
import { serverOf } from '../../src/mcp/server.js';
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
