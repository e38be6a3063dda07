import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { framed, type Message, type RawClient, rawClient } from '../server/raw-client.js';

/** The length and the seed of the fuzzing. */
export interface ProtocolFuzz {
  readonly seed: number;
  /** Messages that are sent. */
  readonly rounds: number;
}

/** How many messages go to one server. */
const session = 400;

/** In tenths of a second: how long to wait for answers. */
const patience = 200;

/**
 * Sends random messages, right and wrong ones, to `redlint lsp` as a process. Returns what went wrong, a sentence each:
 * a request that was not answered exactly once, a server that left or wrote to stderr, a last question that was
 * answered wrongly.
 */
export async function fuzzProtocol({ seed, rounds }: ProtocolFuzz): Promise<string[]> {
  const faults: string[] = [];
  for (let done = 0; done < rounds; done += session) {
    const own = (seed + done) >>> 0;
    const found = await oneSession(own, Math.min(session, rounds - done));
    faults.push(...found.map((fault) => `protocol, seed ${own}: ${fault}`));
  }
  return faults;
}

const post = 'El plazo es de 𝗱𝗶𝗲𝘇 días.\n';

async function oneSession(seed: number, rounds: number): Promise<string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'redlint-protocol-'));
  writeFileSync(join(dir, 'redlint.config.yaml'), 'root: true\nlanguage: es\n');
  const random = randomFrom(seed);
  const client = rawClient(dir, () => random.pick(answers));
  const asked = new Set<string>();
  const message = (): Message => {
    const made = random.number(3) === 0 ? notification(random, dir) : request(random, dir);
    if (random.number(3) === 0) return { ...made, params: spoiled(random, made.params) };
    return made;
  };
  const send = (): void => {
    const one = message();
    const bytes = Buffer.from(framed(one));
    if (random.number(8) === 0) client.send(broken(random, bytes));
    else {
      if (typeof one.id === 'string') asked.add(one.id);
      client.send(bytes);
    }
  };
  try {
    for (let round = 0; round < rounds / 20; round++) send();
    await client.greet([dir], abilities(random));
    for (let round = 0; round < rounds; round++) send();
    for (let turn = 0; turn < patience && unanswered(client, asked).length > 0; turn++) await setTimeout(100);
    return [...unanswered(client, asked), ...(await lastWords(client, dir))];
  } catch (error) {
    return [String(error)];
  } finally {
    client.kill();
    await client.left;
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The faults at the end: an opened draft is not read, or the server does not exit in order. */
async function lastWords(client: RawClient, dir: string): Promise<string[]> {
  const uri = `file://${dir}/last.md`;
  client.open(uri, post);
  const { result, error } = await client.ask('textDocument/hover', {
    textDocument: { uri },
    position: { line: 0, character: 16 },
  });
  const code = await client.leave();
  return [
    ...(JSON.stringify(result ?? null).includes('diez') ? [] : [`the last answer is wrong: ${JSON.stringify(error)}`]),
    ...(code === 0 ? [] : [`it left with ${code}`]),
    ...(client.stderr() === '' ? [] : [`stderr: ${client.stderr()}`]),
  ];
}

function unanswered({ heard }: RawClient, asked: ReadonlySet<string>): string[] {
  const answers = new Map<unknown, number>();
  for (const { id, method } of heard) if (method === undefined) answers.set(id, (answers.get(id) ?? 0) + 1);
  return [...asked].flatMap((id) => {
    const times = answers.get(id) ?? 0;
    return times === 1 ? [] : [`request ${id} was answered ${times} times`];
  });
}

/** The answers to the server's own requests. */
const answers = [
  { result: null },
  { result: {} },
  { result: 'a' },
  { result: { success: false, applied: false } },
  { result: { success: true, applied: true } },
  { error: { code: -32603, message: 'no' } },
  { error: 'a' as never },
];

const abilities = (random: Random): object => ({
  workspace: {
    didChangeWatchedFiles: { dynamicRegistration: random.number(2) === 0 },
    workspaceFolders: random.number(2) === 0,
    workspaceEdit: { documentChanges: true, snippetEditSupport: random.number(2) === 0 },
  },
  window: { showDocument: { support: random.number(2) === 0 } },
});

/** No draft is where a command would write outside the folder. */
const uriOf = (random: Random, dir: string): string =>
  random.pick([
    `file://${dir}/a.md`,
    `file://${dir}/b.md`,
    `file://${dir}/c/d.txt`,
    `file://${dir}/100%.md`,
    `file://${dir}/a%00.md`,
    `file://${dir}/redlint.config.yaml`,
    'untitled:Untitled-1',
    'a.md',
    '',
  ]);

const strangeUris = ['file:///c%3A/x/a.md', 'file://server/share/a.md', 'http://a/b.md', 'file:///%zz/a.md', '%', ':'];

const texts = [
  post,
  '',
  '---\nkind: event\nimages: [{file: a.jpg, alt: }]\n---\nHola.\n',
  '---\nkind: ',
  '+++\n[account]\n',
  'a\0b\ud800c\u{10ffff}\r\n\r\u2028',
  'Los 𝗱𝗶𝗲𝘇.\n'.repeat(500),
  '![](a.jpg) <!-- redlint-disable',
];

const position = (random: Random) => ({ line: random.number(4), character: random.number(40) });
const range = (random: Random) => ({ start: position(random), end: position(random) });

function request(random: Random, dir: string): Message {
  const id = random.name();
  const textDocument = { uri: random.number(6) === 0 ? random.pick(strangeUris) : uriOf(random, dir) };
  const { uri } = textDocument;
  const ask = (method: string, params?: unknown): Message => ({ id, method, params });
  const commands: [string, unknown[]][] = [
    ['redlint.explain', [random.pick(['findability', '4', 'nothing', ''])]],
    ['redlint.allow', [uriOf(random, dir), random.pick(['puffery', 'nothing']), 'histórica']],
    ['redlint.place', [uri, position(random)]],
    ['redlint.nothing', []],
  ];
  const [command, given] = random.pick(commands);
  return random.pick([
    ask('textDocument/hover', { textDocument, position: position(random) }),
    ask('textDocument/completion', { textDocument, position: position(random) }),
    ask('textDocument/codeAction', { textDocument, range: range(random), context: { diagnostics: [] } }),
    ask('workspace/executeCommand', { command, arguments: given }),
    ask('redlint/rules', { uri }),
    ask('textDocument/willSaveWaitUntil', { textDocument, reason: 1 }),
    ask('initialize', { capabilities: {} }),
    ask(random.pick(['nothing/known', '__proto__', 'constructor', 'textDocument/didOpen', 'exit'])),
  ]);
}

function notification(random: Random, dir: string): Message {
  const uri = random.number(4) === 0 ? random.pick(strangeUris) : uriOf(random, dir);
  const text = random.pick(texts);
  const version = random.number(3);
  const changes = [{ text }, { range: range(random), text }, { range: range(random), text: '' }];
  const tell = (method: string, params?: unknown): Message => ({ method, params });
  return random.pick([
    tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version, text } }),
    tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [random.pick(changes)] }),
    tell('textDocument/didClose', { textDocument: { uri } }),
    tell('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] }),
    tell('workspace/didChangeWorkspaceFolders', { event: { added: [{ uri, name: 'a' }], removed: [] } }),
    tell('$/setTrace', { value: 'verbose' }),
    tell('$/progress', { token: 1, value: {} }),
    tell('window/workDoneProgress/cancel', { token: 1 }),
    tell('initialized', {}),
    tell('initialize', { capabilities: {} }),
    tell('nothing/known', {}),
  ]);
}

