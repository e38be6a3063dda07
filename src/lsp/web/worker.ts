import { BrowserMessageReader, BrowserMessageWriter } from 'vscode-languageserver/browser';
import { serve } from '../server.js';
import { askedOver } from './asked.js';
import { configIn, openFolder } from './folder.js';

/** The language server in a web worker: its client provides the files and ends the worker. */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const watchDog = { shutdownReceived: false, initialize() {}, exit() {} };

serve({ reader: new BrowserMessageReader(scope), writer: new BrowserMessageWriter(scope), watchDog }, (connection) => {
  const asked = askedOver(connection);
  return {
    version: 'web',
    locale: 'en',
    home: 'untitled:',
    open: async (folder, locale) => openFolder(folder, locale, asked),
    files: {
      configOf: (_, folder) => configIn(folder, asked),
      write: asked.write,
    },
  };
});
