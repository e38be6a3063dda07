import { defineRule, lazy, limitsOf, networkTitle } from '../../../src/rule.js';

/** The file of a picture or a video, named in the text or in a key of the site's own. */
const mediaFile = lazy(() => /\.(?:jpe?g|png|webp|gif|heic|avif|mp4|mov|webm|m4v)(?![\p{L}\p{N}])/iu);

export default defineRule({
  severity: 'suggestion',
  personal: true,
  quiet: ['reply', 'article'],
  untilArchived: true,
  reads: [],
  *check({ networks, hasMedia, opening, source }) {
    const needing = networks.filter((network) => limitsOf(network).needsMedia);
    if (needing.length === 0 || hasMedia !== false || !opening || mediaFile().test(source)) return;
    yield {
      at: opening,
      message: 'missing',
      networks: needing,
      once: needing.join(),
      data: { networks: needing.map(networkTitle), drafts: 1 },
    };
  },
});
