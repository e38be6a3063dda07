import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frames } from '../../src/lsp/node/frames.js';
import { fuzzProtocol } from '../fuzz/protocol.js';
import { folder } from '../run.js';
import { framed, type Message, type RawClient, rawClient } from '../server/raw-client.js';

const post = 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n';
const config = (severity: string) => `root: true\nlanguage: es\nrules:\n  fancy-letters: ${severity}\n`;
const files = { 'redlint.config.yaml': config('error'), 'a.md': post };
const watches = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const logged = ({ heard }: RawClient) =>
  heard.flatMap(({ method, params }) =>
    method === 'window/logMessage' ? (params as { message: string }).message : [],
  );
const code = ({ error }: Message) => error?.code;

test('a client that refuses to watch, to show and to edit ends nothing: the server says so once and watches itself', async () => {
  using dir = folder(files);
  const client = rawClient(dir.path, () => ({ error: { code: -32603, message: 'dubious ownership' } }));
  await client.greet([dir.path], { ...watches, window: { showDocument: { support: true } } });
  const uri = `file://${dir.path}/a.md`;
  client.open(uri, post);
  expect(await client.codes(uri)).toContain('fancy-letters');
  const explained = await client.ask('workspace/executeCommand', {
    command: 'redlint.explain',
    arguments: ['fancy-letters', uri],
  });
  expect(explained.result).toMatchObject({ id: 'fancy-letters' });
  client.open(`file://${dir.path}/redlint.config.yaml`, config('error'));
  const allow = { command: 'redlint.allow', arguments: [uri, 'puffery', 'histórica'] };
  expect((await client.ask('workspace/executeCommand', allow)).error).toBe(undefined);
  expect(client.heard).toContainEqual(
    expect.objectContaining({ params: { type: 2, message: expect.stringContaining('dubious ownership') } }),
  );
  const again = client.codes(uri);
  dir.write({ 'redlint.config.yaml': config('off') });
  expect(await again).not.toContain('fancy-letters');
  expect(logged(client).filter((text) => text.includes('los vigila por su cuenta'))).toHaveLength(1);
  expect(await client.leave()).toBe(0);
  expect(client.stderr()).toBe('');
});

test('what comes before, twice, after, or in no right shape is answered as the protocol says', async () => {
  using dir = folder(files);
  const client = rawClient(dir.path);
  const uri = 'file:///a.md';
  const textDocument = { uri };
  const hover = (position: unknown) => client.ask('textDocument/hover', { textDocument, position });
  client.open(uri, post);
  expect(code(await hover({ line: 0, character: 0 }))).toBe(-32002);
  expect(code(await client.ask('nothing/known'))).toBe(-32002);
  expect(code(await client.ask('initialize', null))).toBe(-32602);
  await client.greet();
  expect(code(await client.ask('initialize', { capabilities: {} }))).toBe(-32600);
  expect(code(await client.ask('nothing/known'))).toBe(-32601);
  expect((await hover({ line: 0, character: 17 })).result, 'it was opened too early').toBe(null);
  client.open(uri, post);
  expect((await hover({ line: 9e9, character: 9e9 })).error).toBe(undefined);
  for (const position of [{ line: -1, character: 0 }, { line: '0', character: 0 }, { line: 0.5, character: 0 }, null])
    expect(code(await hover(position)), JSON.stringify(position)).toBe(-32602);
  for (const params of [undefined, null, [], {}, 'a'])
    expect(code(await client.ask('textDocument/codeAction', params)), JSON.stringify(params)).toBe(-32602);
  client.tell('textDocument/didChange', { textDocument, contentChanges: [{ range: { start: 1 }, text: '' }] });
  client.tell('$/cancelRequest');
  const reversed = { start: { line: 0, character: 25 }, end: { line: 0, character: 0 } };
  const actions = await client.ask('textDocument/codeAction', { textDocument, range: reversed });
  expect(JSON.stringify(actions.result)).toContain('diez');
  expect(logged(client).map((text) => /: ([^:]+): /.exec(text)?.[1])).toEqual([
    'textDocument/didChange',
    '$/cancelRequest',
  ]);
  await client.ask('shutdown');
  expect(code(await hover({ line: 0, character: 0 }))).toBe(-32600);
  client.tell('exit');
  expect(await client.left).toBe(0);
});

