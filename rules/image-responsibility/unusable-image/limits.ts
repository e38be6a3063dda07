import { type Draft, type Issue, limitsOf, networkTitle, type Picture, severityOver } from '../../../src/rule.js';

/** What exceeds a limit of a network that the post names; the less sure the limit, the less severe. */
export function* faultsOf(picture: Picture, draft: Draft): Iterable<Omit<Issue, 'at'>> {
  const { bytes, width = 0, height = 0 } = picture;
  for (const network of draft.networks) {
    const { megabytes, pixels, aspect } = limitsOf(network).images;
    const title = networkTitle(network);
    if (megabytes && bytes > megabytes.max * 1e6)
      yield {
        message: 'heavy',
        severity: severityOver(megabytes.mark),
        networks: [network],
        data: { network: title, weight: tenths(bytes / 1e6), max: Math.floor(megabytes.max * 10) / 10 },
      };
    if (pixels && width * height > pixels.max)
      yield {
        message: 'large',
        severity: severityOver(pixels.mark),
        networks: [network],
        data: { network: title, size: `${width} × ${height}`, max: tenths(pixels.max / 1e6) },
      };
    const ratio = height > 0 ? Math.round((width / height) * 100) / 100 : 1;
    if (aspect && height > 0 && (ratio < aspect.min || ratio > aspect.max))
      yield {
        message: ratio < aspect.min ? 'tall' : 'wide',
        severity: severityOver(aspect.mark),
        networks: [network],
        data: {
          network: title,
          size: `${width} × ${height}`,
          edge: Math.floor(ratio < aspect.min ? width / aspect.min : height * aspect.max),
        },
      };
  }
}

const tenths = (value: number): number => Math.ceil(value * 10) / 10;
