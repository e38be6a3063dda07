import { piecesOf } from './xml.js';

/** Namespaces of the properties that redlint reads, by the prefix in their specifications. */
const prefixes: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'adobe:ns:meta/': 'x',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://cipa.jp/exif/1.0/': 'exifEX',
  'http://ns.adobe.com/exif/1.0/aux/': 'aux',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
  'http://creativecommons.org/ns#': 'cc',
  'http://iptc.org/std/Iptc4xmpExt/2008-02-29/': 'Iptc4xmpExt',
  'http://www.metadataworkinggroup.com/schemas/regions/': 'mwg-rs',
  'http://ns.microsoft.com/photo/1.2/t/Region#': 'MPReg',
};

/** The URI of one of these prefixes. */
const namespaceOf = (prefix: string): string | undefined =>
  Object.keys(prefixes).find((address) => prefixes[address] === prefix);

/** Values of properties («dc:creator»), in source order, from anywhere in the packet. */
export type Properties = ReadonlyMap<string, readonly string[]>;

const mostValues = 5000;
const deepestElement = 200;
/** The most namespaces in scope; further ones are ignored. */
const mostSpaces = 100;

interface OpenElement {
  /** With the standard prefix. */
  readonly name: string;
  readonly spaces: ReadonlyMap<string, string>;
}

/** Reads an XMP packet (ISO 16684-1) leniently: values of elements and attributes, structures flattened. */
export function readXmp(packet: Uint8Array): Properties {
  const found = new Map<string, string[]>();
  const stack: OpenElement[] = [];
  let left = mostValues;
  const add = (name: string | undefined, value: string): void => {
    const text = value.trim();
    if (name === undefined || text === '' || left-- <= 0) return;
    const values = found.get(name);
    if (values) values.push(text);
    else found.set(name, [text]);
  };
  for (const piece of piecesOf(decodePacket(packet))) {
    if (piece.kind === 'text') add(propertyOf(stack), piece.text);
    else if (piece.kind === 'close') stack.pop();
    else {
      if (stack.length >= deepestElement) break;
      const open = enter(piece.name, piece.attributes, stack.at(-1)?.spaces ?? new Map());
      stack.push(open);
      for (const [name, value] of piece.attributes) {
        const own = canonical(name, open.spaces);
        if (own === 'rdf:resource') add(propertyOf(stack), value);
        else if (!/^(?:xmlns|xml|rdf)(?::|$)/.test(own) && own.includes(':')) add(own, value);
      }
      if (piece.empty) stack.pop();
    }
  }
  return found;
}

function enter(
  name: string,
  attributes: readonly (readonly [string, string])[],
  outer: ReadonlyMap<string, string>,
): OpenElement {
  const declared = attributes.filter(([key]) => key.startsWith('xmlns:')).slice(0, mostSpaces);
  const spaces =
    declared.length === 0
      ? outer
      : new Map([
          ...[...outer].slice(-mostSpaces),
          ...declared.map(([key, address]) => [key.slice(6), address] as const),
        ]);
  return { name: canonical(name, spaces), spaces };
}

/** The name with the standard prefix of its namespace; an undeclared prefix is used as it is. */
function canonical(name: string, spaces: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  if (colon < 0) return name;
  const address = spaces.get(name.slice(0, colon));
  if (address === undefined) return name;
  return `${prefixes[address] ?? '?'}:${name.slice(colon + 1)}`;
}

/** The innermost element that is a property rather than an RDF wrapper. */
const propertyOf = (stack: readonly OpenElement[]): string | undefined =>
  stack.findLast(({ name }) => !name.startsWith('rdf:') && !name.startsWith('x:'))?.name;

function decodePacket(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0 || bytes[0] === 0xfe ? 'utf-16be' : bytes[1] === 0 || bytes[0] === 0xff ? 'utf-16le' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

const escaped = (text: string): string =>
  text.replace(/[<>&"\p{Cc}]/gu, (c) => ({ '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' })[c] ?? ' ');

const inLanguages = new Set(['dc:rights', 'xmpRights:UsageTerms']);

/** A packet that holds these properties and nothing else. */
export function writeXmp(properties: Properties): string {
  const names = [...properties.keys()];
  const spaces = [...new Set(names.map((name) => name.slice(0, name.indexOf(':'))))];
  const declared = spaces.map((prefix) => ` xmlns:${prefix}="${namespaceOf(prefix)}"`).join('');
  const elements = names.map((name) => element(name, properties.get(name) ?? [])).join('');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${namespaceOf('rdf')}"><rdf:Description rdf:about=""${declared}>${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
}

function element(name: string, values: readonly string[]): string {
  const [first = ''] = values;
  if (name === 'cc:license') return `<${name} rdf:resource="${escaped(first)}"/>`;
  return `<${name}>${content(name, values, first)}</${name}>`;
}

function content(name: string, values: readonly string[], first: string): string {
  if (name === 'dc:creator')
    return `<rdf:Seq>${values.map((value) => `<rdf:li>${escaped(value)}</rdf:li>`).join('')}</rdf:Seq>`;
  if (inLanguages.has(name)) return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(first)}</rdf:li></rdf:Alt>`;
  return escaped(first);
}
