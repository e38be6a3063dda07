import { lastAt, type Range } from '../../text/ranges.js';

/** A tag or comment of HTML in a source. */
export interface HtmlTag extends Range {
  /** In lower case; `!` for comments and declarations. */
  readonly name: string;
  readonly closing: boolean;
  /** Name in lower case → range of its value, without quotes. */
  readonly attributes: ReadonlyMap<string, Range>;
}

const none: ReadonlyMap<string, Range> = new Map();
const head = /<(\/?)([a-z][a-z0-9:-]{0,40})(?=[\s/>])/iy;
const attribute =
  /[\s/]{1,200}([^\s"'<>/=]{1,4000})(?:\s{0,50}=\s{0,50}(?:"([^"]{0,4000})"|'([^']{0,4000})'|([^\s"'=<>`]{1,4000})))?/y;
const tail = /[\s/]*>/y;

/** The tags and comments of HTML between `from` and `to`, in source order. An unclosed tag is text. */
export function findTags(source: string, from: number, to: number): HtmlTag[] {
  const tags: HtmlTag[] = [];
  let at = source.indexOf('<', from);
  while (at !== -1 && at < to) {
    const tag =
      source.startsWith('<!', at) || source.startsWith('<?', at) ? comment(source, at, to) : tagAt(source, at, to);
    if (tag) tags.push(tag);
    at = source.indexOf('<', tag?.end ?? at + 1);
  }
  return tags;
}

function comment(source: string, start: number, to: number): HtmlTag {
  const closer = source.startsWith('<!--', start) ? '-->' : '>';
  const close = source.indexOf(closer, start);
  const end = close === -1 ? to : Math.min(to, close + closer.length);
  return { start, end, name: '!', closing: false, attributes: none };
}

function tagAt(source: string, start: number, to: number): HtmlTag | undefined {
  head.lastIndex = start;
  const match = head.exec(source);
  if (!match) return undefined;
  const attributes = new Map<string, Range>();
  let at = head.lastIndex;
  for (attribute.lastIndex = at; attributes.size < 100; attribute.lastIndex = at) {
    const found = attribute.exec(source);
    if (!found) break;
    at = attribute.lastIndex;
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    const quoted = found[2] !== undefined || found[3] !== undefined ? 1 : 0;
    const name = (found[1] as string).toLowerCase();
    if (!attributes.has(name)) attributes.set(name, { start: at - quoted - value.length, end: at - quoted });
  }
  tail.lastIndex = at;
  if (!tail.test(source) || tail.lastIndex > to) return undefined;
  return {
    start,
    end: tail.lastIndex,
    name: (match[2] as string).toLowerCase(),
    closing: match[1] === '/',
    attributes,
  };
}

/** An element: its opening tag, its closing tag, and its content. */
export interface Element extends Range {
  readonly open: HtmlTag;
  readonly inner: Range;
}

/** The elements that tags of one name form, in order of their ends. Unpaired tags are skipped. */
export function elementsOf(tags: readonly HtmlTag[], names: ReadonlySet<string>): Element[] {
  const open = new Map<string, HtmlTag[]>();
  const elements: Element[] = [];
  for (const tag of tags) {
    if (!names.has(tag.name)) continue;
    const stack = open.get(tag.name) ?? [];
    open.set(tag.name, stack);
    if (!tag.closing) stack.push(tag);
    else {
      const first = stack.pop();
      if (first)
        elements.push({ start: first.start, end: tag.end, open: first, inner: { start: first.end, end: tag.start } });
    }
  }
  return elements;
}

/** A function from a range to the innermost element that contains it. */
export function holderIn(elements: readonly Element[]): (range: Range) => Element | undefined {
  const ordered = [...elements].sort((a, b) => a.start - b.start);
  const around = new Map<Element, Element | undefined>();
  let inner: Element | undefined;
  for (const element of ordered) {
    while (inner && inner.end <= element.start) inner = around.get(inner);
    around.set(element, inner);
    inner = element;
  }
  return ({ start, end }) => {
    let element = ordered[lastAt(ordered, start)];
    while (element && element.end < end) element = around.get(element);
    return element;
  };
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Does the tag begin or end a paragraph? */
export const isBlock = (tag: HtmlTag): boolean => blocks.has(tag.name);

/** The type of a paragraph inside an element of this name. */
export function typeInside(name: string): 'text' | 'heading' | 'item' | 'cell' | 'quote' {
  if (/^h[1-6]$/.test(name)) return 'heading';
  if (name === 'li' || name === 'dd' || name === 'dt') return 'item';
  if (name === 'td' || name === 'th') return 'cell';
  return name === 'blockquote' ? 'quote' : 'text';
}
