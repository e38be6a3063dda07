import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isCalendar } from '../draft/form.js';
import type { Client } from './client.js';
import type { DraftLinter, Host } from './host.js';

/** The folder of a draft, and its linter. */
export interface ProjectDraft {
  readonly linter: DraftLinter;
  /** URI of the folder. */
  readonly folder: string;
  /** Of the draft, relative to the folder; undefined when it was never saved. */
  readonly path: string;
  readonly saved: boolean;
}

/** The open folders, each with its linter. */
export interface Projects {
  /** The linter of a draft's folder: the innermost open one, else the one that contains it. Rejects with a Mistake. */
  of(document: Pick<TextDocument, 'uri' | 'languageId'>): Promise<ProjectDraft>;
  /** The URI of that folder. */
  folderOf(document: Pick<TextDocument, 'uri'>): string;
  change(added: readonly string[], removed: readonly string[]): void;
  /** Closes folders that are no longer open and contain none of these drafts. */
  keep(documents: readonly Pick<TextDocument, 'uri'>[]): void;
  /** Forgets everything read from configs, rules and files beside drafts. */
  reload(): void;
}

/** Opens folders when a draft needs them. `folders` are URIs. */
export function projects(
  folders: readonly string[],
  host: Host,
  { locale, trusts }: Pick<Client, 'locale' | 'trusts'>,
): Projects {
  let roots = folders.map(bare);
  const opened = new Map<string, Promise<DraftLinter>>();
  const open = (folder: string): Promise<DraftLinter> => {
    const linter = opened.get(folder) ?? host.open(folder, locale, trusts);
    opened.set(folder, linter);
    linter.catch(() => opened.delete(folder));
    return linter;
  };
  const folderOf = ({ uri }: Pick<TextDocument, 'uri'>): string => {
    if (isNew(uri)) return roots[0] ?? bare(host.home);
    const inner = roots.filter((root) => uri.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0];
    return inner ?? uri.slice(0, uri.lastIndexOf('/'));
  };
  return {
    async of({ uri, languageId }) {
      const saved = !isNew(uri);
      const folder = folderOf({ uri });
      const path = saved ? decoded(uri.slice(folder.length + 1)) : pathOfNew({ uri, languageId });
      return { linter: await open(folder), folder, path, saved };
    },
    folderOf,
    keep(documents) {
      const used = new Set([...roots, ...documents.map(folderOf)]);
      for (const folder of opened.keys()) if (!used.has(folder)) opened.delete(folder);
    },
    change(added, removed) {
      const gone = removed.map(bare);
      roots = [...roots.filter((root) => !gone.includes(root)), ...added.map(bare)];
      for (const folder of gone) opened.delete(folder);
    },
    reload() {
      for (const linter of opened.values()) linter.then((one) => one.reload()).catch(() => {});
    },
  };
}

const bare = (uri: string): string => uri.replace(/\/+$/, '');

/** The path of a URI as on disk; not every client encodes the `%` of «100%.md». */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function pathOfNew({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): string {
  if (isCalendar(uri)) return 'draft.csv';
  return /^(?:plain)?text$/.test(languageId) ? 'draft.txt' : 'draft.md';
}

/** Was it never saved? Then it has no place on disk, such as `untitled:Untitled-1`. */
const isNew = (uri: string): boolean => /^untitled:/i.test(uri) || !/^[a-z][a-z\d+.-]*:\//i.test(uri);

/** A placeholder draft, when none in particular is meant. */
export const newDraft = { uri: 'untitled:draft', languageId: 'markdown' };

/** Is it a draft? Decided by its name, or by its language while it has none. */
export const isDraft = ({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): boolean =>
  /\.(?:md|markdown|txt)$/i.test(uri) ||
  isCalendar(uri) ||
  (isNew(uri) && /^(?:markdown|(?:plain)?text)$/.test(languageId));
