import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { framed } from '../lsp-client.js';
import { started } from '../run.js';

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
