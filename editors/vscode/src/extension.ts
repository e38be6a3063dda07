import { commands, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { RuleFacts } from '../../../src/linter/linter.js';
import type { Status } from '../../../src/lsp/status.js';
import { type Pages, pages } from './pages.js';
import { type Scorecard, scorecard } from './scorecard.js';
import { lineOf } from './verdicts.js';

/** Creates a client without starting it: on the desktop a process of Node, on the web a worker. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What both kinds of VS Code share: the client, the status bar, the pages and the commands. */
export async function activateWith(context: ExtensionContext, make: MakeClient): Promise<{ stop(): Promise<void> }> {
  const card = scorecard();
  const shown = pages();
  let client: BaseLanguageClient | undefined;
  const stop = async (): Promise<void> => {
    await client?.stop();
    client = undefined;
  };
  const renew = async (): Promise<void> => {
    await stop();
    client = make(optionsOf(shown));
    client.onNotification('redlint/status', (status: Status) => card.told(ours(status)));
    await client.start();
  };
  let busy = Promise.resolve();
  // Starts do not overlap.
  const start = (): Promise<void> => {
    busy = busy.catch(() => {}).then(renew);
    return busy;
  };
  const explain = (id: string) => commands.executeCommand('redlint.explain', id);
  context.subscriptions.push(
    card,
    shown,
    commands.registerCommand('redlint.restart', start),
    commands.registerCommand('redlint.fixAll', () =>
      commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.redlint', apply: 'first' }),
    ),
    commands.registerCommand('redlint.principles', () => choosePrinciple(card, explain)),
    commands.registerCommand('redlint.explainRule', () => client && chooseRule(client, explain)),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('redlint') && start()),
    workspace.onDidGrantWorkspaceTrust(start),
    workspace.onDidCloseTextDocument(({ uri }) => card.forget(uri.toString())),
  );
  await start();
  return { stop };
}

/** URIs of the server in VS Code's form. */
const ours = (status: Status): Status => ({ ...status, uri: Uri.parse(status.uri).toString() });

function optionsOf(shown: Pages): LanguageClientOptions {
  const locale = workspace.getConfiguration('redlint').get<string>('locale');
  const schemes = new Set(['file', 'untitled', 'vscode-vfs', 'tmp']);
  for (const { uri } of workspace.workspaceFolders ?? []) schemes.add(uri.scheme);
  const configs = '**/{redlint.config,.redlintrc}.{yaml,yml,json}';
  return {
    documentSelector: [...schemes].flatMap((scheme) => [
      { scheme, language: 'markdown' },
      { scheme, language: 'plaintext' },
      // Calendars; a workbook is one where an editor opens it as text.
      { scheme, pattern: '**/*.{csv,xlsx,ods}' },
      // A word that is allowed is written into an open config.
      { scheme, pattern: configs },
    ]),
    initializationOptions: { status: true, explains: true, hovers: true, ...(locale && { locale }) },
    middleware: {
      async executeCommand(command, args, next) {
        const answer: unknown = await next(command, args);
        if (command === 'redlint.explain' && answer) await shown.show(answer as { id: string; markdown: string });
        return answer;
      },
    },
  };
}

async function choosePrinciple(card: Scorecard, explain: (id: string) => Thenable<unknown>): Promise<void> {
  const status = card.current();
  if (!status) {
    void window.showInformationMessage(l10n.t('redlint does not look at this document.'));
    return;
  }
  const placeHolder = status.fault ?? l10n.t('The seven principles');
  const chosen = await window.showQuickPick(status.principles.map(lineOf), { placeHolder });
  if (chosen) await explain(chosen.id);
}

async function chooseRule(client: BaseLanguageClient, explain: (id: string) => Thenable<unknown>): Promise<void> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const rules = await client.sendRequest<RuleFacts[]>('redlint/rules', { uri });
  const lines = rules.map(({ id, title, principle }) => ({ label: id, detail: title, description: principle.title }));
  const options = { placeHolder: l10n.t('A rule or a principle'), matchOnDetail: true, matchOnDescription: true };
  const chosen = await window.showQuickPick(lines, options);
  if (chosen) await explain(chosen.label);
}
