import {
  type Context,
  type Draft,
  defineRule,
  fileName,
  type Image,
  type Issue,
  isCalendar,
  limitsOf,
  networkTitle,
  severityOver,
} from '../../../src/rule.js';
import { faultsOf } from './limits.js';
import { placeholders } from './placeholder.js';

export default defineRule({
  severity: 'error',
  severities: ['warning', 'suggestion'],
  personal: true,
  reads: [],
  *check(post, { files }) {
    yield* placeholders(post);
    if (post.images.length === 0) return;
    for (const image of files ? post.localImages : []) {
      const picture = files?.picture(image.file.value);
      if (!picture) continue;
      const { file } = image;
      const name = fileName(file.value);
      if (!picture.exists) {
        if (picture.missed !== false && isBeside(image) && !isOfSite(post, image, files))
          // While posts are planned, the picture is often still with whoever makes it.
          yield {
            at: file,
            message: 'missing',
            severity: isPlanned(post) ? 'suggestion' : 'error',
            data: { file: name },
          };
      } else if (!picture.format || picture.broken) yield { at: file, message: 'unreadable', data: { file: name } };
      else
        for (const fault of faultsOf(picture, post)) yield { at: file, ...fault, data: { ...fault.data, file: name } };
    }
    yield* tooMany(post);
  },
});

const isPlanned = ({ path = '' }: Draft): boolean => isCalendar(path);

/**
 * Must the file be beside the draft? Only the generator can find what a shortcode or a template names, or a path from
 * the site's root.
 */
const isBeside = ({ form, file }: Image): boolean =>
  form !== 'shortcode' && file !== undefined && isLocal(file.value) && isLocal(file.text);

/**
 * Is it a path beside the draft: no URL, no path from the site's root, no anchor, no template? Such a file either
 * exists or is missing.
 */
const isLocal = (path: string): boolean =>
  path.trim() !== '' && !/^(?:[a-z][a-z0-9+.-]{1,20}:|[\\/#?~@])|\{\{|\{%|<%|\$\{|[<>]/i.test(path);

/**
 * A single-image key of a site often has a path from the site's root without the slash: then its folder is not beside
 * the draft.
 */
function isOfSite({ meta }: Draft, { form, entry, file }: Image, files: Context<never>['files']): boolean {
  const folder = file?.value.split('/').slice(0, -1).join('/') ?? '';
  // The picture of such a key may also be in `images`, for its alternative text.
  const isKeyed = !entry || meta.keys.some((key) => meta.get(key)?.value === file?.value);
  return form === 'front-matter' && isKeyed && folder !== '' && !files?.exists(folder);
}

/** The first image over a network's maximum. */
function* tooMany({ images, networks }: Draft): Iterable<Issue> {
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
