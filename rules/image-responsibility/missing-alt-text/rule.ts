import {
  type Draft,
  defineRule,
  fileName,
  holds,
  holdsLetterOrFigure,
  type Image,
  type Issue,
  imageEntry,
  itemAt,
} from '../../../src/rule.js';

/** The file that a template takes from a key of the front matter: `{{ image }}`, `{{ page.image | url }}`. */
function filledIn({ meta }: Draft, file: Image['file']): { value: string } | undefined {
  const key =
    /^\{\{-?\s*(?:(?:page|post|frontmatter|params|\.params|\$frontmatter)\.)?([\w-]{1,40})\s*(?:\|[^}]{0,80}?)?-?\}\}$/i.exec(
      file?.value.trim() ?? '',
    )?.[1];
  const value = key && meta.get(key)?.value;
  return typeof value === 'string' ? { value } : file;
}

export default defineRule({
  severity: 'error',
  personal: true,
  reads: [],
  *check(post): Iterable<Issue> {
    if (post.images.length === 0) return;
    const nameOf = (file?: { value: string }): string => fileName(file?.value ?? '');
    const described = new Set(
      post.images
        .filter((image) => image.from === 'body' && image.alt?.value.trim())
        .map(({ file }) => nameOf(filledIn(post, file))),
    );
    for (const image of post.images) {
      if (!image.file || image.alt?.value.trim()) continue;
      // Decoration that is all of a link leaves it without a name.
      const isLink = image.from === 'body' && isWholeLink(post, image);
      if (image.decorative && !isLink) continue;
      // Generators take the caption of a shortcode without alternative text for it.
      if (image.form === 'shortcode' && image.caption) continue;
      if (image.from === 'front-matter' && described.has(nameOf(image.file))) continue;
      const file = nameOf(image.file);
      const number = /^word:(\d+)$/.exec(image.file.value)?.[1];
      if (number !== undefined) {
        yield { at: image, message: 'embedded', data: { number } };
        continue;
      }
      if (isLink) {
        yield { at: image, message: 'linked', data: { file } };
        continue;
      }
      // An `<img>` is the shorter way where the picture is written as Markdown or HTML; the front matter says it of the others.
      if (image.from === 'body' && image.form !== 'shortcode')
        yield { at: image, message: 'missing', data: { file, path: image.file.value } };
      else {
        const key = keyOf(post, image);
        const data = { file, ...imageEntry(post, image, { decorative: true }) };
        if (key === undefined) yield { at: image, message: 'listed', data };
        else yield { at: image, message: 'keyed', data: { ...data, key: `${key}_alt` } };
      }
    }
  },
});

/** Is it all that a link shows? As decoration it would leave the link without a name. */
function isWholeLink({ links, source }: Draft, image: Image): boolean {
  const link = itemAt(links, image.start);
  if (!link || !holds(link.label, image) || /aria-label|title\s*=/i.test(source.slice(link.start, link.end)))
    return false;
  const beside = source.slice(link.label.start, image.start) + source.slice(image.end, link.label.end);
  return !holdsLetterOrFigure(beside.replace(/<[^<>]*>|\{[^{}]*\}/g, ''));
}

/** The key of the front matter that names the picture's file and nothing else: `image`, `cover`. */
const keyOf = ({ meta }: Draft, { form, entry, file }: Image): string | undefined =>
  form === 'front-matter' && !entry ? meta.keys.find((key) => meta.get(key)?.value === file?.value) : undefined;
