import { expect, test } from 'vitest';
import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { gated } from '../../src/lsp/gate.js';

test('a request that is withdrawn while it is handled leaves nothing that waits', async () => {
  let send: (message: Message) => void = () => {};
  const listen = (callback: typeof send) => {
    send = callback;
  };
  const reader = { listen } as unknown as MessageReader;
  const gate = gated(reader, {} as MessageWriter, () => {});
  const came: Message[] = [];
  gate.input.listen((message) => came.push(message));
  const handle = (message: Message) => gate.handling.handleMessage(message, () => new Promise(() => {}) as never);
  const at = { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } };
  send({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  } as Message);
  send({ jsonrpc: '2.0', id: 2, method: 'textDocument/hover', params: at } as Message);
  expect([came.length, gate.isBusy()]).toEqual([2, true]);
  for (const message of came) handle(message);
  expect(gate.isBusy()).toBe(false);
  // The library handles this one itself and passes it to nobody.
  send({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 2 } } as Message);
  expect([came.length, gate.isBusy()]).toEqual([3, false]);
});
