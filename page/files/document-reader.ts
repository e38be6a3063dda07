import type * as Reader from '../../src/data/document-reader.js';
import { dataOf } from '../linter/data.js';

declare global {
  /** What the script leaves behind. */
  var redlintDocuments: typeof Reader | undefined;
}

/**
 * What reads Word documents is a third of the program, and seldom needed: it comes as data, and runs as a script that the
 * content security policy knows by its hash. It stands in the place of that of src/data/libraries.ts.
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
