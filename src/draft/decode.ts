import { Mistake } from '../mistake.js';
import { fromWindows, toWindows } from './windows-1252.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** A file's text, and what is needed to write it back. Offsets refer to `source`, which has no byte order mark. */
export interface Decoded {
  readonly source: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one, or Windows-1252 where UTF-8 fails. Line
 * breaks are kept. Throws a Mistake on bytes that are not text.
 */
export function decode(bytes: Uint8Array, name: string): Decoded {
  const { encoding, length } = markOf(bytes);
  let source: string;
  try {
    source = textOf(bytes.subarray(length), encoding);
  } catch (cause) {
    const text = encoding === 'utf-8' && length === 0 ? fromWindows(bytes) : undefined;
    if (text !== undefined) return { source: text, encoding: 'windows-1252', bom: false };
    throw new Mistake(bytes.includes(0) ? 'binary' : 'encoding', { file: name }, { cause });
  }
  if (source.includes('\0')) throw new Mistake('binary', { file: name });
  return { source, encoding, bom: length > 0 };
}

/**
 * Encodes a text back into bytes, with its byte order mark. Throws a Mistake on a character that the encoding lacks.
 */
export function encode({ source, encoding, bom }: Decoded, name: string): Uint8Array {
  if (encoding === 'windows-1252') return toWindows(source, name);
  const text = (bom ? '\ufeff' : '') + source;
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(view.buffer);
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 };
  return { encoding: 'utf-8', length: 0 };
}

/** Throws on bytes that are invalid in the encoding. */
function textOf(bytes: Uint8Array, encoding: Encoding): string {
  const ordered = encoding === 'utf-16be' ? swapped(bytes) : bytes;
  const read = encoding === 'utf-16be' ? 'utf-16le' : encoding;
  return new TextDecoder(read, { fatal: true, ignoreBOM: true }).decode(ordered);
}

/** Swaps each pair of bytes: not every Node decodes both orders. */
const swapped = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, at) => bytes[at % 2 === 0 ? at + 1 : at - 1] ?? byte);
