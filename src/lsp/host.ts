import type { Linter } from '../linter/linter.js';

/** The linter of one folder, and which of its files it passes over. */
export interface DraftLinter extends Linter {
  /** `path` is relative to the folder. */
  ignores?(path: string): Promise<boolean>;
}

/** A config file that may be edited. */
export interface ConfigText {
  readonly uri: string;
  /** What it holds; undefined = it is not there yet. */
  readonly text: string | undefined;
}

/** Files as the server sees them, by URI. */
export interface HostFiles {
  /** The config file that a draft goes by, or the one to be written in its folder. */
  configOf(draft: string, folder: string): Promise<ConfigText>;
  write(uri: string, text: string): Promise<void>;
  /** Keeps a page where an editor can open it; absent where the client shows pages itself. */
  page?(id: string, markdown: string): Promise<string>;
  isPage?(uri: string): boolean;
}

/** What surrounds the server: Node with its disk, or a web worker. */
export interface Host {
  readonly version: string;
  /** Where redlint is at home on the web, once it is published. */
  readonly homepage?: string;
  /** A locale that was asked for by an option, above the client's own. */
  readonly askedLocale?: string;
  /** The locale where neither an option nor the client names one. */
  readonly locale: string;
  /** URI of the folder for drafts that lie in none, such as those that were never saved. */
  readonly home: string;
  /** Opens a folder by its URI; runs configs and rules that are code only where it is trusted. Rejects with a Mistake on one that cannot be opened. */
  open(folder: string, locale: string, trusted: boolean): Promise<DraftLinter>;
  readonly files?: HostFiles;
  /**
   * Watches what decides over drafts, for clients that do not; given the URIs of all open drafts and of their folders.
   * `failed` is given what keeps it from watching.
   */
  watch?(
    drafts: readonly { readonly draft: string; readonly folder: string }[],
    changed: () => void,
    failed: (error: unknown) => void,
  ): void;
}
