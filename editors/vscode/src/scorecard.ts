import { type Disposable, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Status } from '../../../src/lsp/status.js';
import { inList, inRow } from './verdicts.js';

/** The principles of the current draft, in the status bar. */
export interface Scorecard extends Disposable {
  told(status: Status): void;
  /** The last status of the document in the active editor. */
  current(): Status | undefined;
  forget(uri: string): void;
}

export function scorecard(): Scorecard {
  const item = window.createStatusBarItem('redlint.principles', StatusBarAlignment.Right, 90);
  item.name = 'redlint';
  item.command = 'redlint.principles';
  const known = new Map<string, Status>();
  const current = () => known.get(window.activeTextEditor?.document.uri.toString() ?? '');
  const show = (): void => {
    const status = current();
    if (!status || (status.principles.length === 0 && status.fault === undefined)) {
      item.hide();
      return;
    }
    const isFaulty = status.fault !== undefined || status.principles.some(({ verdict }) => verdict === 'fail');
    item.text = status.fault === undefined ? `redlint ${inRow(status.principles)}` : '$(warning) redlint';
    item.tooltip = status.fault ?? inList(status.principles);
    item.backgroundColor = isFaulty ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  const listening = window.onDidChangeActiveTextEditor(show);
  return {
    told(status) {
      known.set(status.uri, status);
      show();
    },
    current,
    forget(uri) {
      known.delete(uri);
      show();
    },
    dispose() {
      listening.dispose();
      item.dispose();
    },
  };
}
