import type { Linter } from '../linter/linter.js';

/** The linter of one folder, and which files it ignores. */
export interface DraftLinter extends Linter {
  /** `path` is relative to the folder. */
  ignores?(path: string): Promise<boolean>;
}

/** A config file that may be edited. */
export interface ConfigText {
  readonly uri: string;
  /** Its content; undefined = it does not exist yet. */
  readonly text: string | undefined;
}

/** Files as the server sees them, by URI. */
export interface HostFiles {
  /** The config file that applies to a draft, or the one to create in its folder. */
  configOf(draft: string, folder: string): Promise<ConfigText>;
  write(uri: string, text: string): Promise<void>;
  /**
   * The text of a workbook, whose bytes an editor does not pass on; undefined where it is not on disk. Rejects with a
   * Mistake on one that cannot be read.
   */
  workbook?(uri: string): Promise<string | undefined>;
  /** Stores a page where an editor can open it; absent when the client shows pages itself. */
  page?(id: string, markdown: string): Promise<string>;
  isPage?(uri: string): boolean;
}

/** The environment of the server: Node with its disk, or a web worker. */
export interface Host {
  readonly version: string;
  /** redlint's home page, once it is published. */
  readonly homepage?: string;
  /** A locale set by an option, which overrides the client's own. */
  readonly askedLocale?: string;
  /** The locale when neither an option nor the client names one. */
  readonly locale: string;
  /** URI of the folder for drafts outside any folder, such as those that were never saved. */
  readonly home: string;
  /**
   * Opens a folder by its URI; runs configs and rules that are code only if it is trusted. Rejects with a Mistake on a
   * folder that cannot be opened.
   */
  open(folder: string, locale: string, trusted: boolean): Promise<DraftLinter>;
  readonly files?: HostFiles;
  /**
   * Watches the files that affect drafts, for clients that do not; given the URIs of all open drafts and of their
   * folders. `failed` gets the error that prevents watching.
   */
  watch?(
    drafts: readonly { readonly draft: string; readonly folder: string }[],
    changed: () => void,
    failed: (error: unknown) => void,
  ): void;
}
