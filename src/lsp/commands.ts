import {
  type Connection,
  MessageType,
  Position,
  type ShowDocumentParams,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isWaivable } from '../messages/outside.js';
import { Mistake } from '../mistake.js';
import { isData, withAllowed } from './allow.js';
import type { Client } from './client.js';
import { difference, workspaceEdit } from './edits.js';
import type { Host } from './host.js';
import { type Log, reasonOf } from './log.js';
import { decoded, newDraft, type ProjectDraft, type Projects } from './projects.js';
import { sentence } from './said.js';

/** What commands work on. */
export interface Desk {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly projects: Projects;
  readonly documents: TextDocuments<TextDocument>;
  /** Reads configs and drafts again. */
  reload(): void;
  readonly log: Log;
}

type Command = (desk: Desk, ...args: readonly unknown[]) => Promise<unknown>;

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['redlint.explain', explain],
  ['redlint.allow', allow],
  ['redlint.place', place],
]);

/** The names of the commands that code actions call. */
export const commandNames = [...commands.keys()];

/** Runs a command; resolves to its result. A Mistake is shown in a message. */
export async function runCommand(desk: Desk, name: string, args: readonly unknown[] = []): Promise<unknown> {
  try {
    return (await commands.get(name)?.(desk, ...args)) ?? null;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    await message(desk, MessageType.Warning, error.in(desk.client.locale));
    return null;
  }
}

/** The draft for a command that names none: the first open one. */
const placedOf = ({ documents, projects }: Desk, uri: unknown): Promise<ProjectDraft> =>
  projects.of(documents.get(String(uri)) ?? documents.all()[0] ?? newDraft);

/** Returns the page of a rule or a principle, and shows it unless the client does: as a file, else in one message. */
async function explain(desk: Desk, id: unknown, uri?: unknown): Promise<unknown> {
  const { client, host } = desk;
  const { linter } = await placedOf(desk, uri);
  const page = await linter.explain(String(id));
  if (client.explains) return page;
  const file = client.shows ? await host.files?.page?.(page.id, page.markdown).catch(() => undefined) : undefined;
  const shown = file !== undefined && (await isShown(desk, { uri: file, takeFocus: true }));
  if (!shown) await message(desk, MessageType.Info, inShort(page.markdown));
  return page;
}

/** Shows a message without buttons. */
const message = ({ connection }: Desk, type: MessageType, text: string): Promise<void> =>
  connection.sendNotification(ShowMessageNotification.type, { type, message: text });

/** The part of a page before its examples, as plain text. */
const inShort = (markdown: string): string =>
  (markdown.split(/^## /m, 1)[0] as string)
    .replace(/^#+ /gm, '')
    .replace(/\*\*|`/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();

/** Asks the client to show a document; one that does not is no failure of the command. */
async function isShown({ client, connection, log }: Desk, params: ShowDocumentParams): Promise<boolean> {
  const answer = await connection.window.showDocument(params).catch((error: unknown) => {
    log(sentence(client.locale, 'not_shown', { reason: reasonOf(error) }));
  });
  return answer?.success === true;
}

/** Puts the cursor where the writer adds the reason of a waiver. */
async function place(desk: Desk, uri: unknown, at: unknown): Promise<null> {
  if (!Position.is(at)) return null;
  await isShown(desk, { uri: String(uri), takeFocus: true, selection: { start: at, end: at } });
  return null;
}

/** Adds a word to the option `allow` of a rule: in the config's buffer if open, else in its file. */
async function allow(desk: Desk, uri: unknown, rule: unknown, word: unknown): Promise<null> {
  const { host, documents, client } = desk;
  const { folder, linter, path } = await placedOf(desk, uri);
  const facts = (await linter.rules(path, documents.get(String(uri))?.getText())).find(({ id }) => id === rule);
  if (!host.files || !facts || !isWaivable(facts.id) || !documents.get(String(uri))) return null;
  const config = await host.files.configOf(String(uri), folder);
  const open = documents.get(config.uri);
  const name = decoded(config.uri.slice(config.uri.lastIndexOf('/') + 1));
  const slots = { file: name, text: String(word), rule: facts.id };
  const complain = (key: string, more = {}) =>
    message(desk, MessageType.Warning, sentence(client.locale, key, { ...slots, ...more }));
  const before = open?.getText() ?? config.text ?? '';
  const allowed = { rule: facts.id, severity: facts.severity, word: String(word) };
  const after = isData(name) ? withAllowed(before, name, allowed) : undefined;
  if (after === undefined) await complain(isData(name) ? 'allow_faulty' : 'allow_code');
  else
    try {
      if (open) return await inBuffer(desk, open, after);
      await host.files.write(config.uri, after);
      await message(desk, MessageType.Info, sentence(client.locale, 'allowed', slots));
      desk.reload();
    } catch (error) {
      if (error instanceof Mistake) throw error;
      await complain('allow_failed', { reason: reasonOf(error) });
    }
  return null;
}

/** Has the client write a text into an open document. Throws when it does not. */
async function inBuffer({ connection }: Desk, open: TextDocument, after: string): Promise<null> {
  const edit = workspaceEdit(open, [difference(open.getText(), after)]);
  const answer = await connection.workspace.applyEdit(edit);
  if (!answer?.applied) throw new Error(answer?.failureReason ?? 'applied: false');
  return null;
}
