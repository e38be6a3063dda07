import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixAllKind } from './actions.js';
import { commandNames } from './commands.js';
import type { Host } from './host.js';
import { isDraft } from './projects.js';
import { answerRequests } from './requests.js';
import { type Session, sessionOf } from './session.js';
import { watchedFiles } from './watched.js';

/** Changes of files that come within this time are one. In milliseconds. */
const settled = 50;

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
    if (isDraft(document)) session?.drafts.changed(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    session?.drafts.closed(uri);
    connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  answerRequests(connection, host, documents, () => session, reload);
  documents.listen(connection);
  connection.listen();
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
