import type { workbookReader } from '../data/libraries.js';

export type WorkbookLibrary = Awaited<ReturnType<typeof workbookReader>>;

/** What happens at each tag and text of an XML part. Names are without their prefixes. */
export interface XmlVisitor {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Characters that are handed to the parser at a time. */
const step = 65_536;

/** Reads an XML part from beginning to end. Entities of its own are not resolved. Throws on what is not XML. */
export function readXml({ SAXParser }: WorkbookLibrary, part: Uint8Array | undefined, visitor: XmlVisitor): void {
  if (!part) return;
  const parser = new SAXParser(true, {});
  const attributes = new Map<string, string>();
  parser.onerror = (error: Error) => {
    throw error;
  };
  parser.onopentag = (tag) => {
    attributes.clear();
    for (const [name, value] of Object.entries(tag.attributes)) attributes.set(localName(name), String(value));
    visitor.open?.(localName(tag.name), (name) => attributes.get(name));
  };
  parser.onclosetag = (name) => visitor.close?.(localName(name));
  parser.ontext = (text) => visitor.text?.(text);
  parser.oncdata = (text) => visitor.text?.(text);
  const text = new TextDecoder().decode(part);
  for (let at = 0; at < text.length; at += step) parser.write(text.slice(at, at + step));
  parser.close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
