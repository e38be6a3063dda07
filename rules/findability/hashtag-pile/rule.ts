import { defineRule, keyOf, limitsOf } from '../../../src/rule.js';

export default defineRule({
  severity: 'warning',
  severities: ['suggestion'],
  personal: true,
  quiet: ['emergency'],
  options: { max: 4 },
  reads: [],
  *check(post, { options }) {
    if (post.hashtags.length === 0) return;
    const limits = post.networks.flatMap((network) => {
      const limit = limitsOf(network).hashtags;
      return limit ? [{ network, ...limit }] : [];
    });
    const strictest = limits.sort((a, b) => a.max - b.max)[0];
    for (const { index } of post.parts) {
      const met = new Set<string>();
      const different = post.hashtags.filter(({ name, part }) => {
        const isNew = part === index && !met.has(keyOf(name));
        return isNew && met.add(keyOf(name));
      });
      const surplus = (max: number) => different[max];
      const beyond = strictest && surplus(strictest.max);
      const pile = surplus(options.max);
      if (beyond) {
        const data = { count: different.length, max: strictest.max, network: { term: strictest.network } };
        yield {
          at: beyond,
          message: 'network',
          data,
          severity: strictest.mark === 'unverified' ? 'suggestion' : 'warning',
        };
      } else if (pile) yield { at: pile, message: 'pile', data: { count: different.length, max: options.max } };
    }
  },
});
