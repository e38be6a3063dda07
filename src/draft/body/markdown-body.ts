import type { Nodes } from 'mdast';
import { hostOf } from '../../recognizers/urls.js';
import type { Memory } from '../../text/memory.js';
import { itemAt, type Range, subtract, touches, without } from '../../text/ranges.js';
import { spanOf } from '../../text/span.js';
import type { Link } from '../draft.js';
import type { Image } from '../media.js';
import { isNumbering } from '../thread.js';
import type { Body } from './body.js';
import { embeddedVideos, htmlImage, htmlVideos, markdownImage, withCaptions } from './body-images.js';
import { decodeEntities, findReferences } from './entities.js';
import { elementsOf } from './html.js';
import { rangesOf } from './link-ranges.js';
import { type MarkdownParts, rangeOf, walk } from './markdown.js';
import { parseMarkdown, parsePasted } from './parser.js';
import { templateImage } from './template-image.js';
import { findTemplates, type Template } from './templates.js';
import { unseenInBody } from './unseen.js';

/** How to read the body of a Markdown source. */
export interface MarkdownOptions {
  /** Lines `---` that do not underline a heading. */
  readonly dividers?: readonly Range[];
  /** Without indented code. */
  readonly pasted?: boolean;
  readonly memory?: Memory | undefined;
}

/**
 * The body of a Markdown source from `from` on. Front matter and template syntax are masked for the parser, which keeps
 * offsets.
 */
export function markdownBody(
  source: string,
  from: number,
  { dividers = [], pasted = false, memory }: MarkdownOptions = {},
): Body {
  const templates = findTemplates(source, from);
  const ruled = without(without(source, dividers, '*'), templates, 'x');
  const masked = without(ruled, [{ start: 0, end: from }]).replace(/^\ufeff/, ' ');
  const walked = walk((pasted ? parsePasted : parseMarkdown)(masked, memory), source, masked);
  const shown = templates.filter((template) => (itemAt(walked.code, template.start)?.end ?? 0) < template.end);
  const noProse = elementsOf(
    walked.tags,
    new Set(['script', 'style', 'code', 'pre', 'kbd', 'samp', 'svg', 'template']),
  );
  const quotes = elementsOf(walked.tags, new Set(['blockquote']));
  const images = imagesOf(source, walked, shown);
  const text = subtract(walked.text, [...templates, ...walked.markers, ...noProse]);
  const escaped = new Set(walked.markers.map(({ end }) => end));
  const players = [...htmlVideos(source, walked.tags), ...embeddedVideos(source, walked.tags)];
  const { unseen, videos } = unseenInBody(source, { walked, templates: shown, images, videos: players });
  return {
    text,
    references: findReferences(source, text).filter(({ start }) => !escaped.has(start)),
    blocks: walked.blocks,
    breaks: walked.breaks,
    links: [...markdownLinks(source, walked, templates), ...htmlLinks(source, walked)].sort(
      (a, b) => a.start - b.start,
    ),
    images,
    hidden: [...templates, ...images, ...walked.tags.filter(({ name }) => name === '!')],
    videos: [...players, ...videos].sort((a, b) => a.start - b.start),
    unseen,
    bold: [...walked.bold, ...elementsOf(walked.tags, new Set(['b', 'strong']))],
    comments: walked.comments,
    verbatim: walked.verbatim,
    foreign: [...walked.foreign, ...quotes],
    dividers: dividersOf(source, walked),
  };
}

function markdownLinks(source: string, walked: MarkdownParts, templates: readonly Template[]): Link[] {
  return walked.links.map((node) => {
    const at = rangeOf(node);
    const target = node.type === 'link' ? node : walked.definitions.get(node.identifier);
    const url = target ? urlOf(source, target, templates) : '';
    const { label } = rangesOf(node);
    // `<https://…>` has no separate label.
    if (!label) return linkOf(source, at, 'autolink', { start: at.start + 1, end: at.end - 1 }, url);
    return linkOf(source, at, node.type === 'link' ? 'markdown' : 'reference', label, url, rangesOf(target).url);
  });
}

/**
 * The URL of a link, an image or a definition; as written when it contains a template, which is masked for the parser.
 */
function urlOf(
  source: string,
  node: Extract<Nodes, { type: 'link' | 'image' | 'definition' }>,
  templates: readonly Template[],
): string {
  const { url } = rangesOf(node);
  return url && touches(templates, url) ? source.slice(url.start, url.end) : node.url;
}

function htmlLinks(source: string, { tags }: MarkdownParts): Link[] {
  return elementsOf(tags, new Set(['a'])).flatMap(({ open, start, end, inner }) => {
    const href = open.attributes.get('href');
    return href
      ? [linkOf(source, { start, end }, 'html', inner, decodeEntities(source.slice(href.start, href.end)), href)]
      : [];
  });
}

function linkOf(source: string, at: Range, form: Link['form'], label: Range, url: string, target?: Range): Link {
  const host = hostOf(url);
  return {
    ...spanOf(source, at.start, at.end),
    form,
    label: spanOf(source, label.start, label.end),
    url,
    ...(target && { target }),
    ...(host !== undefined && { host }),
  };
}

function imagesOf(source: string, walked: MarkdownParts, templates: readonly Template[]): Image[] {
  const images = [
    ...walked.images.map((node) => imageOf(source, node, walked, templates)),
    ...walked.tags.filter((tag) => tag.name === 'img' && !tag.closing).map((tag) => htmlImage(source, tag)),
    ...templates.map((template) => templateImage(source, template)).filter((image) => image !== undefined),
  ];
  return withCaptions(
    source,
    images.sort((a, b) => a.start - b.start),
    walked.emphases,
    walked.tags,
  );
}

function imageOf(
  source: string,
  node: Extract<Nodes, { type: 'image' | 'imageReference' }>,
  { definitions }: MarkdownParts,
  templates: readonly Template[],
): Image {
  const target = node.type === 'image' ? node : definitions.get(node.identifier);
  return markdownImage(
    source,
    rangeOf(node),
    { ...rangesOf(target), ...rangesOf(node) },
    {
      alt: node.alt ?? '',
      url: target ? urlOf(source, target, templates) : '',
      ...(target?.title && { title: target.title }),
    },
  );
}

/** Lines `---` and headings «Tweet 1/6». Other rules (`***`) are decoration. */
function dividersOf(source: string, { rules, blocks }: MarkdownParts): Range[] {
  const lines = rules.filter(({ start, end }) => /^-+\s*$/.test(source.slice(start, end)));
  const headings = blocks.filter(({ start, end, type }) => type === 'heading' && isNumbering(source.slice(start, end)));
  return [...lines, ...headings].sort((a, b) => a.start - b.start);
}
