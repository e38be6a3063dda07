import { defineRule } from '../../../src/rule.js';
import { invitationOf } from './invitation.js';
import { particularsOf } from './particulars.js';

export default defineRule({
  severity: 'warning',
  quiet: ['emergency', 'reply', 'report', 'article', 'institutional'],
  options: { maxWords: 300 },
  *check(draft, { options }) {
    if (draft.words.length > options.maxWords) return;
    const at = invitationOf(draft);
    if (!at) return;
    const told = particularsOf(draft);
    const missing = (['date', 'time', 'place'] as const).filter((particular) => !told.has(particular));
    if (missing.length === 0) return;
    const words = at.text.replace(/[\s\p{P}\p{S}]+$/u, '');
    yield { at, message: 'incomplete', data: { words, missing: missing.map((term) => ({ term })) } };
  },
});
