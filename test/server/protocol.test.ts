import { describe, expect, test } from 'vitest';
import type { Connection, InitializeParams, Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { clientOf } from '../../src/lsp/client.js';
import { gated } from '../../src/lsp/gate.js';
import { logOver, reasonOf } from '../../src/lsp/log.js';
import { frames } from '../../src/lsp/node/frames.js';
import { lenient } from '../../src/lsp/output.js';
import { paramsOf } from '../../src/lsp/params.js';
import { isDraft } from '../../src/lsp/projects.js';
import { isWatched } from '../../src/lsp/watched.js';

describe('the bytes of a client', () => {
  const message = (body: string, head = `Content-Length: ${Buffer.byteLength(body)}`) => `${head}\r\n\r\n${body}`;
  const one = message('{"a":"ñ"}');
  const cutAt = (text: string, ...places: number[]) => {
    const bytes = Buffer.from(text);
    const cut = frames();
    const starts = [0, ...places];
    return starts.flatMap((start, index) => cut(bytes.subarray(start, starts[index + 1])));
  };
  const a = { message: { a: 'ñ' } };

  test.each<[string, string, unknown[]]>([
    ['one message', one, [a]],
    ['several', one + one, [a, a]],
    ['other headers, any case', message('1', 'Content-Type: x\r\ncontent-length:\t1 '), [{ message: 1 }]],
    ['no length', `X: 1\r\n\r\n${one}`, [{ fault: expect.stringContaining('no Content-Length') }, a]],
    ['a length too large', `Content-Length: ${2 ** 28 + 1}\r\n\r\n${one}`, [{ fault: expect.any(String) }, a]],
    ['a body that is no JSON', message('{]') + one, [{ fault: expect.stringContaining('JSON') }, a]],
    ['a length too small', message('{"b":1}', 'Content-Length: 3') + one, [{ fault: expect.any(String) }, a]],
    [
      'a length that takes the next message in',
      message('{"b":1}', `Content-Length: ${7 + Buffer.byteLength(one)}`) + one,
      [{ fault: expect.any(String) }, a],
    ],
    [
      'the name of the header within a text',
      message('"Content-Length: 1"') + one,
      [{ message: 'Content-Length: 1' }, a],
    ],
    ['not all of it', one.slice(0, -1), []],
  ])('%s', (_, text, expected) => {
    expect(cutAt(text)).toEqual(expected);
    const bytes = Buffer.from(text);
    // However they are cut: after each byte, and at any one.
    expect(cutAt(text, ...Array.from({ length: bytes.length - 1 }, (_, at) => at + 1)).filter(isMessage)).toEqual(
      expected.filter(isMessage),
    );
  });
  const isMessage = (frame: unknown) => Object.hasOwn(frame as object, 'message');

  test('a length that is too large is noticed when the next message comes', () => {
    const cut = frames();
    expect(cut(Buffer.from(message('{"b":1}', 'Content-Length: 5000')))).toEqual([]);
    expect(cut(Buffer.from(one))).toEqual([{ fault: 'a Content-Length that is too large' }, a]);
  });

  test('what has no header is dropped once it is longer than any', () => {
    const cut = frames();
    expect(cut(Buffer.alloc(4096, 'x'))).toEqual([]);
    expect(cut(Buffer.from('x'))).toEqual([{ fault: 'no header' }]);
    expect(cut(Buffer.from(`\r\n\r\n${one}`))).toEqual([{ fault: expect.stringContaining('no Content-Length') }, a]);
  });
});

describe('what a client may send, and when', () => {
  const at = { textDocument: { uri: 'file:///a.md' }, position: { line: 0, character: 0 } };
  /** Sends messages; returns what came through, what was answered, and what was passed over. */
  function through(...messages: object[]) {
    let send: (message: Message) => void = () => {};
    const listen = (callback: typeof send) => {
      send = callback;
    };
    const reader = { listen } as unknown as MessageReader;
    const answers: { id: unknown; error: { code: number; message: string } }[] = [];
    const writer = { write: async (message: never) => void answers.push(message) } as unknown as MessageWriter;
    const over: string[] = [];
    const gate = gated(reader, writer, (what) => over.push(what));
    const came: unknown[] = [];
    gate.input.listen((message) => came.push((message as { method?: string }).method ?? 'answer'));
    for (const message of messages) send({ jsonrpc: '2.0', ...message } as Message);
    return { came, answers: answers.map(({ id, error }) => [id, error.code, error.message]), over, gate };
  }
  const begin = { id: 0, method: 'initialize', params: {} };

  test.each<[string, object[], string[], unknown[], unknown[]]>([
    [
      'nothing before initialize',
      [{ id: 1, method: 'textDocument/hover', params: at }],
      [],
      [[1, -32002, 'textDocument/hover came before initialize']],
      [],
    ],
    [
      'no notification either, in silence',
      [{ method: 'textDocument/didOpen', params: {} }, { method: 'exit' }],
      ['exit'],
      [],
      [],
    ],
    [
      'initialize once',
      [begin, { ...begin, id: 1 }],
      ['initialize'],
      [[1, -32600, 'initialize came a second time']],
      [],
    ],
    [
      'an id once at a time',
      [begin, { id: 1, method: 'textDocument/hover', params: at }, { id: 1, method: 'textDocument/hover', params: at }],
      ['initialize', 'textDocument/hover'],
      [[1, -32600, 'a request with this id is not answered yet']],
      [],
    ],
    [
      'nothing after shutdown but exit',
      [begin, { id: 1, method: 'shutdown' }, { id: 2, method: 'x' }, { method: 'initialized' }, { method: 'exit' }],
      ['initialize', 'shutdown', 'exit'],
      [[2, -32600, 'x came after shutdown']],
      [],
    ],
    [
      'params of another shape',
      [
        begin,
        { id: 1, method: 'textDocument/hover', params: { textDocument: 1, position: at.position } },
        { method: 'textDocument/didClose', params: {} },
      ],
      ['initialize'],
      [[1, -32602, 'textDocument/hover: textDocument: expected Object but received 1']],
      ['textDocument/didClose: textDocument: expected "textDocument" but received undefined'],
    ],
    [
      'an answer, and what is nothing',
      [begin, { id: 3, result: null }, { id: 'a', error: {} }, { id: null, result: 1 }, {}],
      ['initialize', 'answer', 'answer'],
      [],
      Array(2).fill('neither a request nor a notification nor an answer'),
    ],
    ['an unknown method', [begin, { id: 1, method: 'new/thing', params: [1] }], ['initialize', 'new/thing'], [], []],
  ])('%s', (_, messages, came, answers, over) => {
    const found = through(...messages);
    expect([found.came, found.answers, found.over]).toEqual([came, answers, over]);
  });

  test('an id may come again once it is answered, also with a failure', async () => {
    const { gate } = through(begin);
    const message = { jsonrpc: '2.0', id: 0, method: 'initialize' } as Message;
    await Promise.resolve(gate.handling.handleMessage(message, () => Promise.reject(new Error()) as never)).catch(
      () => {},
    );
    expect(gate.isBusy()).toBe(false);
  });

  const range = { start: at.position, end: { line: 1, character: 2 } };
  test.each<[string, unknown, unknown]>([
    [
      'initialize',
      { capabilities: 1, rootUri: 2, workspaceFolders: [{}], locale: 3, processId: 0 },
      {
        capabilities: {},
        initializationOptions: {},
        processId: null,
        rootUri: undefined,
        workspaceFolders: undefined,
        locale: undefined,
      },
    ],
    [
      'initialize',
      { capabilities: {}, rootUri: null, workspaceFolders: null, processId: 7, locale: 'es', more: 1 },
      {
        capabilities: {},
        initializationOptions: {},
        rootUri: null,
        workspaceFolders: null,
        processId: 7,
        locale: 'es',
        more: 1,
      },
    ],
    [
      'textDocument/didOpen',
      { textDocument: { uri: 'a', languageId: 1, version: null, text: '' } },
      { textDocument: { uri: 'a', languageId: '', version: 0, text: '' } },
    ],
    ['textDocument/didOpen', { textDocument: { uri: 'a', languageId: 'b', version: 1 } }, 'fault'],
    [
      'textDocument/didChange',
      {
        textDocument: { uri: 'a', version: '1' },
        contentChanges: [
          { text: 'a', range: null, x: 1 },
          { text: 'b', range },
        ],
      },
      { textDocument: { uri: 'a', version: 0 }, contentChanges: [{ text: 'a' }, { text: 'b', range }] },
    ],
    ['textDocument/hover', { ...at, position: { line: -1, character: 0 } }, 'fault'],
    ['textDocument/hover', { ...at, position: { line: 0.5, character: 0 } }, 'fault'],
    [
      'textDocument/codeAction',
      { ...at, range, context: { only: 'quickfix' } },
      { ...at, range, context: { only: undefined } },
    ],
    ['textDocument/codeAction', { ...at, range }, { ...at, range, context: {} }],
    ['codeAction/resolve', { title: 'a', data: {} }, { title: 'a', data: undefined }],
    ['codeAction/resolve', {}, 'fault'],
    ['workspace/executeCommand', { command: 'a', arguments: {} }, { command: 'a', arguments: undefined }],
    ['workspace/didChangeWorkspaceFolders', { event: { added: 1 } }, { event: { added: [], removed: [] } }],
    ['redlint/rules', null, {}],
    ['$/cancelRequest', { id: {} }, 'fault'],
    ['toString', 1, 1],
  ])('%s with %j', (method, given, expected) => {
    const read = paramsOf(method, given);
    expect('fault' in read ? 'fault' : read.params).toEqual(expected);
  });
});

describe('what a client says of itself', () => {
  const full = {
    workspace: {
      workspaceEdit: { documentChanges: true, snippetEditSupport: true },
      didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceFolders: true,
    },
    window: { showDocument: { support: true } },
    textDocument: {
      codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
      hover: { contentFormat: ['plaintext', 'markdown'] },
    },
  };
  const told = (more: object = {}, host: object = { locale: 'en' }) =>
    clientOf({ capabilities: {}, ...more } as InitializeParams, host as never);
  const nothing = {
    ...{ locale: 'en', folders: [], snippets: false, resolves: false, shows: false, markdown: true, watches: false },
    ...{ changesFolders: false, explains: false, hovers: false, trusts: true, status: false },
  };

  test('nothing, and all that there is', () => {
    expect(told()).toEqual(nothing);
    const wishes = { explains: true, hovers: true, noCode: true, status: true, locale: 'es' };
    expect(told({ capabilities: full, initializationOptions: wishes })).toEqual({
      ...Object.fromEntries(Object.keys(nothing).map((key) => [key, true])),
      ...{ locale: 'es', folders: [], trusts: false },
    });
    // Only what is true counts.
    const others = { explains: 1, hovers: 'yes', noCode: 1, status: {}, locale: 7 };
    expect(told({ initializationOptions: others })).toEqual(nothing);
  });

  test.each<[string, object, object]>([
    [
      'snippets',
      { snippets: false },
      { workspace: { ...full.workspace, workspaceEdit: { snippetEditSupport: true } } },
    ],
    [
      'edits later, without data',
      { resolves: false },
      { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } },
    ],
    [
      'edits later, of something else',
      { resolves: false },
      { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['command'] } } } },
    ],
    ['plain hovers', { markdown: false }, { textDocument: { hover: { contentFormat: ['plaintext'] } } }],
  ])('%s', (_, expected, capabilities) => {
    expect(told({ capabilities: { ...full, ...capabilities } })).toMatchObject(expected);
  });

  test.each<[string, object, object, string]>([
    [
      'its wish, before all',
      { locale: 'en', initializationOptions: { locale: 'ca' } },
      { askedLocale: 'es', locale: 'en' },
      'ca',
    ],
    [
      'the option',
      { locale: 'en', initializationOptions: { locale: 'xx' } },
      { askedLocale: 'es', locale: 'en' },
      'es',
    ],
    ['its own', { locale: 'gl' }, { locale: 'en' }, 'es'],
    ['that of the system', {}, { locale: 'ca' }, 'ca'],
  ])('its language: %s', (_, params, host, locale) => {
    expect(told(params, host).locale).toBe(locale);
  });

  test('its folders, or its one folder', () => {
    const folders = (more: object) => told(more).folders;
    expect(folders({ workspaceFolders: [{ uri: 'a' }, { uri: 'b' }], rootUri: 'c' })).toEqual(['a', 'b']);
    expect(folders({ workspaceFolders: [], rootUri: 'c' })).toEqual([]);
    expect(folders({ workspaceFolders: null, rootUri: 'c' })).toEqual(['c']);
    expect(folders({ rootUri: null })).toEqual([]);
  });
});

