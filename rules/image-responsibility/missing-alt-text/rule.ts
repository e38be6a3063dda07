import {
  type Draft,
  type DraftFiles,
  defineRule,
  type Image,
  type Issue,
  lazy,
  namesOf,
  type Post,
  type Unlooked,
} from '../../../src/rule.js';
import { isOfAstro, isOfHugo, nameOf, topKeyOf, wayFor } from './advice.js';
import { together, type Untold } from './together.js';
import { isWholeLink } from './ways.js';

export default defineRule({
  severity: 'error',
  severities: ['warning'],
  personal: true,
  options: { decorative: [] as string[] },
  reads: [],
  *check(post, { options, files }): Iterable<Issue | Unlooked> {
    if (post.unseen.some(({ kind }) => kind === 'gallery')) yield { unlooked: 'gallery' };
    if (post.images.length > 0) yield* together([...issuesIn(post, options.decorative, files)]);
  },
});

function* issuesIn(post: Post<never>, decorative: readonly string[], files?: DraftFiles): Iterable<Untold> {
  const isHugo = lazy(() => isOfHugo(post, files));
  const isAstro = lazy(() => isOfAstro(files));
  const told = new Set(
    post.images
      .filter(({ from, decorative: isDecorative }) => from === 'body' && !isDecorative)
      .map(({ file }) => nameOf(filledIn(post, file))),
  );
  for (const image of post.images) {
    if (!image.file || image.alt?.value.trim()) continue;
    // Decoration that is the whole of a link leaves it without a name.
    const isLink = image.from === 'body' && isWholeLink(post, image);
    if ((image.decorative && !isLink) || image.unshown) continue;
    // Generators use the caption of a shortcode that has no alternative text.
    if (image.form === 'shortcode' && image.caption) continue;
    if (image.from === 'front-matter' && told.has(nameOf(image.file))) continue;
    const key = topKeyOf(post, image) ?? '';
    if (decorative.includes(key)) continue;
    yield {
      // Whether a theme shows what its own key names is not known.
      ...(key !== '' && !namesOf('images').includes(key) && { severity: 'warning' as const }),
      at: image,
      file: nameOf(image.file),
      ...wayFor(post, image, { isLink, isHugo, isAstro, keysBeside: () => files?.keysBeside() ?? [] }),
    };
  }
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
