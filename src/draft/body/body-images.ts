import { lastAt, type Range, trimmed } from '../../text/ranges.js';
import { spanOf } from '../../text/span.js';
import { type Image, unknownCaptions, type Value, type Video } from '../media.js';
import { decodeEntities } from './entities.js';
import { type Element, elementsOf, type HtmlTag, holderIn } from './html.js';
import type { LinkRanges } from './link-ranges.js';

const valueAt = (source: string, { start, end }: Range): Value => ({
  ...spanOf(source, start, end),
  value: decodeEntities(source.slice(start, end)),
});

/** An image of Markdown; `alt`, `url` and `title` are what the parser made of its pieces. */
export function markdownImage(
  source: string,
  at: Range,
  { label = { start: at.end, end: at.end }, url = { start: at.end, end: at.end }, title = label }: LinkRanges,
  read: { alt: string; url: string; title?: string },
): Image {
  return {
    ...spanOf(source, at.start, at.end),
    from: 'body',
    form: 'markdown',
    ...(read.url !== '' && { file: { ...spanOf(source, url.start, url.end), value: read.url } }),
    alt: { ...spanOf(source, label.start, label.end), value: read.alt },
    ...(read.title && { caption: { ...spanOf(source, title.start, title.end), value: read.title } }),
    decorative: false,
    own: false,
  };
}

/**
 * An `<img>`; decorative when its alternative text is empty, as the standard has it, or its role or `aria-hidden` says
 * so.
 */
export function htmlImage(source: string, tag: HtmlTag): Image {
  const attribute = (name: string): Value | undefined => {
    const range = tag.attributes.get(name);
    return range && valueAt(source, range);
  };
  const file = attribute('src') ?? attribute('data-src');
  const alt = attribute('alt');
  const title = attribute('title');
  const decorative =
    alt?.value === '' ||
    /^(?:presentation|none)$/i.test(attribute('role')?.value ?? '') ||
    attribute('aria-hidden')?.value === 'true';
  return {
    ...spanOf(source, tag.start, tag.end),
    from: 'body',
    form: 'html',
    ...(file && file.value !== '' && { file }),
    ...(alt && { alt }),
    ...(title && title.value !== '' && { caption: title }),
    decorative,
    own: false,
  };
}

/**
 * Images with their captions: an emphasised line right below the image, else its `<figcaption>`, else the caption it
 * has.
 */
export function withCaptions(
  source: string,
  images: readonly Image[],
  emphases: readonly Range[],
  tags: readonly HtmlTag[],
): Image[] {
  const under = new Map<number, Range>();
  for (const emphasis of emphases) under.set(lastInk(source, emphasis.start), emphasis);
  const figureOf = holderIn(elementsOf(tags, new Set(['figure'])));
  const captions = elementsOf(tags, new Set(['figcaption'])).sort((a, b) => a.start - b.start);
  return images.map((image) => {
    const line = under.get(image.end);
    const caption = line ? innerOf(source, line) : captionIn(figureOf(image), captions);
    return caption ? { ...image, caption: valueAt(source, trimmed(source, caption)) } : image;
  });
}

/**
 * The offset after the last character before `start` that is not a space, if one or two line breaks are in between.
 */
function lastInk(source: string, start: number): number {
  let at = start;
  let lines = 0;
  while (at > 0 && start - at < 40 && /\s/.test(source[at - 1] as string)) if (source[--at] === '\n') lines++;
  return lines === 1 || lines === 2 ? at : -1;
}

/** Without the marks of bold and italics at both ends, three at most. */
function innerOf(source: string, { start, end }: Range): Range {
  let marks = 0;
  const isMarked = (): boolean =>
    2 * (marks + 1) <= end - start &&
    '*_'.includes(source.charAt(start + marks)) &&
    source[start + marks] === source[end - 1 - marks];
  while (marks < 3 && isMarked()) marks++;
  return { start: start + marks, end: end - marks };
}

function captionIn(figure: Element | undefined, captions: readonly Element[]): Range | undefined {
  const caption = figure && captions[lastAt(captions, figure.start - 1) + 1];
  return caption && caption.end <= figure.end ? caption.inner : undefined;
}

/** Players of others, whose captions nothing in a draft tells: `https://www.youtube.com/embed/…`. */
const player = /^(?:https?:)?\/\/(?:[\w-]{1,30}\.)?(?:youtube(?:-nocookie)?\.com\/embed|player\.vimeo\.com\/video)\//i;

/** The videos of other sites that `<iframe>` shows: whether they have captions is unknown. */
export function embeddedVideos(source: string, tags: readonly HtmlTag[]): Video[] {
  return tags.flatMap((tag) => {
    const at = tag.name === 'iframe' && !tag.closing ? tag.attributes.get('src') : undefined;
    const file = at && valueAt(source, at);
    if (!file || !player.test(file.value)) return [];
    return [{ ...spanOf(source, tag.start, tag.end), file, captions: { ...file, value: unknownCaptions } }];
  });
}

/** The `<video>` elements. */
export function htmlVideos(source: string, tags: readonly HtmlTag[]): Video[] {
  const attribute = (tag: HtmlTag | undefined, name: string): Value | undefined => {
    const range = tag?.attributes.get(name);
    return range && valueAt(source, range);
  };
  return elementsOf(tags, new Set(['video'])).map(({ open, inner, start, end }) => {
    const within = tags.slice(lastAt(tags, inner.start - 1) + 1, lastAt(tags, inner.end - 1) + 1);
    const file =
      attribute(open, 'src') ??
      attribute(
        within.find(({ name }) => name === 'source'),
        'src',
      );
    const captions = attribute(
      within.find((tag) => tag.name === 'track'),
      'src',
    );
    return { ...spanOf(source, start, end), ...(file && { file }), ...(captions && { captions }) };
  });
}
