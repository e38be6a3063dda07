import { networkAliases } from '../../network/network.js';
import { lazy } from '../../text/lazy.js';
import { itemAt, type Range } from '../../text/ranges.js';
import { spanOf } from '../../text/span.js';
import { type Image, type Unseen, unknownCaptions, type Video } from '../media.js';
import { isProse } from '../prose.js';
import { type Element, elementsOf, type HtmlTag } from './html.js';
import { type MarkdownParts, rangeOf } from './markdown.js';
import { closedNames, yieldOf } from './template-names.js';
import type { Template } from './templates.js';
import data from './unseen.yml';

/** What of a body is read already. */
interface Seen {
  readonly walked: MarkdownParts;
  readonly templates: readonly Template[];
  readonly images: readonly Image[];
  readonly videos: readonly Video[];
}

/** What the body of a Markdown source shows and nothing can be read of, and the videos that its templates show. */
export function unseenInBody(source: string, seen: Seen): { unseen: Unseen[]; videos: Video[] } {
  const { walked, images } = seen;
  const pictures = new Set(images.map(({ start }) => start));
  const closed = closedNames(source, seen.templates);
  const unseen: Unseen[] = [];
  const videos: Video[] = [];
  const add = (kind: Unseen['kind'], { start, end }: Range) => unseen.push({ ...spanOf(source, start, end), kind });
  for (const template of seen.templates) {
    if (pictures.has(template.start) || closed.has(template.name)) continue;
    const found = yieldOf(source, template);
    if (found === 'nothing' || !isInText(source, template, walked)) continue;
    const at = spanOf(source, template.start, template.end);
    if (found === 'video') videos.push({ ...at, captions: { ...at, value: unknownCaptions } });
    else add(found === 'words' ? 'template' : found, template);
  }
  for (const [kind, tag] of unseenTags(source, seen)) add(kind, tag);
  for (const block of walked.codeBlocks) {
    const kind = unseenCode(block.lang ?? '', block.value);
    if (kind) add(kind, rangeOf(block));
  }
  for (const { start, end, inner } of elementsOf(walked.tags, new Set(['pre'])))
    if (isProse(source.slice(inner.start, inner.end))) add('code', { start, end });
  return { unseen: unseen.sort((a, b) => a.start - b.start), videos };
}

/** Is it read as words, and not in a tag or an address? */
const isInText = (source: string, { start, end }: Template, { text }: MarkdownParts): boolean =>
  itemAt(text, start) !== undefined &&
  !/[/=?&#@:"']/.test(source[start - 1] ?? '') &&
  !/[/@?&="']/.test(source[end] ?? '');

const plain = lazy(() => new Set<string>(data.plain));
const networks = lazy(() => new Set(Object.values(networkAliases).flat()));
const drawn = lazy(() => new Set<string>(data.drawn));

/** A text in a block of code, or a diagram that is drawn from one. */
function unseenCode(language: string, value: string): Unseen['kind'] | undefined {
  const name = language.toLowerCase().replace(/^\{?\.?|\}$/g, '');
  if (drawn().has(name)) return 'embed';
  return (name === '' || plain().has(name) || networks().has(name)) && isProse(value) ? 'code' : undefined;
}

const frames: ReadonlySet<string> = new Set(['iframe', 'embed', 'object']);

function* unseenTags(source: string, { walked, videos }: Seen): Generator<[Unseen['kind'], Range]> {
  const { tags, foreign } = walked;
  const players = new Set(videos.map(({ start }) => start));
  const paired = new Set(tags.flatMap(({ name, closing }) => (closing ? [name] : [])));
  const hasQuote = foreign.length > 0 || tags.some(({ name }) => name === 'blockquote');
  for (const tag of tags) {
    const { name, start, end, closing } = tag;
    if (closing || players.has(start)) continue;
    const written = source.slice(start, end);
    const address = addressOf(source, tag);
    if (name === '!') {
      if (isServed(written)) yield ['template', tag];
    } else if (name === 'audio' || (name === 'iframe' && isSound(address))) yield ['sound', tag];
    else if (frames.has(name)) {
      if (!/googletagmanager|about:blank/.test(address)) yield ['embed', tag];
      // What the script of a quoted post shows is the quotation.
    } else if (name === 'script' && address !== '' && !hasQuote) yield ['embed', tag];
    else if (isComponent(written, paired.has(name))) yield ['embed', tag];
  }
  for (const element of elementsOf(tags, shells)) if (isFilledIn(source, element)) yield ['embed', element];
  const drawings = elementsOf(tags, new Set(['svg']));
  for (const drawing of drawings)
    if (/<text[\s>]/i.test(source.slice(drawing.start, drawing.end))) yield ['embed', drawing];
  for (const { start, end, inner, open } of elementsOf(tags, customNames(tags)))
    if (source.slice(inner.start, inner.end).trim() === '' && open.name !== 'svg') yield ['embed', { start, end }];
}

/** What a server puts in its place: `<?php … ?>`, `<!--#include … -->`, a block of WordPress that holds nothing. */
const isServed = (written: string): boolean =>
  /^<(?:\?(?!xml\b)|!--#include|!-- wp:(?!separator|spacer|more|nextpage|html)[\w/-]{1,60} [^\n]{0,2000}\/-->)/.test(
    written,
  );

/** Elements without words that a script fills by their data: `<div class="fb-post" data-href="…"></div>`. */
const shells: ReadonlySet<string> = new Set(['div', 'blockquote', 'section', 'figure', 'span', 'a']);
const isFilledIn = (source: string, { open, inner }: Element): boolean =>
  source.slice(inner.start, inner.end).trim() === '' &&
  [...open.attributes.keys()].some((name) => /^data-(?!src$)/.test(name));

const addressOf = (source: string, { attributes }: HtmlTag): string => {
  const at = attributes.get('src') ?? attributes.get('data') ?? attributes.get('data-src');
  return at ? source.slice(at.start, at.end) : '';
};

/** A component of MDX that holds nothing between two tags: `<Gallery photos={photos} />`. */
const isComponent = (written: string, isPaired: boolean): boolean =>
  !isPaired && /^<[A-Z][a-z]\w*[^>]*\/>$/.test(written) && !/^<(?:Br|Hr|Img|Image)\b/.test(written);

/** Elements that a script fills: `<wpgmza-map></wpgmza-map>`. */
const customNames = (tags: readonly HtmlTag[]): ReadonlySet<string> =>
  new Set(tags.flatMap(({ name }) => (name.includes('-') ? [name] : [])));

const isSound = (address: string): boolean => (data.soundHosts as string[]).some((host) => address.includes(host));
