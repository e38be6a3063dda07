import { spawn } from 'node:child_process';
import { bin } from '../run.js';

/** A JSON-RPC message. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The client's answer to a request of the server; undefined = none. */
export type Answerer = (request: Message) => Pick<Message, 'result' | 'error'> | undefined;

/** A client that sends bytes to `redlint lsp`, and may break the protocol. */
export interface RawClient {
  readonly pid: number | undefined;
  /** All that the server sent. */
  readonly heard: Message[];
  /** The content of its stderr. */
  stderr(): string;
  /** Sends messages, or raw bytes. */
  send(...messages: (Message | string | Uint8Array)[]): void;
  tell(method: string, params?: unknown): void;
  ask(method: string, params?: unknown): Promise<Message>;
  /**
   * The first message that passes a test; undefined after the server has left. Throws when it does not come in time.
   */
  until(test: (message: Message) => boolean): Promise<Message | undefined>;
  /** Shakes hands. */
  greet(folders?: readonly string[], capabilities?: object): Promise<void>;
  open(uri: string, text: string): void;
  /** The rules in the next diagnostics of a draft. */
  codes(uri: string): Promise<string[]>;
  /** Announces its leave; resolves to the exit code. */
  leave(): Promise<number | string | null>;
  /** The exit code, or the signal. */
  readonly left: Promise<number | string | null>;
  /** Closes what it reads from. */
  deafen(): void;
  /** Closes what it writes to. */
  hangUp(): void;
  kill(signal?: NodeJS.Signals): void;
}

/** A message as sent. */
export function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** In milliseconds: how long to wait for a message. */
const patience = 20_000;

/** Starts the server as a process. */
export function rawClient(
  cwd: string,
  answer: Answerer = () => ({ result: null }),
  settings: readonly string[] = [],
): RawClient {
  const env = { ...process.env, LANG: 'es_ES.UTF-8' };
  const child = spawn(process.execPath, [...settings, bin, 'lsp'], { cwd, env });
  const heard: Message[] = [];
  const waiting = new Set<(message: Message | undefined) => void>();
  let stderr = '';
  let held = Buffer.alloc(0);
  let ids = 0;
  const send: RawClient['send'] = (...messages) => {
    const bytes = messages.map((one) =>
      one instanceof Uint8Array ? one : Buffer.from(typeof one === 'string' ? one : framed(one)),
    );
    child.stdin.write(Buffer.concat(bytes));
  };
  const hear = (message: Message): void => {
    heard.push(message);
    const reply = message.method !== undefined && message.id != null ? answer(message) : undefined;
    if (reply) send({ id: message.id, ...reply } as Message);
    for (const one of [...waiting]) one(message);
  };
  child.stdin.on('error', () => {});
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  child.stdout.on('data', (data) => {
    held = Buffer.concat([held, data]);
    for (let end = held.indexOf('\r\n\r\n'); end >= 0; end = held.indexOf('\r\n\r\n')) {
      const size = Number(held.toString('latin1', 'Content-Length: '.length, end));
      if (held.length < end + 4 + size) return;
      const text = held.toString('utf8', end + 4, end + 4 + size);
      held = held.subarray(end + 4 + size);
      hear(JSON.parse(text));
    }
  });
  const left = new Promise<number | string | null>((done) =>
    child.on('exit', (code, signal) => {
      for (const one of [...waiting]) one(undefined);
      done(code ?? signal);
    }),
  );
  const until: RawClient['until'] = (test) =>
    new Promise((done, fail) => {
      const late = setTimeout(() => fail(new Error(`nothing came: ${stderr}`)), patience);
      const hears = (message: Message | undefined): void => {
        if (message && !test(message)) return;
        clearTimeout(late);
        waiting.delete(hears);
        done(message);
      };
      waiting.add(hears);
    });
  const ask: RawClient['ask'] = async (method, params) => {
    const id = `asked ${++ids}`;
    const answered = until((message) => message.id === id && message.method === undefined);
    send({ id, method, params });
    return (await answered) ?? {};
  };
  const tell: RawClient['tell'] = (method, params) => send({ method, params });
  return {
    pid: child.pid,
    heard,
    stderr: () => stderr,
    send,
    tell,
    ask,
    until,
    async greet(folders = [], capabilities = {}) {
      const workspaceFolders = folders.map((folder) => ({ uri: `file://${folder}`, name: folder }));
      await ask('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders });
      tell('initialized', {});
    },
    open: (uri, text) =>
      tell('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }),
    async codes(uri) {
      const message = await until(({ method, params }) => {
        const { uri: of } = (params ?? {}) as { uri?: string };
        return method === 'textDocument/publishDiagnostics' && of === uri;
      });
      const { diagnostics } = (message?.params ?? { diagnostics: [] }) as { diagnostics: { code: string }[] };
      return diagnostics.map(({ code }) => code);
    },
    async leave() {
      await ask('shutdown');
      tell('exit');
      return left;
    },
    left,
    deafen: () => child.stdout.destroy(),
    hangUp: () => child.stdin.end(),
    kill: (signal = 'SIGKILL') => child.kill(signal),
  };
}
