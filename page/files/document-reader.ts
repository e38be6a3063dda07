import type * as Reader from '../../src/data/document-reader.js';
import { runScript } from './reader-script.js';

declare global {
  /** The global set by the script. */
  var redlintDocuments: typeof Reader | undefined;
}

/**
 * The reader of Word documents is a third of the program and seldom needed: it is loaded as data. It replaces the one
 * of src/data/libraries.ts.
 */
export async function documentReader(): Promise<typeof Reader> {
  if (!globalThis.redlintDocuments) await runScript('document-reader.js');
  if (!globalThis.redlintDocuments) throw new Error('document-reader.js');
  return globalThis.redlintDocuments;
}
