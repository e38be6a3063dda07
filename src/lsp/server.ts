import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  PositionEncodingKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsFor, fixAllKind } from './actions.js';
import { type Client, clientOf } from './client.js';
import { commandNames, runCommand } from './commands.js';
import { diagnosticsOf } from './diagnostics.js';
import { type Drafts, drafts, type Seen } from './drafts.js';
import { completionsAt, meaningAt } from './front-matter/help.js';
import type { Host } from './host.js';
import { hoverAt } from './hover.js';
import { lookWith, type Rules } from './look.js';
import { isDraft, newDraft, type Projects, projects } from './projects.js';
import { statusOf } from './status.js';
import { watchedFiles } from './watched.js';

/** Changes of files that come within this time are one. In milliseconds. */
const settled = 50;

/** What is open between `initialize` and `shutdown`. */
interface Session {
  readonly client: Client;
  readonly projects: Projects;
  readonly drafts: Drafts;
  factsOf(seen: Seen): Promise<Rules>;
}

/** Answers a client over a connection until it is closed. Knows no Node: what lies around it is the host's. */
export function serve(connection: Connection, host: Host): void {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;
  connection.onInitialize((params) => {
    session = sessionOf(connection, host, params);
    return answerOf(host);
  });
  const again = () => session?.drafts.again(documents.all().filter(isDraft));
  const reload = () => {
    session?.projects.reload();
    again();
  };
  connection.onInitialized(() => session && startWatching(connection, session, again));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.every(({ uri }) => /\/(?:node_modules|\.git)\//.test(uri))) return;
    clearTimeout(waiting);
    waiting = setTimeout(reload, settled);
  });
  connection.onShutdown(() => {
    session?.drafts.close();
    session = undefined;
  });
  const watchOpen = () => session && watchBeside(host, session, documents.all().filter(isDraft), reload);
  documents.onDidOpen(({ document }) => {
    if (isDraft(document)) session?.drafts.again([document]);
    watchOpen();
  });
  documents.onDidChangeContent(({ document }) => {
    if (isDraft(document) && document.version !== undefined) session?.drafts.changed(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    session?.drafts.closed(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  answerRequests(connection, host, documents, () => session, reload);
  documents.listen(connection);
  connection.listen();
}

function sessionOf(connection: Connection, host: Host, params: InitializeParams): Session {
  const client = clientOf(params, host);
  const opened = projects(client.folders, host, client.locale);
  const { look, factsOf } = lookWith(opened, host, client.locale, (error) =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const show = async (seen: Seen): Promise<void> => {
    const { uri, version } = seen.document;
    const facts = await factsOf(seen);
    await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(seen, facts) });
    if (client.status) await connection.sendNotification('redlint/status', statusOf(seen, facts));
  };
  return {
    client,
    projects: opened, // Who has left is told nothing more.
    drafts: drafts(look, (seen) => void show(seen).catch(() => {})),
    factsOf,
  };
}

const answerOf = ({ version }: Host): InitializeResult => ({
  serverInfo: { name: 'redlint', version },
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind] },
    completionProvider: { triggerCharacters: [':', ' ', '['] },
    executeCommandProvider: { commands: commandNames },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});

function startWatching(connection: Connection, { client, projects }: Session, again: () => void): void {
  if (client.watches)
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: watchedFiles });
  if (client.changesFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      projects.change(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
      again();
    });
}

/** Where the client watches nothing, the host does. */
function watchBeside(
  host: Host,
  { client, projects }: Session,
  open: readonly TextDocument[],
  reload: () => void,
): void {
  if (client.watches || !host.watch) return;
  const { watch } = host;
  void Promise.all(
    open.map(async (document) => ({ draft: document.uri, folder: (await projects.of(document)).folder })),
  )
    .then((drafts) => watch(drafts, reload))
    .catch(() => {});
}

/** The answer to a question that nobody asks any more. */
const withdrawn = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'withdrawn');

function answerRequests(
  connection: Connection,
  host: Host,
  documents: TextDocuments<TextDocument>,
  open: () => Session | undefined,
  reload: () => void,
): void {
  const of = (uri: string) => {
    const document = documents.get(uri);
    const session = open();
    return document && session && isDraft(document) ? { document, session } : undefined;
  };
  connection.onHover(async ({ textDocument, position }, token) => {
    const asked = of(textDocument.uri);
    if (!asked) return null;
    const { document, session } = asked;
    const seen = await session.drafts.seen(document);
    if (token.isCancellationRequested) throw withdrawn();
    const found = hoverAt(seen, position, await session.factsOf(seen), session.client);
    return found ?? meaningAt(document, position, session.client.locale) ?? null;
  });
  connection.onCodeAction(async (params, token) => {
    const asked = of(params.textDocument.uri);
    if (!asked) return null;
    const { document, session } = asked;
    const seen = await session.drafts.seen(document);
    const { place } = seen;
    if (token.isCancellationRequested) throw withdrawn();
    if (!place) return null;
    const client = { ...session.client, canAllow: host.files !== undefined && place.saved };
    return actionsFor({ ...seen, place, facts: await session.factsOf(seen) }, params, client);
  });
  connection.onCompletion(({ textDocument, position }) => {
    const asked = of(textDocument.uri);
    return asked ? completionsAt(asked.document, position, asked.session.client.locale) : null;
  });
  connection.onRequest('redlint/rules', async ({ uri }: { uri?: string }) => {
    const placed = await open()?.projects.of(documents.get(uri ?? '') ?? newDraft);
    return (await placed?.linter.rules(placed.path)) ?? [];
  });
  connection.onExecuteCommand(async ({ command, arguments: args }) => {
    const session = open();
    return session ? runCommand({ connection, host, documents, reload, ...session }, command, args) : null;
  });
}