test('the log says each thing once, errors as such, and nothing before the start', () => {
  const said: string[] = [];
  const console = { error: (text: string) => said.push(`E ${text}`), warn: (text: string) => said.push(`W ${text}`) };
  let isOpen = false;
  const log = logOver({ console } as unknown as Connection, () => isOpen);
  log('early');
  isOpen = true;
  const bug = new Error('bug');
  bug.stack = 'bug at x';
  for (const what of ['a', 'a', bug, bug, 7]) log(what);
  expect(said).toEqual(['W a', 'E bug at x', 'W 7']);
  for (let n = 0; n < 1000; n++) log(`n${n}`);
  log('a');
  expect(said.filter((text) => text === 'W a')).toHaveLength(2);
  expect([{ code: 'ENOENT', message: 'm' }, { code: 1, message: 'm' }, 'x', null].map(reasonOf)).toEqual([
    ...['ENOENT', 'm', 'x', 'null'],
  ]);
});

test('what a client that has left does not read is lost, and nothing fails', async () => {
  const written: unknown[] = [];
  const writer = { write: async (message: unknown) => void written.push(message) } as unknown as MessageWriter;
  const output = lenient(writer);
  await output.write({ jsonrpc: '1' });
  output.mute();
  await output.write({ jsonrpc: '2' });
  expect(written).toEqual([{ jsonrpc: '1' }]);
  const broken = lenient({ write: () => Promise.reject(new Error('EPIPE')) } as unknown as MessageWriter);
  await expect(broken.write({ jsonrpc: '1' })).resolves.toBeUndefined();
});

