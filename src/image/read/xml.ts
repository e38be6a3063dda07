/** A piece of XML: an element that opens (and closes at once when `empty`), one that closes, or text. */
export type XmlPiece =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: readonly (readonly [string, string])[];
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's own entities; others are not decoded, so nothing can grow. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex?: string, figures?: string, name?: string) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(figures) : Number.parseInt(hex, 16);
      return code <= 0x10ffff && code > 0 ? String.fromCodePoint(code) : whole;
    },
  );

/** Pieces in order, without checking the nesting. Stops at the first unclosed one. Linear in the text. */
export function* piecesOf(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    const end = open < 0 ? xml.length : open;
    if (end > at) yield { kind: 'text', text: decode(xml.slice(at, end)) };
    if (open < 0) return;
    const skipped = skip(xml, open);
    if (skipped !== undefined) {
      if (skipped < 0) return;
      if (xml.startsWith('<![CDATA[', open)) yield { kind: 'text', text: xml.slice(open + 9, skipped - 3) };
      at = skipped;
      continue;
    }
    const next = tag(xml, open + 1);
    if (next === undefined) return;
    yield next.piece;
    at = next.end;
  }
}

/**
 * The end of a comment, an instruction, CDATA or a declaration at `at`: -1 when it is unclosed, undefined when none
 * begins there.
 */
function skip(xml: string, at: number): number | undefined {
  const past = (mark: string): number => {
    const found = xml.indexOf(mark, at);
    return found < 0 ? -1 : found + mark.length;
  };
  if (xml.startsWith('<!--', at)) return past('-->');
  if (xml.startsWith('<?', at)) return past('?>');
  if (xml.startsWith('<![CDATA[', at)) return past(']]>');
  if (!xml.startsWith('<!', at)) return undefined;
  // The internal subset of a DOCTYPE contains declarations with their own `>`.
  const bracket = xml.indexOf('[', at);
  const plain = past('>');
  return bracket >= 0 && bracket < plain ? past(']>') : plain;
}

function tag(xml: string, at: number): { piece: XmlPiece; end: number } | undefined {
  const closes = xml[at] === '/';
  const name = match(/[^\s/>=<]+/y, xml, closes ? at + 1 : at)?.[0] ?? '';
  let place = at + name.length + (closes ? 1 : 0);
  const attributes: [string, string][] = [];
  for (;;) {
    const found = match(/\s+([^\s/>=<]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y, xml, place);
    if (found === undefined) break;
    attributes.push([found[1] as string, decode(found[2] ?? found[3] ?? '')]);
    place += found[0].length;
  }
  const end = xml.indexOf('>', place);
  if (end < 0) return undefined;
  const piece: XmlPiece = closes
    ? { kind: 'close', name }
    : { kind: 'open', name, attributes, empty: xml[end - 1] === '/' };
  return { piece, end: end + 1 };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
