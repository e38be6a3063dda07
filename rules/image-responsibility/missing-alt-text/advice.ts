import { type Draft, type DraftFiles, fileName, type Image, type Issue, mediaEntry } from '../../../src/rule.js';
import type { Told, Untold } from './together.js';
import { argument, decorated, described } from './ways.js';

/** The top-level front matter key of a picture. */
export const topKeyOf = ({ meta }: Draft, { from, start, end }: Image): string | undefined =>
  from === 'front-matter'
    ? meta.keys.find((key) => {
        const value = meta.get(key);
        return value !== undefined && value.start <= end && start <= value.end;
      })
    : undefined;

export const nameOf = (file?: { value: string }): string => fileName(file?.value ?? '');

/** Where a picture is: alone in a link, on a site of Hugo or Astro. */
interface Place {
  readonly isLink: boolean;
  isHugo(): boolean;
  isAstro(): boolean;
  keysBeside(): readonly string[];
}

/** What to say about a picture, depending on how its alternative text is written. */
export function wayFor(
  post: Draft,
  image: Image,
  { isLink, isHugo, isAstro, keysBeside }: Place,
): Pick<Untold, 'message' | 'told'> {
  const file = nameOf(image.file);
  const path = image.file?.value ?? '';
  const number = /^word:(\d+)$/.exec(path)?.[1];
  if (number !== undefined) return { message: 'embedded', told: () => ({ data: { file: number, count: 1 } }) };
  if (isFormula(path)) return { message: 'formula', told: () => ({}) };
  const isShortcode = image.form === 'shortcode';
  const own = isShortcode ? argument(image) : undefined;
  if (isLink) {
    const alt = isShortcode ? own : described(image, path);
    return { message: 'linked', told: () => ({ data: { file, ...(alt && { alt }) } }) };
  }
  const isInBody = image.from === 'body' && !isShortcode;
  if (isInBody && image.form !== 'html' && !/^(?:\/|[a-z]+:)/i.test(path) && isAstro()) {
    const entry = `<img alt="" src="/${file}">`;
    return { message: 'listed', told: () => ({ data: { file, entry, where: { term: 'public' } } }) };
  }
  if (isInBody && (image.form === 'html' || !isHugo()))
    return { message: 'missing', told: () => ({ data: { file, decorative: decorated(image, path) } }) };
  const data = () => ({ file, ...mediaEntry(post, image, { decorative: true }) });
  if (own) return { message: 'argument', told: () => ({ data: { alt: own, ...data() } }) };
  // A sheet of posts has no front matter to write into: its alternative texts have a column.
  if (isShortcode || isInBody || post.meta.at.end === 0) return { message: 'listed', told: () => ({ data: data() }) };
  return { message: 'keyed', told: () => keyed(post, image, data(), keysBeside()) };
}

/** Is it drawn from a formula by a service that takes one in its address? */
const isFormula = (path: string): boolean =>
  /^https?:\/\/[^/]{0,80}(?:latex|mathurl|texrendr)|\/(?:latex|mathtex|mimetex|svg\.image)\b[^/]{0,20}\?/i.test(path);

/** The files by which a site is known, at its root. */
const ofHugo = ['hugo.toml', 'hugo.yaml', 'hugo.yml', 'hugo.json', 'config/_default', 'archetypes/default.md'];
const ofAstro = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/** Hugo leaves HTML out of Markdown: decoration written as `<img>` would not be shown. */
export const isOfHugo = ({ source }: Draft, files: DraftFiles | undefined): boolean =>
  source.startsWith('+++') || /\{\{[<%]/.test(source) || ofHugo.some((file) => files?.exists(`/${file}`));

/** Astro follows a path from the post in Markdown alone: the one of an `<img>` leads to what is in `public/`. */
export const isOfAstro = (files: DraftFiles | undefined): boolean => ofAstro.some((file) => files?.exists(`/${file}`));

/** A picture in the front matter. */
function keyed(post: Draft, image: Image, data: Issue['data'], keysBeside: readonly string[]): Told {
  const key = topKeyOf(post, image) ?? '';
  const config = `missing-alt-text: [error, {decorative: [${key}]}]`;
  const { entry: alt, where } = mediaEntry(post, image, { alt: '…' }, { keysBeside });
  const [name = ''] = /^[\w-]+/.exec(typeof alt === 'string' ? alt : alt.snippet) ?? [];
  const isUsual = where.term === 'header' && keysBeside.includes(name);
  const there = isUsual ? { term: 'beside' } : where;
  return { data: { alt, ...data, there, key, config, drafts: 1 }, once: key };
}
