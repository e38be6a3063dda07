import type { CodeActionClientCapabilities, InitializeParams } from 'vscode-languageserver';
import { nearestTo, spoken } from '../messages/spoken.js';
import type { Host } from './host.js';

/** The capabilities and wishes of the client. */
export interface Client {
  /** Language of the sentences: a locale, such as `es`. */
  readonly locale: string;
  /** URIs of its folders. */
  readonly folders: readonly string[];
  /** Accepts edits with a place for the cursor. */
  readonly snippets: boolean;
  /** Asks for the edit of an action once it is chosen. */
  readonly resolves: boolean;
  /** Opens a document on request. */
  readonly shows: boolean;
  /** Shows Markdown in hovers. */
  readonly markdown: boolean;
  /** Watches files on request. */
  readonly watches: boolean;
  /** Reports changes of its folders. */
  readonly changesFolders: boolean;
  /** Shows the page returned by `redlint.explain` itself. */
  readonly explains: boolean;
  /** Shows a diagnostic's message itself on hover. */
  readonly hovers: boolean;
  /** Trusts its folders: configs and rules in them that are code may run. */
  readonly trusts: boolean;
  /** Wants the verdicts on the principles with each report. */
  readonly status: boolean;
}

/** What `initializationOptions` may hold. */
interface Wishes {
  readonly locale?: unknown;
  readonly explains?: unknown;
  readonly hovers?: unknown;
  readonly noCode?: unknown;
  readonly status?: unknown;
}

/** Reads what a client says about itself. */
export function clientOf(params: InitializeParams, host: Pick<Host, 'locale' | 'askedLocale'>): Client {
  const { capabilities, locale, workspaceFolders, rootUri } = params;
  const wishes = (params.initializationOptions ?? {}) as Wishes;
  const wished = typeof wishes.locale === 'string' ? spoken(wishes.locale) : undefined;
  const { workspace, window, textDocument } = capabilities;
  return {
    locale: wished ?? host.askedLocale ?? nearestTo(locale) ?? host.locale,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true && versioned(params),
    resolves: resolvesEdits(textDocument?.codeAction),
    shows: window?.showDocument?.support === true,
    markdown: takesMarkdown(textDocument?.hover?.contentFormat),
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    changesFolders: workspace?.workspaceFolders === true,
    explains: wishes.explains === true,
    hovers: wishes.hovers === true,
    trusts: wishes.noCode !== true,
    status: wishes.status === true,
  };
}

/** Edits with snippets are possible only in changes of whole documents. */
const versioned = ({ capabilities }: InitializeParams): boolean =>
  capabilities.workspace?.workspaceEdit?.documentChanges === true;

const resolvesEdits = (action: CodeActionClientCapabilities | undefined): boolean => {
  const properties: unknown = action?.resolveSupport?.properties;
  return action?.dataSupport === true && Array.isArray(properties) && properties.includes('edit');
};

const takesMarkdown = (formats: unknown): boolean => !Array.isArray(formats) || formats.includes('markdown');
