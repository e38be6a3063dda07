import { type Decoded, decode } from '../../draft/decode.js';
import { isDocument } from '../../draft/form.js';

/** The text of a draft's bytes; for a Word document, the text in it. Throws a Mistake on bytes without text. */
export async function textIn(bytes: Uint8Array, path: string, name = path): Promise<Decoded> {
  if (!isDocument(path)) return decode(bytes, name);
  const { readDocument } = await import('../../document/document.js');
  return { source: await readDocument(bytes, name), encoding: 'utf-8', bom: false };
}
