import { type Draft, defineRule, fileName, type Image, type Issue, mediaEntry, type Post } from '../../../src/rule.js';
import { type Told, together, type Untold } from './together.js';
import { argument, decorated, described, isWholeLink } from './ways.js';

export default defineRule({
  severity: 'error',
  personal: true,
  options: { decorative: [] as string[] },
  reads: [],
  *check(post, { options }): Iterable<Issue> {
    if (post.images.length > 0) yield* together([...issuesIn(post, options.decorative)]);
  },
});

function* issuesIn(post: Post<never>, decorative: readonly string[]): Iterable<Untold> {
  const told = new Set(
    post.images
      .filter(({ from, decorative: isDecorative }) => from === 'body' && !isDecorative)
      .map(({ file }) => nameOf(filledIn(post, file))),
  );
  for (const image of post.images) {
    if (!image.file || image.alt?.value.trim()) continue;
    // Decoration that is the whole of a link leaves it without a name.
    const isLink = image.from === 'body' && isWholeLink(post, image);
    if (image.decorative && !isLink) continue;
    // Generators use the caption of a shortcode that has no alternative text.
    if (image.form === 'shortcode' && image.caption) continue;
    if (image.from === 'front-matter' && told.has(nameOf(image.file))) continue;
    if (decorative.includes(topKeyOf(post, image) ?? '')) continue;
    yield { at: image, file: nameOf(image.file), ...wayFor(post, image, isLink) };
  }
}

/** The top-level front matter key of a picture. */
const topKeyOf = ({ meta }: Draft, { from, start, end }: Image): string | undefined =>
  from === 'front-matter'
    ? meta.keys.find((key) => {
        const value = meta.get(key);
        return value !== undefined && value.start <= end && start <= value.end;
      })
    : undefined;

const nameOf = (file?: { value: string }): string => fileName(file?.value ?? '');

/** What to say about a picture, depending on how its alternative text is written. */
function wayFor(post: Draft, image: Image, isLink: boolean): Pick<Untold, 'message' | 'told'> {
  const file = nameOf(image.file);
  const path = image.file?.value ?? '';
  const number = /^word:(\d+)$/.exec(path)?.[1];
  if (number !== undefined) return { message: 'embedded', told: () => ({ data: { file: number, count: 1 } }) };
  const isShortcode = image.form === 'shortcode';
  const own = isShortcode ? argument(image) : undefined;
  if (isLink) {
    const alt = isShortcode ? own : described(image, path);
    return { message: 'linked', told: () => ({ data: { file, ...(alt && { alt }) } }) };
  }
  const isInBody = image.from === 'body' && !isShortcode;
  if (isInBody && (image.form === 'html' || !isOfHugo(post)))
    return { message: 'missing', told: () => ({ data: { file, decorative: decorated(image, path) } }) };
  const data = () => ({ file, ...mediaEntry(post, image, { decorative: true }) });
  if (own) return { message: 'argument', told: () => ({ data: { alt: own, ...data() } }) };
  // A sheet of posts has no front matter to write into: its alternative texts have a column.
  if (isShortcode || isInBody || post.meta.at.end === 0) return { message: 'listed', told: () => ({ data: data() }) };
  return { message: 'keyed', told: () => keyed(post, image, data()) };
}

/** Hugo leaves HTML out of Markdown: decoration written as `<img>` would not be shown. */
const isOfHugo = ({ source }: Draft): boolean => source.startsWith('+++') || /\{\{[<%]/.test(source);

/** A picture in the front matter. */
function keyed(post: Draft, image: Image, data: Issue['data']): Told {
  const key = topKeyOf(post, image) ?? '';
  const config = `missing-alt-text: [error, {decorative: [${key}]}]`;
  const alt = mediaEntry(post, image, { alt: '…' }).entry;
  return { data: { alt, ...data, key, config, drafts: 1 }, once: key };
}

/** The file that a template takes from a key of the front matter: `{{ image }}`, `{{ page.image | url }}`. */
function filledIn({ meta }: Draft, file: Image['file']): { value: string } | undefined {
  const key =
    /^\{\{-?\s*(?:(?:page|post|frontmatter|params|\.params|\$frontmatter)\.)?([\w-]{1,40})\s*(?:\|[^}]{0,80}?)?-?\}\}$/i.exec(
      file?.value.trim() ?? '',
    )?.[1];
  const value = key && meta.get(key)?.value;
  return typeof value === 'string' ? { value } : file;
}
