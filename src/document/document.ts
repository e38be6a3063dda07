import { documentReader } from '../data/libraries.js';
import { Mistake } from '../mistake.js';
import { markdownOf } from './markdown.js';
import { unpacked } from './unpack.js';

/** What was read of a document. */
export interface DocumentText {
  readonly text: string;
  /** Had it tables? Their cells, or with `asRows` their rows, are lines of the text. */
  readonly hasTables: boolean;
}

/**
 * The text of a Word document (.docx) as Markdown: its paragraphs with a blank line between them, headings, lists,
 * links, bold words, and pictures with their alternative texts. Each cell of a table is a paragraph, as in Word, or
 * with `asRows` each row a line. Throws a Mistake on bytes that are not such a document, or that unpack to far more.
 */
export async function readDocument(bytes: Uint8Array, file: string, { asRows = false } = {}): Promise<DocumentText> {
  if (isOlder(bytes)) throw new Mistake('document-older', { file });
  try {
    const reader = await documentReader();
    const { mammoth } = reader;
    const packed = unpacked(reader, bytes, file);
    // Node's mammoth asks for a buffer, the browser's for an array buffer.
    const input = { buffer: packed as Buffer, arrayBuffer: packed.buffer as ArrayBuffer };
    let pictures = 0;
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: `word:${++pictures}` })),
    });
    return { text: markdownOf(reader.parseFragment(value), asRows), hasTables: value.includes('<table>') };
  } catch (cause) {
    if (cause instanceof Mistake) throw cause;
    throw new Mistake('document', { file }, { cause });
  }
}

/** Does a file begin like Word files from before 2007, or like current ones with a password? */
const isOlder = ([a, b, c, d]: Uint8Array): boolean => a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;
