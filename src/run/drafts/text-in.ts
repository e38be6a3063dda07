import { type Decoded, decode } from '../../draft/decode.js';
import { isDocument, isWorkbook } from '../../draft/form.js';

/**
 * The text of a draft's bytes; for a Word document or a workbook, the text in it. Throws a Mistake on bytes without
 * text.
 */
export async function textIn(bytes: Uint8Array, path: string, name = path): Promise<Decoded> {
  if (isDocument(path)) {
    const { readDocument } = await import('../../document/document.js');
    const { text } = await readDocument(bytes, name);
    return unencoded(text);
  }
  if (isWorkbook(path)) {
    const { readWorkbook } = await import('../../workbook/workbook.js');
    return unencoded(await readWorkbook(bytes, name));
  }
  return decode(bytes, name);
}

const unencoded = (source: string): Decoded => ({ source, encoding: 'utf-8', bom: false });
