import {
  type Context,
  type Draft,
  defineRule,
  fileName,
  type Image,
  type ImageLimits,
  type Issue,
  imageLimits,
  isLocal,
  type Limit,
  localImages,
  networkTitle,
  type Picture,
  takesThreads,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  grades: ['warning'],
  personal: true,
  *check(draft, { beside }) {
    for (const image of localImages(draft)) {
      const picture = beside?.picture(image.file.value);
      if (!picture) continue;
      const { file } = image;
      const name = fileName(file.value);
      if (!picture.exists) {
        if (isBeside(image) && !isOfSite(image, beside)) yield { at: file, message: 'missing', data: { file: name } };
      } else if (!picture.format || picture.broken) yield { at: file, message: 'unreadable', data: { file: name } };
      else
        for (const fault of faultsOf(picture, draft)) yield { at: file, ...fault, data: { ...fault.data, file: name } };
    }
    yield* tooMany(draft);
  },
});

/** Must the file be beside the draft? What a shortcode or a template names, and a path from the site's root, only the generator knows. */
const isBeside = ({ form, file }: Image): boolean =>
  form !== 'shortcode' && file !== undefined && isLocal(file.value) && isLocal(file.text);

/** A single-image key of a site often tells a path from the site's root without its slash: the folder is then not beside. */
const isOfSite = ({ form, entry, file }: Image, beside: Context<never>['beside']): boolean => {
  const folder = file?.value.split('/').slice(0, -1).join('/') ?? '';
  return form === 'front-matter' && !entry && folder !== '' && !beside?.exists(folder);
};

/** What is over a limit of a network that the post names; a limit not read in the network's own documents is a warning. */
function* faultsOf(picture: Picture, draft: Draft): Iterable<Omit<Issue, 'at'>> {
  const { bytes, width = 0, height = 0 } = picture;
  for (const network of draft.networks) {
    const { megabytes, pixels, aspect }: ImageLimits = imageLimits(network);
    const of = (limit: Pick<Limit, 'mark'>) => (limit.mark === 'v' ? {} : ({ grade: 'warning' } as const));
    const title = networkTitle(network);
    if (megabytes && bytes > megabytes.max * 1e6)
      yield {
        message: 'heavy',
        ...of(megabytes),
        data: { network: title, weight: tenths(bytes / 1e6), max: Math.floor(megabytes.max * 10) / 10 },
      };
    if (pixels && width * height > pixels.max)
      yield {
        message: 'large',
        ...of(pixels),
        data: { network: title, size: `${width} × ${height}`, max: tenths(pixels.max / 1e6) },
      };
    const ratio = height > 0 ? Math.round((width / height) * 100) / 100 : 1;
    if (aspect && height > 0 && (ratio < aspect.min || ratio > aspect.max))
      yield {
        message: ratio < aspect.min ? 'tall' : 'wide',
        ...of(aspect),
        data: {
          network: title,
          size: `${width} × ${height}`,
          edge: Math.floor(ratio < aspect.min ? width / aspect.min : height * aspect.max),
        },
      };
  }
}

const tenths = (value: number): number => Math.ceil(value * 10) / 10;

/** The first image beyond the count of a network. */
function* tooMany({ images, networks }: Draft): Iterable<Issue> {
  const shown = [
    ...new Map(
      images.filter((image) => image.file && !image.decorative).map((image) => [image.file?.value, image]),
    ).values(),
  ];
  for (const network of networks) {
    const count = imageLimits(network).count;
    const extra = count && shown[count.max];
    if (extra)
      yield {
        at: extra.file ?? extra,
        message: 'many',
        ...(count.mark !== 'v' && { grade: 'warning' as const }),
        data: {
          network: networkTitle(network),
          max: count.max,
          count: shown.length,
          way: { term: takesThreads(network) ? 'thread' : 'fewer' },
        },
      };
  }
}