test('the newest text counts, whatever a client makes of versions; what is not open is not known', async () => {
  using dir = folder(files);
  const client = rawClient(dir.path);
  await client.greet([dir.path]);
  const uri = `file://${dir.path}/a.md`;
  client.tell('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: post }] });
  client.open(uri, 'Hola.\n');
  client.open(uri, 'Hola a ti.\n');
  expect(await client.codes(uri)).not.toContain('fancy-letters');
  for (const version of [1, 0, null]) {
    for (const text of [`${post}\n`, 'Hola.\n', post])
      client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    expect(await client.codes(uri), String(version)).toContain('fancy-letters');
    client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text: 'Hola.\n' }] });
    expect(await client.codes(uri), String(version)).not.toContain('fancy-letters');
  }
  for (const _ of [1, 2]) client.tell('textDocument/didClose', { textDocument: { uri } });
  client.hangUp();
  expect(await client.left).toBe(1);
});

describe('bytes that are no message are passed over', () => {
  const next = framed({ method: 'next' });
  const body = '{"method":"x"}';

  test.each([
    ['no length', `Foo: 1\r\n\r\n${body}`],
    ['a short one', `Content-Length: 5\r\n\r\n${body}`],
    ['a long one', `Content-Length: ${body.length + 10}\r\n\r\n${body}`],
    ['a huge one', `Content-Length: 99999999\r\n\r\n${body}`],
    ['an impossible one', `Content-Length: 99999999999999999999\r\n\r\n${body}`],
    ['one below zero', `Content-Length: -5\r\n\r\n${body}`],
    ['no body', 'Content-Length: 0\r\n\r\n'],
    ['no JSON', 'Content-Length: 5\r\n\r\n{"a":'],
    ['no header', 'x'.repeat(70_000)],
    ['a header that is quoted', `Content-Length: 40\r\n\r\n{"text":"Content-Length: 3\\r\\n\\r\\n{}"`],
  ])('%s', (_, bytes) => {
    for (const size of [1, 7, 1e6]) {
      const cut = frames();
      const all = Buffer.from(bytes + next + next);
      const found = [];
      for (let at = 0; at < all.length; at += size) found.push(...cut(all.subarray(at, at + size)));
      expect(found.at(-1)).toMatchObject({ message: { method: 'next' } });
      expect(found.filter((one) => 'message' in one && (one.message as Message).method === 'next')).toHaveLength(2);
    }
  });

  test('invalid UTF-8, NUL and lone surrogates are text', () => {
    const text = Buffer.from('{"a":"\0"}'.replace('\0', '\\u0000\\ud800X'));
    text[text.indexOf('X')] = 0xff;
    expect(frames()(Buffer.concat([Buffer.from(`Content-Length: ${text.length}\r\n\r\n`), text]))).toEqual([
      { message: { a: '\0\ud800\ufffd' } },
    ]);
  });
});

test('a folder that is taken away and comes again is watched again; pages are gone once the server is', async () => {
  using dir = folder(files);
  const client = rawClient(dir.path);
  await client.greet([dir.path], { window: { showDocument: { support: true } } });
  const uri = `file://${dir.path}/a.md`;
  client.open(uri, post);
  expect(await client.codes(uri)).toContain('fancy-letters');
  const pages = () => readdirSync(tmpdir()).filter((name) => name.startsWith('redlint-pages-'));
  const others = pages();
  await client.ask('workspace/executeCommand', { command: 'redlint.explain', arguments: ['findability'] });
  const [own = ''] = pages().filter((name) => !others.includes(name));
  expect(own).not.toBe('');
  // A new watcher may miss an immediate change.
  await new Promise((done) => setTimeout(done, 300));
  const gone = client.codes(uri);
  rmSync(dir.path, { recursive: true });
  await gone;
  const back = client.codes(uri);
  dir.write({ ...files, 'redlint.config.yaml': config('off') });
  expect(await back).not.toContain('fancy-letters');
  const changed = client.codes(uri);
  dir.write({ 'redlint.config.yaml': config('warning') });
  expect(await changed).toContain('fancy-letters');
  client.kill('SIGTERM');
  expect(await client.left).toBe(1);
  expect(readdirSync(tmpdir())).not.toContain(own);
});

test('a client that reads no more is gone', async () => {
  using dir = folder(files);
  const client = rawClient(dir.path);
  await client.greet([dir.path]);
  client.deafen();
  client.open(`file://${join(dir.path, 'a.md')}`, post);
  expect(await client.left).toBe(1);
  expect(client.stderr()).toBe('');
});

test('random messages: each request is answered once, and the server stays', async () => {
  expect(await fuzzProtocol({ seed: 7, rounds: 300 })).toEqual([]);
});
