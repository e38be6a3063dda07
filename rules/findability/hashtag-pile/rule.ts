import {
  type Draft,
  defineRule,
  grouped,
  type Hashtag,
  itemAt,
  keyOf,
  limitsOf,
  networkTitle,
  type Sentence,
} from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  personal: true,
  quiet: ['emergency'],
  options: { max: 4 },
  limits: { max: [0, 1000] },
  reads: [],
  *check(post, { options }) {
    if (post.hashtags.length === 0) return;
    const subjects = new Set<Sentence | undefined>(post.sentences.filter(isOnTags));
    const tags = post.hashtags.filter(({ start }) => !subjects.has(post.sentenceAt(start)));
    if (tags.length === 0) return;
    const byPart = grouped(tags, ({ part }) => part);
    const limits = post.networks.flatMap((network) => {
      const limit = limitsOf(network).hashtags;
      return limit ? [{ network, ...limit }] : [];
    });
    const strictest = limits.sort((a, b) => a.max - b.max)[0];
    for (const { index } of post.parts) {
      const met = new Set<string>();
      const different = (byPart.get(index) ?? []).filter(({ name }) => {
        const isNew = !met.has(keyOf(name));
        return isNew && met.add(keyOf(name));
      });
      const surplus = (max: number) => different[max];
      const beyond = strictest && surplus(strictest.max);
      const pile = surplus(options.max);
      const inline = different.filter((tag) => isInSentence(post, tag));
      /** Is it enough to remove the sign from words of sentences? */
      const isEnough = (max: number) => different.length - inline.length <= max;
      const named = inline.slice(0, mostNamed).map(({ text }) => text);
      if (beyond) {
        const data = { count: different.length, max: strictest.max, network: networkTitle(strictest.network) };
        const networks = [strictest.network];
        yield isEnough(strictest.max)
          ? { at: beyond, message: 'network_inline', networks, data: { ...data, tags: named } }
          : { at: beyond, message: 'network', networks, data };
      } else if (pile) {
        const data = { count: different.length, max: options.max };
        yield isEnough(options.max)
          ? { at: pile, message: 'inline', data: { ...data, tags: named } }
          : { at: pile, message: 'pile', data };
      }
    }
  },
});

const mostNamed = 4;

/** Does the sentence speak of tags: “a hashtag that you could use: #rio”? */
const isOnTags = ({ text }: Sentence): boolean => /(?<!#)(?<!\p{L})hashtag/iu.test(text);

/** Is the tag one word of its sentence, as the names of towns are: «con público de #Pinto, #Getafe y #Parla»? */
function isInSentence({ words, source }: Draft, { name, start, end }: Hashtag): boolean {
  if (!/^\p{Lu}?\p{Ll}+$/u.test(name)) return false;
  const isListed = source[end] === ',' || /,\s*$/.test(source.slice(Math.max(0, start - 3), start));
  return isListed || (itemAt(words, end - 1)?.start ?? -1) >= start;
}
