import {
  type Connection,
  createConnection,
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type Logger,
  type MessageReader,
  type MessageWriter,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WatchDog,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { commandNames } from './commands.js';
import { fixAllKind } from './fix-all.js';
import { gated } from './gate.js';
import type { Host } from './host.js';
import { type Log, logOver, reasonOf } from './log.js';
import { lenient } from './output.js';
import { isDraft } from './projects.js';
import { answerRequests } from './requests.js';
import { sentence } from './said.js';
import { type Session, sessionOf } from './session.js';
import { type DraftSurroundings, surroundings } from './surroundings.js';
import { watchedFiles } from './watched.js';

/** The connection to a client. */
export interface Wire {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Watches the client's process, and hears when it leaves. */
  readonly watchDog: WatchDog;
}

/** A running server. */
export interface Server {
  /** Logs to the client what went wrong outside any request. */
  readonly log: Log;
  /** Stops checking and sending. */
  close(): void;
}

/**
 * Serves a client until it leaves, whatever it sends: no message or response of a client ends the server. Independent
 * of Node: the host provides the environment, and may ask the client for it.
 */
export function serve({ reader, writer, watchDog }: Wire, hostOver: (connection: Connection) => Host): Server {
  const documents = new TextDocuments(TextDocument);
  let session: Session | undefined;
  const locale = () => session?.client.locale ?? host.locale;
  const passedOver = (what: string) => log(sentence(locale(), 'passed_over', { what }));
  const output = lenient(writer);
  const { input, handling, isBusy } = gated(reader, output, passedOver);
  const connect = (logger: Logger) => createProtocolConnection(input, output, logger, { messageStrategy: handling });
  const connection = createConnection(connect, watchDog);
  const host = hostOver(connection);
  const log = logOver(connection, () => session !== undefined);
  reader.onError(({ message }) => passedOver(message));
  const drafts = () => documents.all().filter(isDraft);
  const around = surroundings(host, drafts, () => session, log);
  connection.onInitialize((params) => {
    session = sessionOf(connection, host, params, log, isBusy);
    return answerOf(host);
  });
  let hasBegun = false;
  connection.onInitialized(() => {
    if (!session || hasBegun) return;
    hasBegun = true;
    begin(connection, session, around, log);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => around.changed(changes.map(({ uri }) => uri)));
  const leave = () => {
    around.close();
    session?.drafts.close();
    session = undefined;
  };
  connection.onShutdown(leave);
  keepDocuments(connection, documents, () => session, around);
  answerRequests(connection, host, documents, () => session, around.reload, log);
  connection.listen();
  return {
    log,
    close() {
      leave();
      output.mute();
    },
  };
}

const answerOf = ({ version }: Host): InitializeResult => ({
  serverInfo: { name: 'redlint', version },
  capabilities: {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind], resolveProvider: true },
    completionProvider: { triggerCharacters: [':', ' ', '['] },
    executeCommandProvider: { commands: commandNames },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
});

/** Checks documents as the client opens and changes them. */
function keepDocuments(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  open: () => Session | undefined,
  around: DraftSurroundings,
): void {
  documents.onDidOpen(({ document }) => {
    if (isDraft(document)) open()?.drafts.again([document]);
    around.opened();
  });
  documents.onDidChangeContent(({ document }) => {
    if (isDraft(document)) open()?.drafts.changed(document);
  });
  documents.onDidClose(({ document: { uri } }) => {
    open()?.drafts.closed(uri);
    around.opened();
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  documents.listen(connection);
}

/** What to ask of the client once it is ready. If it refuses to watch files, the host watches them. */
function begin(connection: Connection, session: Session, around: DraftSurroundings, log: Log): void {
  const { client, projects } = session;
  if (!client.watches) around.watchBeside();
  else
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: watchedFiles })
      .catch((error: unknown) => {
        log(sentence(client.locale, 'unwatched', { reason: reasonOf(error) }));
        around.watchBeside();
      });
  if (client.changesFolders)
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      projects.change(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      );
      around.again();
    });
}
