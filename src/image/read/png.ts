import { inflateSync } from 'node:zlib';
import { addExif, type Blocks, blocksOf, metadataReader } from './blocks.js';
import { type ByteSource, fromHex, latin, startsWith, textOf, u32 } from './bytes.js';
import { iptcOf } from './iptc.js';

/** In bytes: a compressed text that grows beyond this is not read. */
const largestText = 512 * 1024;

/** A file with more chunks is not read to its end. */
const mostChunks = 200_000;

/** Reads the chunks of a PNG (W3C PNG, third edition). */
export function readPng(source: ByteSource): Blocks {
  const blocks = blocksOf('png');
  const metadata = metadataReader(source);
  blocks.broken = true;
  let at = 8;
  for (let n = 0; n < mostChunks; n++) {
    const head = source.read(at, 8);
    const length = u32(head, 0);
    if (head.length < 8 || at + 12 + length > source.size) break;
    const type = latin(head, 4, 8);
    if (n === 0 && (type !== 'IHDR' || length !== 13)) break;
    if (type === 'IHDR') readHeader(blocks, source.read(at + 8, 8));
    else if (type === 'eXIf') addExif(blocks, exifOf(metadata(at + 8, length)));
    else if (/^(?:tEXt|zTXt|iTXt)$/.test(type)) addText(blocks, type, metadata(at + 8, length));
    else if (type === 'IEND') {
      blocks.broken = blocks.width === undefined;
      break;
    }
    at += 12 + length;
  }
  if (source.spent && blocks.width !== undefined) blocks.broken = false;
  return blocks;
}

function readHeader(blocks: Blocks, bytes: Uint8Array): void {
  if (u32(bytes, 0) === 0 || u32(bytes, 4) === 0) return;
  blocks.width = u32(bytes, 0);
  blocks.height = u32(bytes, 4);
}

/** Some programs keep JPEG's marker name before the block. */
export const exifOf = (bytes: Uint8Array): Uint8Array => (startsWith(bytes, 'Exif\0') ? bytes.subarray(6) : bytes);

function addText(blocks: Blocks, type: string, bytes: Uint8Array): void {
  const name = bytes.subarray(0, 80).indexOf(0);
  if (name < 1) return;
  const keyword = latin(bytes, 0, name);
  const content = contentOf(type, bytes, name + 1);
  if (content === undefined) return;
  if (keyword === 'XML:com.adobe.xmp') blocks.xmp.push(content);
  else if (keyword.startsWith('Raw profile type ')) addProfile(blocks, keyword.slice(17).trim().toLowerCase(), content);
  else blocks.texts.push([keyword, textOf(content)]);
}

/** The text of a chunk, inflated if compressed; undefined when that fails or grows too large. */
function contentOf(type: string, bytes: Uint8Array, at: number): Uint8Array | undefined {
  if (type === 'tEXt') return bytes.subarray(at);
  if (type === 'zTXt') return inflate(bytes.subarray(at + 1));
  // iTXt: compression flag and method, language, translated keyword, text.
  const language = bytes.indexOf(0, at + 2);
  const translated = language < 0 ? -1 : bytes.indexOf(0, language + 1);
  if (translated < 0) return undefined;
  const text = bytes.subarray(translated + 1);
  return bytes[at] === 1 ? inflate(text) : text;
}

function inflate(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: largestText });
  } catch {
    return undefined;
  }
}

/** ImageMagick's profiles: a name, a length and hexadecimal digits, each on separate lines. */
function addProfile(blocks: Blocks, kind: string, content: Uint8Array): void {
  const lines = latin(content).trimStart().split('\n');
  const bytes = fromHex(lines.slice(2).join('').replace(/\s+/g, ''));
  if (kind === 'xmp') blocks.xmp.push(bytes);
  else if (kind === 'iptc' || kind === '8bim') blocks.iptc.push(...(bytes[0] === 0x1c ? [bytes] : iptcOf(bytes)));
  else if (kind === 'exif' || kind === 'app1') {
    const packet = 'http://ns.adobe.com/xap/1.0/\0';
    if (startsWith(bytes, packet)) blocks.xmp.push(bytes.subarray(packet.length));
    else addExif(blocks, exifOf(bytes));
  }
}
