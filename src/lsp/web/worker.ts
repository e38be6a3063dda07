import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { serve } from '../server.js';
import { askedOver } from './asked.js';
import { configIn, openFolder } from './folder.js';

/** The language server in a web worker: its client answers for the files. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
const asked = askedOver(connection);

serve(connection, {
  version: 'web',
  locale: 'en',
  home: 'untitled:',
  open: async (folder, locale) => openFolder(folder, locale, asked),
  files: {
    configOf: (_, folder) => configIn(folder, asked),
    write: asked.write,
  },
});
