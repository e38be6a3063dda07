import { defineRule, whyUseless } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  reads: ['links-and-alt'],
  *check(post) {
    for (const { alt, file, decorative } of post.images) {
      if (!alt?.value.trim() || decorative) continue;
      const message = whyUseless(post, alt, file);
      if (message) yield { at: alt, message, data: { alt: alt.value.trim() } };
    }
  },
});
