import { type ExtensionContext, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension.js';

let running: { stop(): Promise<void> } | undefined;

/** On the desktop the server is a process of the Node in VS Code. */
export async function activate(context: ExtensionContext): Promise<void> {
  running = await activateWith(context, (options) => {
    const allowsCode = workspace.isTrusted && workspace.getConfiguration('redlint').get('allowCode') !== false;
    const module = context.asAbsolutePath('dist/server/main.mjs');
    const args = allowsCode ? [] : ['--no-code'];
    return new LanguageClient('redlint', 'redlint', { module, transport: TransportKind.stdio, args }, options);
  });
}

export const deactivate = (): Promise<void> | undefined => running?.stop();
