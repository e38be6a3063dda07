import type { documentReader } from '../data/libraries.js';
import { Mistake } from '../mistake.js';
import { isTooDeep } from './nesting.js';

/** Limit of unpacked XML in bytes; a long article has a twentieth of it. */
const mostBytes = 16 * 2 ** 20;
/** A kilobyte can unpack to a megabyte, so the output is counted after this many bytes. */
const step = 4096;
/** A document has a few dozen, and one more for each picture. */
const mostParts = 5000;

/** The XML parts of a Word document, packed again without compression. Throws a Mistake on a file that holds far more than it seems to, or nests without end. */
export function unpacked(
  { Unzip, UnzipInflate, zipSync }: Awaited<ReturnType<typeof documentReader>>,
  bytes: Uint8Array,
  file: string,
): Uint8Array {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  let count = 0;
  const unzip = new Unzip((part) => {
    if (++count > mostParts) throw new Mistake('document', { file });
    if (!/\.(?:xml|rels)$/i.test(part.name) || parts.has(part.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(part.name, chunks);
    part.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > mostBytes) throw new Mistake('document-large', { file, limit: `${mostBytes / 2 ** 20} MB` });
      chunks.push(chunk);
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  const kept = [...parts].map(([name, chunks]) => {
    const part = joined(chunks);
    const xml = new TextDecoder().decode(part);
    if (isTooDeep(xml)) throw new Mistake('document', { file });
    return [name, name === 'word/document.xml' ? withDecorative(part, xml) : part] as const;
  });
  return zipSync(Object.fromEntries(kept), { level: 0 });
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

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
