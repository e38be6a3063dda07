import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bin, folder, started } from '../run.js';
import { framed } from '../server/lsp-client.js';
import { rawClient } from '../server/raw-client.js';

test('a server leaves when its client dies: in the middle of a message, or while another process holds its input open', async () => {
  const left = (child: ReturnType<typeof started>) => new Promise((done) => child.on('exit', done));
  const cut = started(['lsp'], process.cwd());
  cut.stdin.end('Content-Length: 99\r\n\r\n{"jsonrpc"');
  const client = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1500)']);
  const held = started(['lsp'], process.cwd());
  const params = { processId: client.pid, rootUri: null, capabilities: {} };
  held.stdin.write(framed({ id: 1, method: 'initialize', params }));
  expect(await Promise.all([left(cut), left(held)])).toEqual([1, 1]);
});

/** A client that opens drafts and asks for pages as fast as it can; it prints the server's process id. */
const client = `
const { spawn } = require('node:child_process');
const child = spawn(process.execPath, [process.argv[1], 'lsp'], { stdio: ['pipe', 'pipe', 'inherit'] });
const send = (message) => {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write('Content-Length: ' + Buffer.byteLength(text) + '\\r\\n\\r\\n' + text);
};
child.stdout.resume();
const capabilities = { window: { showDocument: { support: true } } };
send({ id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities } });
const text = 'El plazo es de 𝗱𝗶𝗲𝘇 días. '.repeat(200);
let id = 0;
setInterval(() => {
  const uri = 'file:///a' + ++id + '.md';
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
  send({ id, method: 'workspace/executeCommand', params: { command: 'redlint.explain', arguments: ['findability'] } });
}, 5);
console.log(child.pid);`;

test('a client that is killed at any moment leaves no server and no folder behind', async () => {
  const pages = () => readdirSync(tmpdir()).filter((name) => name.startsWith('redlint-pages-'));
  const before = pages();
  const servers: number[] = [];
  for (let kill = 0; kill < 15; kill++) {
    const killed = spawn(process.execPath, ['-e', client, bin], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = await once(killed.stdout, 'data');
    servers.push(Number(pid));
    await setTimeout(100 + kill * 120);
    killed.kill('SIGKILL');
  }
  const alive = () => servers.filter((pid) => isRedlint(pid));
  for (let turn = 0; turn < 300 && alive().length > 0; turn++) await setTimeout(100);
  expect(alive()).toEqual([]);
  expect(pages().filter((name) => !before.includes(name))).toEqual([]);
});

function isRedlint(pid?: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(bin);
  } catch {
    return false;
  }
}

test('thousands of drafts, each in a folder of its own: a question goes before them, and their memory is given back', async () => {
  using dir = folder({ 'redlint.config.yaml': 'root: true\n' });
  // How much of an ample heap is taken depends on when V8 collects; this one has no room for what 8,000 would leave.
  const client = rawClient(dir.path, undefined, ['--max-old-space-size=50']);
  await client.greet();
  const uris = Array.from({ length: 1000 }, (_, i) => `file://${dir.path}/f${i}/a.md`);
  const megabytes = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${client.pid}/status`, 'utf8'))?.[1]) / 1024;
  const sizes: number[] = [];
  for (let round = 0; round < 8; round++) {
    const shown = () => client.heard.filter(({ method }) => method === 'textDocument/publishDiagnostics').length;
    client.heard.length = 0;
    for (const uri of uris) client.open(uri, 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n');
    const textDocument = { uri: uris.at(-1) };
    await client.ask('textDocument/hover', { textDocument, position: { line: 0, character: 16 } });
    expect(shown()).toBeLessThan(500);
    for (const uri of uris) client.tell('textDocument/didClose', { textDocument: { uri } });
    while (shown() < uris.length && isRedlint(client.pid)) await setTimeout(50);
    expect(shown()).toBeGreaterThanOrEqual(uris.length);
    sizes.push(megabytes());
  }
  expect(sizes.at(-1)).toBeLessThan(1.5 * (sizes[0] as number));
  expect(await client.leave()).toBe(0);
});
