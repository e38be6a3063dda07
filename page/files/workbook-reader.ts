import type * as Reader from '../../src/data/workbook-reader.js';

declare global {
  /** The global set by the head of the worker's script. */
  var redlintWorkbooks: typeof Reader | undefined;
}

/** The reader of workbooks, which the page itself never needs. It replaces the one of src/data/libraries.ts. */
export async function workbookReader(): Promise<typeof Reader> {
  if (!globalThis.redlintWorkbooks) throw new Error('workbook-reader.js');
  return globalThis.redlintWorkbooks;
}
