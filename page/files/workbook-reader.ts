import type * as Reader from '../../src/data/workbook-reader.js';
import { runScript } from './reader-script.js';

declare global {
  /** The global set by the script. */
  var redlintWorkbooks: typeof Reader | undefined;
}

/**
 * The reader of workbooks: the head of the worker's script, which the page itself needs only where it has no worker. It
 * replaces the one of src/data/libraries.ts.
 */
export async function workbookReader(): Promise<typeof Reader> {
  if (!globalThis.redlintWorkbooks) await runScript('workbook-reader.js');
  if (!globalThis.redlintWorkbooks) throw new Error('workbook-reader.js');
  return globalThis.redlintWorkbooks;
}
