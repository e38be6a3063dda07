import type { Connection } from 'vscode-languageserver';

/** What a server without files asks its client for. */
export interface Asked {
  /** One of redlint's data files, by its name. */
  data(name: string): Promise<Uint8Array>;
  /** The text of a file by its URI; undefined where there is none. */
  read(uri: string): Promise<string | undefined>;
  write(uri: string, text: string): Promise<void>;
}

/** Asks over the connection: `redlint/data`, `redlint/read` (null = no file) and `redlint/write`. */
export const askedOver = (connection: Connection): Asked => ({
  data: (name) => connection.sendRequest<Uint8Array>('redlint/data', { name }),
  read: async (uri) => (await connection.sendRequest<string | null>('redlint/read', { uri })) ?? undefined,
  write: async (uri, text) => {
    await connection.sendRequest('redlint/write', { uri, text });
  },
});
