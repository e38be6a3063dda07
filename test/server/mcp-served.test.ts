import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, folder, redlint, words } from '../run.js';
import { asked } from './asked.js';

describe('over standard input and output', () => {
  const files = {
    ...words,
    'redlint.config.yaml': [
      'root: true\nrulesDir: rules\norganization: { name: Ayuntamiento de Villa }\nnetworks: [mastodon]\n',
      'ignore: [old]\nrules: { missing-alt-text: warning, loud: off }\n',
      'overrides: [{ files: sub/*, networks: [x] }]\n',
    ].join(''),
    // What it prints belongs to nobody's protocol.
    'rules/loud/rule.mjs': "console.log('loud');\nexport default { severity: 'suggestion', reads: [], *check() {} };\n",
    'rules/loud/es.yml':
      'title: Nada\nwhy: Nada.\nmessages: { found: Nada. }\nexamples: [{ bad: ⟦Nada⟧, good: Algo }]\n',
    'a.md': 'Los súbditos pagan 12 €.\u202e\u001b[31m\n\n![](a.jpg)\n',
    'fancy.txt': 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n',
    'old/b.md': 'Los súbditos pagan.\n',
    'sub/c.md': 'Los súbditos pagan.\n',
  };
  const dir = folder({ ...files });
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [bin, 'mcp', dir.path, '--locale', 'es', '--max-size', '2kb'],
    stderr: 'pipe',
  });
  let errors = '';
  const call = (name: string, args?: Record<string, unknown>) => asked(client, name, args);

  beforeAll(async () => {
    transport.stderr?.on('data', (chunk) => {
      errors += chunk;
    });
    await client.connect(transport);
  });
  afterAll(async () => {
    await client.close();
    dir[Symbol.dispose]();
  });

  test('it says what it is for, and its tools change nothing', async () => {
    expect(client.getInstructions()).toContain('No inventes');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(['check', 'fix', 'explain', 'policy']);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  test('check says of a file what the command says, with reasons, and control characters are seen', async () => {
    const { structuredContent: answer, content } = await call('check', { path: 'a.md' });
    expect(answer).toMatchObject({ verdict: 'fail', path: 'a.md', language: 'es', networks: ['mastodon'] });
    const found = answer.findings.map(({ rule, line }: { rule: string; line: number }) => [rule, line]);
    const { out } = redlint(['a.md', '--format', 'json'], { cwd: dir.path });
    const { reports } = JSON.parse(out.slice(out.indexOf('{')));
    expect(found).toEqual(reports[0].findings.map(({ rule, line }: typeof answer) => [rule, line]));
    expect(found).toContainEqual(['feudal-words', 1]);
    expect(found).toContainEqual(['missing-alt-text', 3]);
    expect(answer.reasons['feudal-words']).toBe('La gente no es de nadie.');
    expect(JSON.stringify(answer)).not.toMatch(/[\u202e\u001b]|\\u001b/);
    expect(JSON.parse(content[0]!.text)).toEqual(answer);
  });

  test('a text is checked as what its path, networks, language and locale say', async () => {
    const wishes = { networks: ['twitter'], language: 'en', locale: 'en' };
    const { structuredContent: answer } = await call('check', { text: '![](a.jpg)', path: 'new.md', ...wishes });
    expect(answer).toMatchObject({ path: 'new.md', networks: ['x'], language: 'en' });
    expect(answer.reasons['missing-alt-text']).toContain('picture');
    expect(answer.notLookedAt).toContainEqual(expect.stringContaining('pictures that are not available'));
  });

  test('a config that changes holds for the next call', async () => {
    const severity = async () =>
      (await call('policy')).structuredContent.rules.find(({ id }: { id: string }) => id === 'missing-alt-text');
    expect(await severity()).toMatchObject({ severity: 'warning', from: 'redlint.config.yaml:6' });
    dir.write({ 'redlint.config.yaml': files['redlint.config.yaml'].replace('warning', 'error') });
    expect(await severity()).toMatchObject({ severity: 'error' });
  });

  test('fix gives the text and what is left, and writes nothing', async () => {
    const { structuredContent: fixed } = await call('fix', { path: 'fancy.txt' });
    expect(fixed).toMatchObject({ text: 'El plazo es de diez días.\n', changed: true, left: { errors: 0 } });
    expect(readFileSync(join(dir.path, 'fancy.txt'), 'utf8')).toBe(files['fancy.txt']);
    const raw = 'Los\u202e súbditos pagan.\n';
    expect((await call('fix', { text: raw })).structuredContent).toMatchObject({ text: raw, changed: false });
  });

  test('policy tells organisation, networks with their limits, and rules with where they come from', async () => {
    const { structuredContent: policy } = await call('policy', { path: '.' });
    expect(policy.settings).toContainEqual(
      expect.objectContaining({ key: 'organization.name', value: 'Ayuntamiento de Villa' }),
    );
    expect(policy.networks).toEqual([expect.objectContaining({ name: 'mastodon', title: 'Mastodon' })]);
    expect(policy.rules).toContainEqual(
      expect.objectContaining({ id: 'feudal-words', title: 'Palabras de otro tiempo' }),
    );
    expect(policy.off).toContain('loud');
    // Of a folder: what holds for the drafts in it.
    for (const path of ['sub', 'sub/c.md'])
      expect((await call('policy', { path })).structuredContent.networks).toMatchObject([{ name: 'x' }]);
  });

  test('explain and the resources are the pages of rules and principles', async () => {
    const page = (await call('explain', { id: 'feudal-words' })).structuredContent.markdown;
    expect(page).toContain('# feudal-words');
    const read = async (uri: string) => ((await client.readResource({ uri })).contents[0] as { text: string }).text;
    const { resources } = await client.listResources();
    for (const { uri } of resources) expect(await read(uri), uri).toMatch(/^# [\s\S]+`/);
    const { resourceTemplates } = await client.listResourceTemplates();
    for (const { uriTemplate, name } of resourceTemplates) {
      const id = name === 'rule' ? 'feudal-words' : 'findability';
      expect(await read(uriTemplate.replace('{id}', id))).toContain(id);
    }
    await expect(client.readResource({ uri: 'redlint://nothing' })).rejects.toThrow('No hay ningún recurso');
  });

  test.each([
    ['check', { text: 'a', networks: ['facebok'] }, 'facebook'],
    ['check', { text: 'a', locale: 'fr' }, '«fr» no vale'],
    ['check', { path: 'old/b.md' }, 'queda fuera'],
    ['explain', { id: 'findabilty', locale: 'en' }, '“findability”'],
  ])('%s %j is answered with a sentence', async (name, args, sentence) => {
    const { isError, content } = await call(name, args);
    expect(content[0]!.text).toContain(sentence);
    expect(isError).toBe(true);
  });

  test('a text that is too large is not read, and says so', async () => {
    const { structuredContent: answer } = await call('check', { text: 'a'.repeat(2049) });
    expect(answer).toMatchObject({ verdict: 'unchecked', findings: [{ message: expect.stringContaining('2 KB') }] });
  });

  test('what rules of the project print stays out of the protocol', () => {
    expect(errors).toContain('loud');
  });
});

test('what was asked before the input ended is answered, and then the server ends', () => {
  const initialize = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } };
  const message = (id: number, method: string, params: object) =>
    JSON.stringify({ jsonrpc: '2.0', id, method, params });
  const check = { name: 'check', arguments: { text: 'El plazo es de diez días.' } };
  const input = [message(0, 'initialize', initialize), 'no message', message(1, 'tools/call', check), ''].join('\n');
  const { code, out } = redlint(['mcp', '--no-config'], { input });
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id),
  ).toEqual([0, 1]);
  expect(code).toBe(0);
  expect(redlint(['mcp', 'nowhere'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('«nowhere»') });
});