test.each<[string, string, boolean]>([
  ['file:///a.md', '', true],
  ['file:///a.MARKDOWN', '', true],
  ['file:///a.txt', 'markdown', true],
  ['file:///a.csv', '', true],
  ['file:///a.html', 'markdown', false],
  ['untitled:a', 'markdown', true],
  ['untitled:a', 'text', true],
  ['untitled:a', 'plaintext', true],
  ['Untitled-1', 'markdown', true],
  ['untitled:a', 'html', false],
])('is %s of the language «%s» a draft: %j', (uri, languageId, expected) => {
  expect(isDraft({ uri, languageId })).toBe(expected);
});

test('files that affect drafts are watched', () => {
  const yes = [
    ...['redlint.config.yaml', 'a/redlint.config.mjs', 'redlint.house.yaml', '.redlintrc', '.redlintrc.json'],
    ...['C:\\a\\package.json', '.redlintignore', '.gitignore', 'redlint-baseline.json', 'es.yml', 'x.es.yml'],
    ...['rules/a/rule.ts', 'rules\\a\\rule.mjs', 'a.JPG', 'a.jpeg', 'a.webp'],
  ];
  const no = [
    'a.md',
    'redlint.config',
    'xpackage.json',
    'baseline/a.json',
    'es.yaml',
    'rule.txt',
    'my-rule.ts',
    'a.gif',
  ];
  expect(yes.filter((path) => !isWatched(path))).toEqual([]);
  expect(no.filter(isWatched)).toEqual([]);
});
