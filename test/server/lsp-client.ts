import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Status } from '../../src/lsp/status.js';
import { started } from '../run.js';

/** What a client says about itself at the start. */
export interface Start {
  readonly folders: readonly string[];
  /** A module to run instead of the command. */
  readonly server?: string;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly wishes?: object;
}

/** A headless editor: it opens drafts, types, and applies actions. */
export interface Editor extends AsyncDisposable {
  readonly answer: InitializeResult;
  /** The messages shown. */
  readonly messages: string[];
  /** What the server asked to show. */
  readonly shown: { readonly uri: string; readonly selection?: { readonly start: Position } }[];
  readonly requests: ReturnType<typeof createProtocolConnection>;
  /** Opens another folder, or closes one. */
  folder(path: string, event?: 'added' | 'removed'): void;
  open(file: string, text?: string): string;
  close(uri: string): void;
  type(uri: string, change: { readonly at: number; readonly end?: number; readonly text: string }): void;
  set(uri: string, text: string): void;
  text(uri: string): string;
  /** The diagnostics of the current text: requested, so that they come at once. */
  diagnostics(uri: string): Promise<Diagnostic[]>;
  /** The same, after the server has waited for the writer to pause. */
  paused(uri: string): Promise<Diagnostic[]>;
  /** The next diagnostics of a draft, for any version. */
  next(uri: string): Promise<Diagnostic[]>;
  /** The next diagnostics of a draft that include this code. */
  until(uri: string, code: string): Promise<Diagnostic[]>;
  place(uri: string, words: string): Position;
  hover(uri: string, words: string): Promise<string>;
  actions(uri: string, words: string, only?: string): Promise<CodeAction[]>;
  /** Applies an action: its edit, then its command. */
  apply(action: CodeAction | undefined): Promise<void>;
  complete(uri: string, at: number): Promise<string[]>;
  published(uri: string): number;
  /** The latest verdicts. */
  readonly status: ReadonlyMap<string, Status>;
  /** Sends a request and cancels it: returns the error code of the answer. */
  withdrawn(uri: string): Promise<number | undefined>;
  run(command: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Says that a file has changed on disk. */
  saved(file: string): void;
}

const uriOf = (...path: string[]): string => pathToFileURL(join(...path)).href;

/** A message as sent. */
export function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** Starts `redlint lsp` as a process and shakes hands with it. */
export async function editor({ folders, server, capabilities = {}, locale, wishes }: Start): Promise<Editor> {
  const cwd = folders[0] ?? process.cwd();
  const child = server ? spawn(process.execPath, [server, '--stdio'], { cwd }) : started(['lsp', '--stdio'], cwd);
  const requests = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const documents = new Map<string, TextDocument>();
  const published = new Map<string, PublishDiagnosticsParams[]>();
  const waiting: {
    readonly uri: string;
    test(params: PublishDiagnosticsParams): boolean;
    done(all: Diagnostic[]): void;
  }[] = [];
  const messages: string[] = [];
  const shown: Editor['shown'] = [];
  const status = new Map<string, Status>();
  let stderr = '';
  child.stderr.on('data', (data) => {
    stderr += data;
  });
  requests.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.set(params.uri, [...(published.get(params.uri) ?? []), params]);
    for (const one of waiting.filter(({ uri, test }) => uri === params.uri && test(params))) {
      waiting.splice(waiting.indexOf(one), 1);
      one.done(params.diagnostics);
    }
  });
  requests.onNotification('redlint/status', (told: Status) => {
    status.set(told.uri, told);
  });
  requests.onNotification('window/showMessage', ({ message }: { message: string }) => {
    messages.push(message);
  });
  requests.onRequest('window/showDocument', (params) => {
    shown.push(params);
    return { success: true };
  });
  requests.onRequest('client/registerCapability', () => null);
  requests.onRequest('workspace/applyEdit', async ({ edit }: { edit: WorkspaceEdit }) => {
    applyEdit(edit);
    return { applied: true };
  });
  requests.listen();
  const answer = await requests.sendRequest<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { ...capabilities, workspace: { workspaceFolders: true, ...capabilities.workspace } },
    workspaceFolders: folders.map((folder) => ({ uri: uriOf(folder), name: folder })),
    ...(locale && { locale }),
    ...(wishes && { initializationOptions: wishes }),
  });
  requests.sendNotification('initialized', {});
  const of = (uri: string) => documents.get(uri) as TextDocument;
  const change = (uri: string, contentChanges: { text: string }[]): void => {
    const document = TextDocument.update(of(uri), contentChanges, of(uri).version + 1);
    documents.set(uri, document);
    requests.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  };
  const applyEdit = ({ changes = {}, documentChanges = [] }: WorkspaceEdit): void => {
    const all: [string, TextEdit[]][] = [
      ...Object.entries(changes),
      ...documentChanges.map((one): [string, TextEdit[]] => {
        const { textDocument, edits } = one as TextDocumentEdit;
        const plain = edits.map((edit) =>
          'snippet' in edit
            ? { range: edit.range, newText: edit.snippet.value.replace('$0', '¦').replaceAll('\\', '') }
            : edit,
        );
        return [textDocument.uri, plain];
      }),
    ];
    for (const [uri, edits] of all) {
      if (documents.has(uri)) change(uri, [{ text: TextDocument.applyEdits(of(uri), edits) }]);
      else {
        const file = fileURLToPath(uri);
        writeFileSync(
          file,
          TextDocument.applyEdits(TextDocument.create(uri, '', 1, readFileSync(file, 'utf8')), edits),
        );
      }
    }
  };
  const wait = (uri: string, test: (params: PublishDiagnosticsParams) => boolean) =>
    new Promise<Diagnostic[]>((done, fail) => {
      const late = setTimeout(() => fail(new Error(`no diagnostics of ${uri}: ${stderr}`)), 10_000);
      waiting.push({
        uri,
        test,
        done(all) {
          clearTimeout(late);
          done(all);
        },
      });
    });
  const place = (uri: string, words: string) => of(uri).positionAt(Math.max(0, of(uri).getText().indexOf(words)));
  return {
    answer,
    messages,
    shown,
    requests,
    open(file, text = readFileSync(file, 'utf8')) {
      const uri = file.startsWith('untitled:') ? file : uriOf(file);
      documents.set(uri, TextDocument.create(uri, 'markdown', 1, text));
      requests.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text },
      });
      return uri;
    },
    folder(path, event = 'added') {
      const changed = { added: [], removed: [], [event]: [{ uri: uriOf(path), name: path }] };
      requests.sendNotification('workspace/didChangeWorkspaceFolders', { event: changed });
    },
    close(uri) {
      documents.delete(uri);
      published.delete(uri);
      requests.sendNotification('textDocument/didClose', { textDocument: { uri } });
    },
    type(uri, { at, end = at, text }) {
      const range = { start: of(uri).positionAt(at), end: of(uri).positionAt(end) };
      change(uri, [{ range, text } as { text: string }]);
    },
    set: (uri, text) => change(uri, [{ text }]),
    text: (uri) => of(uri).getText(),
    diagnostics(uri) {
      const last = published.get(uri)?.at(-1);
      if (last && last.version === of(uri).version) return Promise.resolve(last.diagnostics);
      void requests.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
      return wait(uri, ({ version }) => version === of(uri).version);
    },
    paused: (uri) => wait(uri, ({ version }) => version === of(uri).version),
    until: (uri, code) => wait(uri, ({ diagnostics }) => diagnostics.some((one) => one.code === code)),
    next: (uri) => wait(uri, () => true),
    place,
    async hover(uri, words) {
      const answer = await requests.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', {
        textDocument: { uri },
        position: place(uri, words),
      });
      return answer?.contents.value ?? '';
    },
    async actions(uri, words, only) {
      const at = place(uri, words);
      const actions = await requests.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], ...(only && { only: [only] }) },
      });
      return actions ?? [];
    },
    async apply(action) {
      const { edit } =
        action?.data && !action.edit
          ? await requests.sendRequest<CodeAction>('codeAction/resolve', action)
          : { ...action };
      if (edit) applyEdit(edit);
      if (action?.command) await requests.sendRequest('workspace/executeCommand', action.command);
    },
    async complete(uri, at) {
      const position = of(uri).positionAt(at);
      const items = await requests.sendRequest<{ label: string }[] | null>('textDocument/completion', {
        textDocument: { uri },
        position,
      });
      return (items ?? []).map(({ label }) => label);
    },
    status,
    withdrawn: (uri) =>
      new Promise((done) => {
        const id = 'withdrawn';
        const position = { line: 0, character: 0 };
        child.stdout.on('data', function heard(data) {
          const [, answer] = /(\{"jsonrpc":"2.0","id":"withdrawn".*?\}\})/.exec(String(data)) ?? [];
          if (answer === undefined) return;
          child.stdout.off('data', heard);
          done(JSON.parse(answer).error?.code);
        });
        const hover = { id, method: 'textDocument/hover', params: { textDocument: { uri }, position } };
        const withdrawal = { method: '$/cancelRequest', params: { id } };
        // Both are sent at once: no answer can be quicker.
        child.stdin.write([hover, withdrawal].map(framed).join(''));
      }),
    run: (command, ...args) => requests.sendRequest('workspace/executeCommand', { command, arguments: args }),
    saved(file) {
      requests.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type: 2 }] });
    },
    published: (uri) => published.get(uri)?.length ?? 0,
    async [Symbol.asyncDispose]() {
      await requests.sendRequest('shutdown');
      const left = new Promise((done) => child.on('exit', done));
      requests.sendNotification('exit');
      const code = await left;
      requests.dispose();
      if (code !== 0 || stderr) throw new Error(`exit code ${code}: ${stderr}`);
    },
  };
}
