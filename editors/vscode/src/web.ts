import { type ExtensionContext, FileSystemError, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension.js';

/** Web workers, which Node's types do not include. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

let running: { stop(): Promise<void> } | undefined;

/** On the web the server is a worker, which gets its data and files from here. */
export async function activate(context: ExtensionContext): Promise<void> {
  const at = (...path: string[]) => Uri.joinPath(context.extensionUri, 'dist', ...path);
  running = await activateWith(context, (options) => {
    const worker = new Worker(at('worker.js').toString(true));
    const client = new LanguageClient('redlint', 'redlint', worker, options);
    client.onRequest('redlint/data', ({ name }: { name: string }) => workspace.fs.readFile(at('server', name)));
    client.onRequest('redlint/read', ({ uri }: { uri: string }) => textOf(Uri.parse(uri)));
    client.onRequest('redlint/write', async ({ uri, text }: { uri: string; text: string }) => {
      await workspace.fs.writeFile(Uri.parse(uri), new TextEncoder().encode(text));
      return null;
    });
    return client;
  });
}

export const deactivate = (): Promise<void> | undefined => running?.stop();

/** The text of a file; null where there is none. */
async function textOf(uri: Uri): Promise<string | null> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError) return null;
    throw error;
  }
}