const strange = [null, true, 0, -1, 1.5, 1e308, '', 'a', [], {}, [null], { line: -1 }, 'x'.repeat(10_000)];

/** The same with a different value in one place. */
function spoiled(random: Random, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.number(3) === 0) return random.pick<unknown>(strange);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const key = random.pick(Object.keys(copy));
  if (key === undefined) return copy;
  const inner = copy as Record<string, unknown>;
  if (random.number(5) === 0) delete inner[key];
  else inner[key] = spoiled(random, inner[key]);
  return copy;
}

/** A message that was cut, has changed bytes, or gives a wrong length. */
function broken(random: Random, bytes: Buffer): Buffer {
  const at = random.number(bytes.length);
  const changed = Buffer.from(bytes);
  changed[at] = random.number(256);
  return random.pick([
    changed,
    bytes.subarray(0, at),
    bytes.subarray(at),
    Buffer.from(bytes.toString().replace(/\d+/, () => String(random.number(2 ** 31)))),
    Buffer.from('Content-Length: 2\r\n\r\n[]Content-Length: 4\r\n\r\nnull'),
  ]);
}

interface Random {
  /** From 0 up to, not including, `below`. */
  number(below: number): number;
  pick<One>(all: readonly One[]): One;
  /** A unique id for a message. */
  name(): string;
}

/** Numbers of mulberry32: the same seed gives the same numbers. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (below: number): number => next() % Math.max(1, below);
  return {
    number,
    pick: <One>(all: readonly One[]) => all[number(all.length)] as One,
    name: () => `${next().toString(16)}-${next().toString(16)}`,
  };
}
