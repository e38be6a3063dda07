import type { Connection } from 'vscode-languageserver';

/** Writes into the log of a client: each text once, errors with their stack. Never throws. */
export type Log = (what: unknown) => void;

/** How many texts are remembered. */
const mostTexts = 1000;

/** The log of a client, once messages may be sent to it. */
export function logOver({ console }: Connection, isOpen: () => boolean): Log {
  const known = new Set<string>();
  return (what) => {
    const text = what instanceof Error ? (what.stack ?? what.message) : String(what);
    if (!isOpen() || known.has(text)) return;
    if (known.size >= mostTexts) known.clear();
    known.add(text);
    if (what instanceof Error) console.error(text);
    else console.warn(text);
  };
}

/** The reason of a failure, in few words. */
export const reasonOf = (error: unknown): string => {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === 'string' ? code : typeof message === 'string' ? message : String(error);
};
