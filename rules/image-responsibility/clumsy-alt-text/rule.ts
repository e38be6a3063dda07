import {
  defineRule,
  findEmoji,
  findQuotes,
  graphemes,
  type Issue,
  isBarelyOver,
  limitsOf,
  networkTitle,
  type Span,
  whyUseless,
} from '../../../src/rule.js';
import { fixOf, placeOf, shorter } from './repairs.js';

export default defineRule({
  severity: 'suggestion',
  severities: ['warning'],
  personal: true,
  fixable: true,
  options: { max: 250 },
  limits: { max: [1, 5000] },
  reads: ['links-and-alt'],
  *check(post, { lexicon, options }): Iterable<Issue> {
    if (post.images.length === 0) return;
    for (const image of post.images) {
      const { alt, file, decorative, unshown } = image;
      if (!alt?.value.trim() || decorative || unshown || whyUseless(post, alt, file)) continue;
      const at = (start: number, end: number): Span => placeOf(post.source, alt, start, end);
      const prefix = lexicon
        .hitsIn(alt.value, 'alt_prefix')
        .find((hit) => !/[\p{L}\p{N}]/u.test(alt.value.slice(0, hit.start)));
      if (prefix) {
        const place = at(prefix.start, prefix.end);
        yield {
          at: place,
          message: 'prefix',
          data: { words: prefix.text.trim() },
          ...fixOf(post.source, alt, prefix, place),
        };
      }
      const [emoji] = findEmoji(alt.value);
      if (emoji)
        yield {
          at: at(emoji.start, emoji.end),
          message: 'emoji',
          data: { emoji: alt.value.slice(emoji.start, emoji.end) },
        };
      const tag = tagIn(alt.value);
      if (tag) {
        const place = at(tag.index, tag.index + tag[0].length);
        const word = tag[0].slice(1);
        yield {
          at: place,
          message: 'hashtag',
          data: { tag: tag[0], word },
          ...(place.text === tag[0] && { suggest: [word] }),
        };
      }
      if (isShouted(alt.value)) yield { at: alt, message: 'capitals', data: { alt: alt.value.trim() } };
      const limits = post.networks.map((network) => limitsOf(network).alt?.max ?? Number.POSITIVE_INFINITY);
      if (alt.value.length <= Math.min(options.max, ...limits)) continue; // units are never fewer than characters
      const { length } = graphemes(alt.value);
      const over = post.networks.find((network) => length > (limitsOf(network).alt?.max ?? Number.POSITIVE_INFINITY));
      const limit = over && limitsOf(over).alt;
      if (limit)
        yield {
          ...shorter(post, image, { alt, max: Math.min(limit.max, options.max) }),
          message: 'over',
          severity: limit.mark === 'unverified' ? 'suggestion' : 'warning',
          data: { length, network: networkTitle(over), max: limit.max },
        };
      else if (length > options.max)
        yield {
          ...shorter(post, image, { alt, max: options.max }),
          message: 'long',
          data: { length, max: options.max },
          hint: isBarelyOver(length, options.max),
        };
    }
  },
});

/** A hashtag; one in quotation marks is what the picture shows, word by word. */
function tagIn(text: string): RegExpExecArray | undefined {
  if (!text.includes('#')) return undefined;
  const quotes = findQuotes(text, 0, text.length);
  return [...text.matchAll(/(?<![\p{L}\p{N}&])#\p{L}[\p{L}\p{N}_]*/gu)].find(
    ({ index }) => !quotes.some(({ start, end }) => start < index && index < end),
  );
}

/** No small letter in two words or more, longer than a pair of acronyms. */
const isShouted = (text: string): boolean =>
  !/[a-z]/.test(text) &&
  !/\p{Ll}/u.test(text) &&
  /\p{Lu}{2}\P{L}+\p{Lu}{2}/u.test(text) &&
  (text.match(/\p{Lu}/gu)?.length ?? 0) > 9;
