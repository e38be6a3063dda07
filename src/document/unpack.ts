import type { documentReader } from '../data/libraries.js';
import { partsOf } from '../data/zip.js';
import { Mistake } from '../mistake.js';
import { isTooDeep } from './nesting.js';

/** Limit of unpacked XML in bytes; a long article has a twentieth of it. */
const mostBytes = 16 * 2 ** 20;

/**
 * The XML parts of a Word document, packed again without compression. Throws a Mistake on a file that is damaged, holds
 * far more than it seems to, or nests without end.
 */
export function unpacked(
  library: Awaited<ReturnType<typeof documentReader>>,
  bytes: Uint8Array,
  file: string,
): Uint8Array {
  const keys = { damaged: 'document', large: 'document-large' };
  const parts = partsOf(library, bytes, file, { wanted: /\.(?:xml|rels)$/i, mostBytes, keys });
  const kept = [...parts].map(([name, part]) => {
    const xml = new TextDecoder().decode(part);
    if (isTooDeep(xml)) throw new Mistake('document', { file });
    return [name, name === 'word/document.xml' ? withDecorative(part, xml) : part] as const;
  });
  return library.zipSync(Object.fromEntries(kept), { level: 0 });
}

/**
 * The placeholder for the alternative text of a picture that Word marks as decorative; mammoth reads only that text.
 */
export const decoration = '\ue000';

/** The document with its decorative pictures marked. */
function withDecorative(part: Uint8Array, xml: string): Uint8Array {
  if (!/decorative/.test(xml)) return part;
  const [head = '', ...pictures] = xml.split('<wp:docPr ');
  const marked = pictures.map((picture) => {
    const own = picture.slice(0, picture.indexOf('</wp:docPr>'));
    return /decorative\b[^>]{0,300}\bval="(?:1|true)"/.test(own)
      ? `descr="${decoration}" ${picture.replace(/\bdescr="[^"<>]*"/, '')}`
      : picture;
  });
  return new TextEncoder().encode([head, ...marked].join('<wp:docPr '));
}
