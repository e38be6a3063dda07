import type * as Reader from '../../src/data/document-reader.js';
import { dataOf } from '../linter/data.js';

declare global {
  /** The global set by the script. */
  var redlintDocuments: typeof Reader | undefined;
}

/**
 * The reader of Word documents is a third of the program and seldom needed: it is loaded as data, and runs as a script
 * that the content security policy allows by its hash. It replaces the one of src/data/libraries.ts.
 */
export async function documentReader(): Promise<typeof Reader> {
  if (!globalThis.redlintDocuments) {
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(await dataOf('document-reader.js'));
    document.head.append(script);
  }
  if (!globalThis.redlintDocuments) throw new Error('document-reader.js');
  return globalThis.redlintDocuments;
}
