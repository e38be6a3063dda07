import { defineRule, whyUseless } from '../../../src/rule.js';

export default defineRule({
  severity: 'error',
  personal: true,
  *check(draft) {
    for (const { alt, file, decorative } of draft.images) {
      if (!alt?.value.trim() || decorative) continue;
      const message = whyUseless(draft, alt, file);
      if (message) yield { at: alt, message, data: { alt: alt.value.trim() } };
    }
  },
});
