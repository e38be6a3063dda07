import { commands, type Disposable, EventEmitter, Uri, workspace } from 'vscode';

/** Pages of rules and principles, shown as Markdown. */
export interface Pages extends Disposable {
  show(page: { readonly id: string; readonly markdown: string }): Promise<void>;
}

export function pages(): Pages {
  const texts = new Map<string, string>();
  const changed = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider('redlint', {
    onDidChange: changed.event,
    provideTextDocumentContent: ({ path }) => texts.get(path) ?? '',
  });
  return {
    async show({ id, markdown }) {
      const uri = Uri.from({ scheme: 'redlint', path: `/${id}.md` });
      texts.set(uri.path, markdown);
      changed.fire(uri);
      await commands.executeCommand('markdown.showPreviewToSide', uri);
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
