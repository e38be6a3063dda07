import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Host } from './host.js';
import { type Log, reasonOf } from './log.js';
import { sentence } from './said.js';
import type { Session } from './session.js';

/** The surroundings of the open drafts: their folders, and the files that affect them. */
export interface DraftSurroundings {
  /** Call when documents were opened or closed. */
  opened(): void;
  /** Call when files were changed, with their URIs. */
  changed(uris: readonly string[]): void;
  /** Checks all drafts again. */
  again(): void;
  /** Reads configs, rules and files beside drafts again. */
  reload(): void;
  /** From now on the host watches what the client does not. */
  watchBeside(): void;
  close(): void;
}

/** File changes within this many milliseconds count as one. */
const settled = 50;

/** `drafts` are the open ones, `open` returns the session. */
export function surroundings(
  host: Host,
  drafts: () => readonly TextDocument[],
  open: () => Session | undefined,
  log: Log,
): DraftSurroundings {
  let isBeside = false;
  let changing: ReturnType<typeof setTimeout> | undefined;
  let opening: ReturnType<typeof setTimeout> | undefined;
  const again = () => open()?.drafts.again(drafts());
  const reload = () => {
    open()?.projects.reload();
    again();
  };
  const sayUnwatched = (error: unknown) =>
    log(sentence(open()?.client.locale ?? host.locale, 'watch_failed', { reason: reasonOf(error) }));
  const settle = () => {
    opening = undefined;
    const session = open();
    if (!session) return;
    session.projects.keep(drafts());
    if (!isBeside || !host.watch) return;
    const placed = drafts().map((one) => ({ draft: one.uri, folder: session.projects.folderOf(one) }));
    host.watch(placed, reload, sayUnwatched);
  };
  const opened = () => {
    opening ??= setTimeout(settle, settled);
  };
  return {
    opened,
    changed(uris) {
      if (uris.every((uri) => /\/(?:node_modules|\.git)\//.test(uri))) return;
      clearTimeout(changing);
      changing = setTimeout(reload, settled);
    },
    again,
    reload,
    watchBeside() {
      isBeside = true;
      opened();
    },
    close() {
      clearTimeout(changing);
      clearTimeout(opening);
    },
  };
}
