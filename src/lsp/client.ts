import type { InitializeParams } from 'vscode-languageserver';
import { nearestTo, spoken } from '../messages/spoken.js';
import type { Host } from './host.js';

/** What the client can do, and what it wants. */
export interface Client {
  /** Language of the sentences: `es` or `en`. */
  readonly locale: string;
  /** URIs of its folders. */
  readonly folders: readonly string[];
  /** Takes edits with a place for the cursor. */
  readonly snippets: boolean;
  /** Opens a document when it is asked to. */
  readonly shows: boolean;
  /** Shows Markdown in hovers. */
  readonly markdown: boolean;
  /** Watches files when it is asked to. */
  readonly watches: boolean;
  /** Takes changes of its folders. */
  readonly changesFolders: boolean;
  /** Shows the page that `redlint.explain` answers with by itself. */
  readonly explains: boolean;
  /** Shows what a diagnostic says by itself when somebody hovers there. */
  readonly hovers: boolean;
  /** Trusts its folders: configs and rules in them that are code may run. */
  readonly trusts: boolean;
  /** Wants to be told the verdicts on the principles with each report. */
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

/** Reads what a client says of itself. */
export function clientOf(params: InitializeParams, host: Pick<Host, 'locale' | 'askedLocale'>): Client {
  const { capabilities, locale, workspaceFolders, rootUri } = params;
  const wishes = (params.initializationOptions ?? {}) as Wishes;
  const wished = typeof wishes.locale === 'string' ? spoken(wishes.locale) : undefined;
  const { workspace, window, textDocument } = capabilities;
  return {
    locale: wished ?? host.askedLocale ?? nearestTo(locale) ?? host.locale,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true && versioned(params),
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

/** Edits with snippets come only in changes of whole documents. */
const versioned = ({ capabilities }: InitializeParams): boolean =>
  capabilities.workspace?.workspaceEdit?.documentChanges === true;

const takesMarkdown = (formats: unknown): boolean => !Array.isArray(formats) || formats.includes('markdown');
