import {
  type Draft,
  type DraftFiles,
  defineRule,
  fileName,
  type Image,
  type Issue,
  limitsOf,
  networkTitle,
  severityOver,
  type Value,
} from '../../../src/rule.js';
import { faultsOf } from './limits.js';
import { missing, missingVideos } from './missing.js';
import { placeholders } from './placeholder.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  reads: [],
  *check(post, { files }) {
    yield* placeholders(post);
    if (files) {
      for (const image of post.localImages) yield* faultOf(post, image, files);
      yield* missingVideos(post, files);
    }
    yield* tooMany(post);
  },
});

function* faultOf(post: Draft, image: Image & { readonly file: Value }, files: DraftFiles): Iterable<Issue> {
  const { file } = image;
  const picture = files.picture(file.value);
  if (!picture) return;
  const name = fileName(file.value);
  if (!picture.exists) {
    if (!isElsewhere(image, files) && !isOfSite(post, image, files)) yield* missing(post, file, files);
  } else if (!picture.format || picture.broken) yield { at: file, message: 'unreadable', data: { file: name } };
  else for (const fault of faultsOf(picture, post)) yield { at: file, ...fault, data: { ...fault.data, file: name } };
}

/**
 * Only the generator can find what a shortcode names, but for Hugo's own `figure`, unless the site has another of that
 * name.
 */
const isElsewhere = ({ form, text }: Image, files: DraftFiles): boolean =>
  form === 'shortcode' &&
  (!/^\{\{[<%]\s{0,8}figure\s/.test(text) ||
    ['shortcodes', '_shortcodes'].some((folder) => files.exists(`/layouts/${folder}/figure.html`)));

/**
 * A single-image key of a site often has a path from the site's root without the slash: then its folder is not beside
 * the draft.
 */
function isOfSite({ meta }: Draft, { form, entry, file }: Image, files: DraftFiles): boolean {
  const folder = file?.value.split('/').slice(0, -1).join('/') ?? '';
  // The picture of such a key may also be in `images`, for its alternative text.
  const isKeyed = !entry || meta.keys.some((key) => meta.get(key)?.value === file?.value);
  return form === 'front-matter' && isKeyed && folder !== '' && !files.exists(folder);
}

/** The first image over a network's maximum. */
function* tooMany({ images, networks }: Draft): Iterable<Issue> {
  if (images.length === 0 || networks.length === 0) return;
  const shown = [
    ...new Map(
      images.filter((image) => image.file && !image.decorative).map((image) => [image.file?.value, image]),
    ).values(),
  ];
  for (const network of networks) {
    const { count } = limitsOf(network).images;
    const extra = count && shown[count.max];
    if (extra)
      yield {
        at: extra.file ?? extra,
        message: 'many',
        severity: severityOver(count.mark),
        networks: [network],
        data: {
          network: networkTitle(network),
          max: count.max,
          count: shown.length,
          way: { term: limitsOf(network).thread ? 'thread' : 'fewer' },
        },
      };
  }
}
