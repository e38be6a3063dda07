import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsFor } from './actions.js';
import { runCommand } from './commands.js';
import { withFixes } from './fix-all.js';
import { completionsAt, meaningAt } from './front-matter/help.js';
import type { Host } from './host.js';
import { hoverAt } from './hover.js';
import type { Log } from './log.js';
import { isDraft, newDraft } from './projects.js';
import type { Session } from './session.js';

/** A result, unless its request is cancelled first: then rejects with the protocol's error. */
const unlessWithdrawn = <Answer>(token: CancellationToken, answer: Promise<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const withdraw = () => reject(new ResponseError(LSPErrorCodes.RequestCancelled, 'withdrawn'));
    if (token.isCancellationRequested) withdraw();
    token.onCancellationRequested(withdraw);
    answer.then(resolve, reject);
  });

/** Answers requests about the open drafts. `open` returns the session, `reload` reads everything again. */
export function answerRequests(
  connection: Connection,
  host: Host,
  documents: TextDocuments<TextDocument>,
  open: () => Session | undefined,
  reload: () => void,
  log: Log,
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
    const seen = await unlessWithdrawn(token, session.drafts.seen(document));
    const found = hoverAt(seen, position, await session.factsOf(seen), session.client);
    return found ?? meaningAt(document, position, session.client.locale) ?? null;
  });
  connection.onCodeAction(async (params, token) => {
    const asked = of(params.textDocument.uri);
    if (!asked) return null;
    const { document, session } = asked;
    const seen = await unlessWithdrawn(token, session.drafts.seen(document));
    const { place } = seen;
    if (!place) return null;
    const client = { ...session.client, canAllow: host.files !== undefined && place.saved };
    return actionsFor({ ...seen, place, facts: await session.factsOf(seen) }, params, client);
  });
  connection.onCodeActionResolve(async (action, token) => {
    const asked = of(String(action.data));
    if (!asked) return action;
    const seen = await unlessWithdrawn(token, asked.session.drafts.seen(asked.document));
    const { place } = seen;
    return place ? withFixes(action, { ...seen, place }) : action;
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
    return session ? runCommand({ connection, host, documents, reload, log, ...session }, command, args) : null;
  });
}
