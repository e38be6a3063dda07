import { defineRule } from '../../../src/rule.js';
import { detailsOf } from './details.js';
import { invitationOf } from './invitation.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency', 'reply', 'report', 'article', 'institutional'],
  options: { maxWords: 300 },
  *check(draft, { options }) {
    if (draft.words.length > options.maxWords) return;
    const at = invitationOf(draft);
    if (!at) return;
    const details = detailsOf(draft);
    const missing = (['date', 'time', 'place'] as const).filter((detail) => !details.has(detail));
    if (missing.length === 0) return;
    const words = at.text.replace(/[\s\p{P}\p{S}]+$/u, '');
    yield { at, message: 'incomplete', data: { words, missing: missing.map((term) => ({ term })) } };
  },
});
